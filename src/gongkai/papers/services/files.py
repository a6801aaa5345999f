"""The two files of a frozen paper."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.files.services import file_store
from gongkai.papers.refusals import PaperRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')


def paper_files(
    *, organ: Organ, contents: Mapping[str, bytes], title: str, number: str, by: Actor
) -> dict[str, StoredFile]:
    """Store the files of a paper, by suffix, under a name that says which paper it is.

    Raises:
        PaperRefused: the store does not take one of them; none is left there.
    """
    stem = _FORBIDDEN.sub("", f"{title}{number}")[:100] or "文书"
    kept: dict[str, StoredFile] = {}
    try:
        for suffix, content in contents.items():
            name = f"{stem}.{suffix}"
            kept[suffix] = file_store(organ=organ, upload=io.BytesIO(content), name=name, by=by)
    except OSError as error:
        # Their rows go with the transaction; their content would stay until the sweep.
        for file in kept.values():
            default_storage.delete(file.key)
        raise PaperRefused(
            "文书没有存下：存储空间不足或者不可用，未作任何改动，请联系系统管理员处理后重试。"
        ) from error
    return kept

"""A stored file where the engine can read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.decisions.refusals import FileUnfit

if TYPE_CHECKING:
    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.files.models import StoredFile


def stored_path(file: StoredFile | None, work: Scratch) -> Path:
    """Give the file itself where it lies on this machine, and else a copy.

    Raises:
        FileUnfit: it was deleted.
    """
    if file is None or not default_storage.exists(file.key):
        raise FileUnfit("原文件已经删除，请重新提交文件。")
    try:
        return Path(default_storage.path(file.key))
    except NotImplementedError:
        copy = work.folder / "file"
        with default_storage.open(file.key) as source, copy.open("wb") as target:
            for piece in source.chunks():
                target.write(piece)
        return copy

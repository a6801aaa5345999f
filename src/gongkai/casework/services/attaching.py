"""Files that come with a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import RequestFile
from gongkai.files.services import file_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor


def uploads_kept(request: Request, uploads: Sequence[Upload], *, by: Actor) -> None:
    """Store files and hang them on a request, each by what it is.

    Raises:
        FileRefused: a file cannot be taken; nothing of the transaction stays.
    """
    for upload in uploads:
        stored = file_store(organ=request.organ, upload=upload.stream, name=upload.name, by=by)
        kind = RequestFile.Kind(upload.kind)
        RequestFile.objects.create(request=request, file=stored, kind=kind)

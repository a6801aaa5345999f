"""Files that come with a request."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from gongkai.casework.models import AnswerFile, RequestFile
from gongkai.files.models import FileState, StoredFile
from gongkai.files.services import FileRefused, file_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def uploads_kept(request: Request, uploads: Sequence[Upload], *, by: Actor) -> None:
    """Store files that are not stored yet, and hang them on a request, each by what it is.

    Raises:
        FileRefused: a file cannot be taken; nothing of the transaction stays.
    """
    for upload in uploads:
        kind = RequestFile.Kind(upload.kind)
        file_id = stored_id(upload, request.organ, by=by)
        RequestFile.objects.create(request=request, file_id=file_id, kind=kind)


def stored_id(upload: Upload, organ: Organ, *, by: Actor) -> UUID:
    """Give the id of an upload's stored file, storing it if it is not stored yet.

    Raises:
        FileRefused: it cannot be taken.
    """
    if upload.stream is None:
        return _stored_before(UUID(upload.stored), organ)
    return file_store(organ=organ, upload=upload.stream, name=upload.name, by=by).pk


def _stored_before(file_id: UUID, organ: Organ) -> UUID:
    """Take only a file of the organ that hangs on nothing yet: nobody's paper is taken over."""
    is_known = StoredFile.objects.filter(pk=file_id, organ=organ).exists()
    taken = (RequestFile.objects.filter(file=file_id), AnswerFile.objects.filter(file=file_id))
    if StoredFile.objects.filter(pk=file_id, state=FileState.REFUSED).exists():
        raise FileRefused("有附件没有通过安全检查，请删除后另行上传。")
    if not is_known or any(links.exists() for links in taken):
        raise FileRefused("附件已经失效，请重新上传。")
    return file_id

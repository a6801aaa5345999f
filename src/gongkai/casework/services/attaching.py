"""Files that come with a request."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast
from uuid import UUID

from gongkai.casework.models import AnswerFile, RequestFile
from gongkai.files.models import FileState, StoredFile
from gongkai.files.services import FileRefused, file_checked, file_keep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gongkai.casework.application import Upload
    from gongkai.casework.models import ConsultationLetter, Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


P = ParamSpec("P")
T = TypeVar("T")


def files_checked_first(service: Callable[P, T]) -> Callable[P, T]:
    """Have a service's `uploads` checked before its transaction: nothing is locked meanwhile."""

    @wraps(service)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        with ExitStack() as open_files:
            uploads = cast("Sequence[Upload]", kwargs.get("uploads", ()))
            kwargs["uploads"] = [_checked(upload, open_files) for upload in uploads]
            return service(*args, **kwargs)

    return call


def _checked(upload: Upload, open_files: ExitStack) -> Upload:
    if upload.stream is None:
        return upload
    content = file_checked(upload=upload.stream, name=upload.name)
    return replace(upload, checked=open_files.enter_context(content))


def uploads_kept(
    requests: Sequence[Request],
    uploads: Sequence[Upload],
    *,
    by: Actor,
    letter: ConsultationLetter | None = None,
) -> None:
    """Store checked files, and hang them and those stored before on requests, by what they are.

    Requests that came in one form have their files in common. Files with which somebody consulted
    answers hang on the letter too.

    Raises:
        FileRefused: one stored before cannot be taken; nothing of the transaction stays.
    """
    for upload in uploads:
        kind = RequestFile.Kind(upload.kind)
        file_id = stored_id(upload, requests[0].organ, by=by)
        RequestFile.objects.bulk_create(
            RequestFile(request=request, file_id=file_id, kind=kind, letter=letter)
            for request in requests
        )


def stored_id(upload: Upload, organ: Organ, *, by: Actor) -> UUID:
    """Give the id of an upload's stored file, storing it if it is not stored yet.

    Raises:
        FileRefused: it was stored before and cannot be taken.
    """
    if upload.checked is None:
        return _stored_before(UUID(upload.stored), organ)
    return file_keep(organ=organ, checked=upload.checked, by=by).pk


def _stored_before(file_id: UUID, organ: Organ) -> UUID:
    """Take only a file of the organ that hangs on nothing yet: nobody's paper is taken over."""
    is_known = StoredFile.objects.filter(pk=file_id, organ=organ).exists()
    taken = (RequestFile.objects.filter(file=file_id), AnswerFile.objects.filter(file=file_id))
    if StoredFile.objects.filter(pk=file_id, state=FileState.REFUSED).exists():
        raise FileRefused("有附件没有通过安全检查，请删除后另行上传。")
    if not is_known or any(links.exists() for links in taken):
        raise FileRefused("附件已经失效，请重新上传。")
    return file_id

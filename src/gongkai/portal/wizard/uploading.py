"""Files that come with an application: stored as they are sent, each refused with its sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from uuid import UUID

from gongkai.casework.services import FILE_GIVEN_UP
from gongkai.files.selectors import FileState, states_of
from gongkai.files.services import FileRefused, file_discard, file_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.files.uploadedfile import UploadedFile

    from gongkai.organs.authority import Actor
    from gongkai.portal.wizard.drafts import Draft

KINDS = ("identity", "authorisation", "application")
MOST = 10


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of some uploads: the draft with those that were taken, a sentence for others."""

    draft: Draft
    refusals: tuple[str, ...]


def take(
    draft: Draft, uploads: Iterable[UploadedFile[Any]], *, kind: str, organ: Any, by: Actor
) -> Taken:
    """Store uploads one by one; what is refused leaves the others as they are."""
    refusals = []
    for upload in uploads:
        try:
            draft = _taken(draft, upload, kind=kind, organ=organ, by=by)
        except FileRefused as refusal:
            refusals.append(f"“{upload.name}”没有上传：{refusal}")
    return Taken(draft, tuple(refusals))


def shown(draft: Draft) -> list[dict[str, Any]]:
    """Give the draft's files as a page shows them: with what the scan has said so far."""
    states = states_of(draft.file_ids)
    return [
        {
            **file,
            "is_waiting": states.get(UUID(file["id"])) is FileState.QUARANTINED,
            "is_refused": states.get(UUID(file["id"])) is FileState.REFUSED,
        }
        for file in draft.files
    ]


def without(draft: Draft, number: str, *, by: Actor) -> Draft:
    """Give the draft without one of its files, which is deleted."""
    for file in draft.files:
        if file["id"] == number:
            file_discard(file_id=UUID(number), by=by, reason=FILE_GIVEN_UP)
    return replace(draft, files=tuple(file for file in draft.files if file["id"] != number))


def _taken(draft: Draft, upload: UploadedFile[Any], *, kind: str, organ: Any, by: Actor) -> Draft:
    if len(draft.files) >= MOST:
        raise FileRefused(f"最多上传{MOST}个文件，请先删除不需要的文件。")
    content = cast("BinaryIO", upload)
    stored = file_store(organ=organ, upload=content, name=upload.name or "", by=by)
    entry = {"id": stored.pk.hex, "name": stored.name, "size": stored.size, "kind": kind}
    return replace(draft, files=(*draft.files, entry))

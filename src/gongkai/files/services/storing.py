"""Taking a file in: received, inspected, stored and recorded, or none of it.

Receiving and inspecting take as long as the file is large, so they come before the transaction:
what is locked in it, the journal's chain above all, is locked for the writing alone. A service
that takes files with something else has them checked first and keeps them in its transaction.
"""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction

from gongkai.files.content import Content, inspect
from gongkai.files.models import FileState, StoredFile
from gongkai.files.names import clean_name, extension_of
from gongkai.files.receiving import received
from gongkai.files.services.discarding import UNUSED
from gongkai.files.verbs import STORED
from gongkai.journal.record import Target, record
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.files.receiving import Received
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Checked:
    """A file whose content was received and inspected, and that is kept nowhere yet."""

    name: str
    taken: Received
    content: Content


@contextmanager
def file_checked(*, upload: BinaryIO, name: str) -> Iterator[Checked]:
    """Receive and inspect a file; afterwards it is gone, unless it was kept.

    Raises:
        FileRefused: with the sentence that says why and what to do.
    """
    shown = clean_name(name)
    with received(upload) as taken:
        yield Checked(shown, taken, inspect(taken.stream, extension_of(shown)))


@contextmanager
def original_checked(*, upload: BinaryIO, name: str, media_type: str) -> Iterator[Checked]:
    """Receive what is kept as it came, of whatever it is made; afterwards as with `file_checked`.

    Nothing of it is inspected and no limit asked: the caller has seen to both, as with a mail,
    whose attachments are inspected one by one.

    Raises:
        FileRefused: it is empty.
    """
    with received(upload, is_limited=False) as taken:
        yield Checked(clean_name(name), taken, Content(media_type))


def file_store(*, organ: Organ, upload: BinaryIO, name: str, by: Actor) -> StoredFile:
    """Take a file in.

    Args:
        organ: The organ it belongs to.
        upload: Its content, read once to the end.
        name: Its name as its owner's machine gives it.
        by: Who brings it; the caller has asked whether it may.

    Raises:
        FileRefused: with the sentence that says why and what to do.
    """
    with file_checked(upload=upload, name=name) as checked:
        return file_keep(organ=organ, checked=checked, by=by)


def file_made(
    *, organ: Organ, content: BinaryIO, name: str, media_type: str, by: Actor
) -> StoredFile:
    """Store what the platform itself has made, which needs no inspection: an archive's bundle."""
    with received(content, is_limited=False) as taken:
        made = Checked(clean_name(name), taken, Content(media_type))
        return file_keep(organ=organ, checked=made, by=by)


@transaction.atomic
def file_keep(*, organ: Organ, checked: Checked, by: Actor) -> StoredFile:
    """Store a checked file and record it.

    Where a virus scanner is set, the file stays in quarantine until a job has had it scanned;
    where none is, the checks of its content have decided.
    """
    moment = now()
    is_decided = not settings.CLAMD
    file = StoredFile.objects.create(
        organ=organ,
        key=_key(),
        name=checked.name,
        media_type=checked.content.media_type,
        size=checked.taken.size,
        pages=checked.content.pages,
        sha256=checked.taken.sha256,
        state=FileState.CLEAN if is_decided else FileState.QUARANTINED,
        uploaded_by_id=by.person_id,
        uploaded_at=moment,
        kept_until=moment + UNUSED,
        checked_at=moment if is_decided else None,
    )
    record(
        chain=organ.code,
        verb_code=STORED,
        target=Target("files.file", str(file.pk)),
        author=by.author(),
        after={"media_type": file.media_type, "size": file.size, "sha256": file.sha256},
    )
    if not is_decided:
        from gongkai.files.tasks import scan  # jobs call services, so it cannot stand above

        scan.enqueue(str(file.pk))
    # Last, so that nothing but the commit can fail after it; what a lost commit leaves behind
    # the sweep takes away.
    default_storage.save(file.key, checked.taken.file)
    return file


def _key() -> str:
    token = secrets.token_hex(24)
    return f"{token[:2]}/{token[2:]}"

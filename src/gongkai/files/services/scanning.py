"""Deciding on a file in quarantine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.db import transaction

from gongkai.files.models import FileState, StoredFile
from gongkai.files.scanner import found_in
from gongkai.files.verbs import PASSED, REFUSED
from gongkai.journal.record import Target, record
from gongkai.today import now

if TYPE_CHECKING:
    from uuid import UUID

    from gongkai.organs.authority import Actor


def file_scan(*, file_id: UUID, by: Actor) -> None:
    """Have a file in quarantine scanned; it is handed out only when nothing was found.

    A file that was deleted meanwhile needs no scan.

    Raises:
        OSError: the scanner failed; the file stays in quarantine.
    """
    file = StoredFile.objects.select_related("organ").filter(pk=file_id).first()
    if file is None or file.state != FileState.QUARANTINED:
        return
    with default_storage.open(file.key) as content:
        found = found_in(content)
    with transaction.atomic():
        _decide(file, found, by)


def _decide(file: StoredFile, found: str, by: Actor) -> None:
    finding = f"病毒扫描发现{found}"[:200] if found else ""
    won = StoredFile.objects.filter(pk=file.pk, state=FileState.QUARANTINED).update(
        state=FileState.REFUSED if found else FileState.CLEAN, finding=finding, checked_at=now()
    )
    if won:
        record(
            chain=file.organ.code,
            verb_code=REFUSED if found else PASSED,
            target=Target("files.file", str(file.pk)),
            author=by.author(),
            reason=finding,
        )

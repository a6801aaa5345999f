"""Files put down first and begun when a person has seen which column is which.

What is put down and never begun is deleted after two days, as every upload that nobody uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.db import transaction

from gongkai.decisions.importing.mapping import fitting
from gongkai.decisions.importing.reading import source_of
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import Run
from gongkai.decisions.selectors.samples import file_taken, sample_of
from gongkai.decisions.services.beginning import media_type_of, queued, require
from gongkai.files.services import file_discard, original_checked
from gongkai.files.services.storing import file_keep
from gongkai.today import now

if TYPE_CHECKING:
    from uuid import UUID

    from gongkai.decisions.importing.mapping import Columns
    from gongkai.decisions.models import Kind
    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_LONGEST_NAME = 200


def file_take(*, organ: Organ, upload: BinaryIO, name: str, by: Actor) -> StoredFile:
    """Put a file down; its rows are not looked at before its import has begun.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionsRefusal: it is no table.
        FileRefused: it is empty.
    """
    require(organ, by)
    with original_checked(upload=upload, name=name, media_type=media_type_of(name)) as checked:
        with scratch() as work:
            source_of(Path(checked.taken.file.temporary_file_path()), checked.name, work)
        return file_keep(organ=organ, checked=checked, by=by)


def file_begin(
    *,
    file_id: UUID,
    kind: Kind,
    mapping: Columns,
    corrects: bool = False,
    is_whole: bool = False,
    by: Actor,
) -> Run:
    """Begin the import of a file that the same person put down.

    Args:
        file_id: The file.
        kind: Which kind of decisions it holds.
        mapping: Which column is which field.
        corrects: Decisions that are kept with other content are corrected.
        is_whole: One bad row refuses the file.
        by: Who imports.

    Raises:
        FileUnknown: there is none, it is another's, or its import has begun.
        DecisionsRefusal: the columns do not fit, or the same file is being imported.

    Law: PUB-24, PUB-25, PUB-26.
    """
    file = file_taken(by, file_id)
    fitting(mapping, sample_of(file).headings, kind)
    with transaction.atomic():
        run = Run(
            organ=file.organ,
            kind=kind,
            name=file.name[:_LONGEST_NAME],
            digest=file.sha256,
            mapping=mapping.as_kept(),
            corrects=corrects,
            is_whole=is_whole,
            person_id=by.person_id,
            created_at=now(),
            file=file,
        )
        return queued(run, by)


def file_drop(*, file_id: UUID, by: Actor) -> None:
    """Delete a file that was put down and will not be imported.

    Raises:
        FileUnknown: there is none, it is another's, or its import has begun.
    """
    file = file_taken(by, file_id)
    file_discard(file_id=file.pk, by=by, reason="不导入")

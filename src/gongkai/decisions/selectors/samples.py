"""A file that was put down to be imported: its headings, a few rows, and what they may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.decisions.fields import Field, fields_of
from gongkai.decisions.importing.mapping import Columns, fitting, guessed
from gongkai.decisions.importing.pipeline import unit_labels
from gongkai.decisions.importing.reading import SUFFIXES, samples, source_of
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.importing.stored import stored_path
from gongkai.decisions.models import Kind, Mapping, Run
from gongkai.decisions.refusals import FileUnknown, MappingUnfit
from gongkai.files.models import StoredFile
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from gongkai.organs.authority import Actor

__all__ = [
    "Columns",
    "Field",
    "Sample",
    "columns_for",
    "fields_of",
    "file_taken",
    "files_taken",
    "sample_of",
    "units_unknown",
]


@dataclass(frozen=True, slots=True)
class Sample:
    """What is seen of a file before it is imported.

    Attributes:
        headings: Its columns, in order.
        rows: Its first rows.
    """

    headings: tuple[str, ...]
    rows: list[tuple[str, ...]]


def files_taken(actor: Actor, file_ids: Collection[UUID | str]) -> list[StoredFile]:
    """Give those of some files that the actor put down and did not begin yet; one query."""
    reach = actor.reach(Permission.DECISION_IMPORT)
    tables = Q()
    for suffix in SUFFIXES:
        tables |= Q(name__iendswith=suffix)
    found = StoredFile.objects.filter(
        reach.q(unit=""), tables, pk__in=file_ids, uploaded_by_id=actor.person_id
    )
    begun = Run.objects.filter(file__in=found).values("file")
    return list(found.exclude(pk__in=begun).select_related("organ").order_by("uploaded_at", "pk"))


def file_taken(actor: Actor, file_id: UUID | str) -> StoredFile:
    """Give a file that the actor put down and did not begin yet.

    Raises:
        FileUnknown: there is none, it is another's, or its import has begun.
    """
    found = files_taken(actor, [file_id])
    if not found:
        raise FileUnknown
    return found[0]


def sample_of(file: StoredFile) -> Sample:
    """Read a file's headings and first rows.

    Raises:
        FileUnfit: it is gone, or no table.
    """
    with scratch() as work:
        source = source_of(stored_path(file, work), file.name, work)
        return Sample(source.headings, samples(source, work))


def columns_for(file: StoredFile, sample: Sample, kind: Kind, name: str = "") -> Columns:
    """Give the mapping to begin with: the one that was asked for, one that fits, or a guess.

    Args:
        file: The file.
        sample: What was seen of it.
        kind: Which kind of decisions it holds.
        name: Of a saved mapping.

    Law: PUB-25.
    """
    saved = Mapping.objects.filter(organ_id=file.organ_id, kind=kind).order_by("name")
    for mapping in saved.filter(name=name) if name else saved:
        columns = Columns(dict(mapping.columns), dict(mapping.constants))
        if name or _fits(columns, sample, kind):
            return columns
    return guessed(sample.headings, kind)


def units_unknown(file: StoredFile, sample: Sample, columns: Columns) -> list[str]:
    """Give the units of a file's first rows that the organ does not have; rows return for them."""
    heading = columns.headings.get("unit")
    if heading not in sample.headings:
        return []
    place = sample.headings.index(heading)
    told = dict.fromkeys(row[place].strip() for row in sample.rows)
    known = dict(unit_labels(file.organ))
    return [unit for unit in told if unit and unit not in known]


def _fits(columns: Columns, sample: Sample, kind: Kind) -> bool:
    try:
        fitting(columns, sample.headings, kind)
    except MappingUnfit:
        return False
    return True

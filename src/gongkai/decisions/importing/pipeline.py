"""The steps from a run's file to rows that are ready to be written, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from gongkai.decisions.importing.checks import reasons
from gongkai.decisions.importing.comparing import counted, find_kept, mark_doubles
from gongkai.decisions.importing.macros import define
from gongkai.decisions.importing.mapping import Columns, fitting, labelled
from gongkai.decisions.importing.masking import stage
from gongkai.decisions.importing.reading import read, source_of
from gongkai.decisions.importing.rejecting import reasons_counted, write_rejected
from gongkai.decisions.importing.showing import due_days, showing_of
from gongkai.decisions.importing.staging import told, units_table
from gongkai.decisions.importing.stored import stored_path
from gongkai.decisions.models import Kind
from gongkai.organs.selectors import units_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.models import Run
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in a file.

    Attributes:
        rows_read: Its rows.
        counts: Rows by what becomes of them: new, same, corrected, rejected.
        reasons: Why rows were rejected, with how many.
        rejected: The file of them; None where there are none.
        columns: The mapping in labels.
        seconds: Of the reading and checking.
    """

    rows_read: int
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    rejected: Path | None
    columns: Mapping[str, str]
    seconds: int


def checked_file(run: Run, work: Scratch, *, today: date, beat: Callable[[], None]) -> Outcome:
    """Read a run's file, check every row, mask it and compare it with what is kept.

    Args:
        run: The run.
        work: The engine.
        today: The day.
        beat: Told after each long step that the run is alive; may raise.

    Raises:
        DecisionsRefusal: the file is gone, no table, or its columns do not fit.

    Law: PUB-25, PUB-28.
    """
    began = perf_counter()
    kind = Kind(run.kind)
    source = source_of(stored_path(run.file, work), run.name, work)
    columns = Columns.of(run.mapping)
    fitting(columns, source.headings, kind)
    define(work)
    rows = read(source, work)
    beat()
    units_table(unit_labels(run.organ), work)
    values = told(columns, source.headings)
    stage(values, reasons(kind, today), showing_of(run.organ, kind), today, work)
    beat()
    mark_doubles(work)
    find_kept(run, work)
    due_days(kind, work)
    beat()
    counts = counted(corrects=run.corrects, work=work)
    return Outcome(
        rows,
        counts,
        reasons_counted(corrects=run.corrects, work=work) if counts["rejected"] else {},
        write_rejected(source.headings, corrects=run.corrects, work=work)
        if counts["rejected"]
        else None,
        labelled(columns),
        round(perf_counter() - began),
    )


def unit_labels(organ: Organ) -> list[tuple[str, int]]:
    """Give the names under which the organ and its units may stand in a file."""
    labels = dict.fromkeys((organ.name, organ.short_name), 0)
    for unit in units_of(organ):
        for label in (unit.name, organ.name + unit.name, organ.short_name + unit.name):
            labels.setdefault(label, unit.pk)
    return list(labels.items())

"""Where the two counts differ, and what the proof-reader says of the computed tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.annual.cells import cells_of
from gongkai.annual.selectors.figures import figure_at, figures, records_behind
from gongkai.annual.selectors.published import report_published, years_of
from gongkai.annual.selectors.recount import recount
from gongkai.casework.models import Dispute, Request

if TYPE_CHECKING:
    from datetime import date

    from gongkai.annual.cells import Cell
    from gongkai.annual.selectors.recount import Recount
    from gongkai.organs.models import Organ
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

_NAMED = 10  # records named in one disagreement
_OF_TABLES = ("requests.", "disputes.", "disclosure.", "years.")
_OF_WHOLE_YEARS = ("years.swing",)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A cell that the two counts fill differently.

    Attributes:
        cell: Its path.
        label: What people call it.
        computed: Counted by the database from what the services noted.
        recounted: Counted by the law from what was done.
        records: Numbers of the records that only one of them counts; at most ten.
    """

    cell: str
    label: str
    computed: int
    recounted: int
    records: tuple[str, ...]

    @property
    def message(self) -> str:
        """One sentence that says what to do."""
        named = f"（{'、'.join(self.records)}）" if self.records else ""
        return (
            f"{self.label}：按台账统计为{self.computed}，按办理步骤重新计算为{self.recounted}"
            f"{named}，请核对这些记录后再使用本表。"
        )


def disagreements(organ: Organ, year: int, today: date) -> list[Disagreement]:
    """Hold the two counts of tables 3 and 4 against each other, cell by cell.

    Law: RPT-V13.
    """
    report = figures(organ, year, today)
    again = recount(organ, year, today)
    return [
        _disagreement(organ, year, cell, again, today)
        for cell in cells_of(report.form).values()
        if cell.table != "disclosure" and figure_at(report, cell) != again.count(cell.path)
    ]


def _disagreement(
    organ: Organ, year: int, cell: Cell, again: Recount, today: date
) -> Disagreement:
    behind = records_behind(organ, year, cell.path, today=today)
    computed = set(behind.values_list("pk", flat=True))
    recounted = again.records.get(cell.path, set())
    return Disagreement(
        cell.path,
        cell.label,
        len(computed),
        len(recounted),
        _names(cell, computed ^ recounted),
    )


def _names(cell: Cell, ids: set[int]) -> tuple[str, ...]:
    model = Request if cell.table == "requests" else Dispute
    return tuple(str(record) for record in model.objects.filter(pk__in=sorted(ids)[:_NAMED]))


def findings(organ: Organ, year: int, today: date) -> list[Finding]:
    """Let the engine proof-read the computed tables, against last year's too.

    Last year's report is the published one, and the computed one where none was published. What
    the year's own published text explains is explained.

    Law: RPT-V1 to RPT-V16, RPT-6. Interpretation: while a year runs it is not asked why it has
    less than the whole year before.
    """
    report, edition = figures(organ, year, today), report_published(organ, year)
    if edition is not None:
        report = replace(report, sections=edition.sections)
    found = proof_read(report, previous_report(organ, year, today))
    left_out = () if year < today.year else _OF_WHOLE_YEARS
    return [
        finding
        for finding in found
        if finding.check.startswith(_OF_TABLES) and finding.check not in left_out
    ]


def proof_read(report: Report, previous: Report | None) -> tuple[Finding, ...]:
    """Run every check of the engine on a report."""
    from gongkai.report.checks import check_report

    return check_report(report, previous)


def previous_report(organ: Organ, year: int, today: date) -> Report | None:
    """Give the report of the year before; None where nothing at all is known of that year."""
    if year - 1 not in years_of(organ):
        return None
    return report_published(organ, year - 1) or figures(organ, year - 1, today)

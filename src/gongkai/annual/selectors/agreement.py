"""Where the two counts differ, and what the proof-reader says of the computed tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.annual.cells import cells_of
from gongkai.annual.period import period_of
from gongkai.annual.selectors.disclosure_table import typed_beside
from gongkai.annual.selectors.figures import figure_at, figures, records_behind
from gongkai.annual.selectors.published import report_published, years_of
from gongkai.annual.selectors.recount import recount
from gongkai.casework.models import Dispute, Request
from gongkai.publishing.models import Document

if TYPE_CHECKING:
    from datetime import date

    from gongkai.annual.cells import Cell
    from gongkai.annual.selectors.recount import Recount
    from gongkai.organs.models import Organ
    from gongkai.report.findings import Finding
    from gongkai.report.model import Figure, Report

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
        again: How the second count was made.
    """

    cell: str
    label: str
    computed: int | str
    recounted: int | str
    records: tuple[str, ...]
    again: str = "按办理步骤重新计算"

    @property
    def message(self) -> str:
        """One sentence that says what to do."""
        named = f"（{'、'.join(self.records)}）" if self.records else ""
        return (
            f"{self.label}：按台账统计为{self.computed}，{self.again}为{self.recounted}"
            f"{named}，请核对这些记录后再使用本表。"
        )


def disagreements(organ: Organ, year: int, today: date) -> list[Disagreement]:
    """Hold the two counts against each other, cell by cell, and what was typed beside a register.

    Law: RPT-V13.
    """
    report = figures(organ, year, today)
    again = recount(organ, year, today)
    cells = cells_of(report.form)
    return [
        _disagreement(organ, year, cell, again, today)
        for cell in cells.values()
        if again.speaks_of(cell) and figure_at(report, cell) != again.count(cell.path)
    ] + [
        Disagreement(path, cells[path].label, _shown(counted), _shown(typed), (), "原来填报的数值")
        for path, (counted, typed) in typed_beside(organ, period_of(year, today)).items()
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
        _AGAIN[cell.table],
    )


def _shown(figure: Figure) -> int | str:
    return figure if isinstance(figure, int) else str(figure)


_AGAIN = {
    "requests": "按办理步骤重新计算",
    "disputes": "按案件记录重新计算",
    "disclosure": "按文件日期重新计算",
}


def _names(cell: Cell, ids: set[int]) -> tuple[str, ...]:
    model = {"requests": Request, "disputes": Dispute, "disclosure": Document}[cell.table]
    named = model._default_manager.filter(pk__in=sorted(ids)[:_NAMED])  # noqa: SLF001 - Django's public name
    return tuple(str(record) for record in named)


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

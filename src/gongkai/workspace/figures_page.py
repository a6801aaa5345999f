"""The tables of a year as a page shows them: each cell with where it comes from and findings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from gongkai.annual.selectors import (
    Computed,
    Typed,
    cell_at,
    editions_of,
    figures,
    findings,
    sources,
    years_of,
)
from gongkai.annual.services import agreement_renew, agreement_seen
from gongkai.report.forms import APPLICANT_COLUMNS, FORMS
from gongkai.report.writers.tables import Role, lay_disclosure, lay_disputes, lay_requests
from gongkai.workspace.cell_names import anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from gongkai.report.findings import Finding
    from gongkai.report.forms import FormName
    from gongkai.report.model import Report
    from gongkai.report.writers.tables import Box, Grid


@dataclass(frozen=True, slots=True)
class Shown:
    """One box of a printed table.

    Attributes:
        box: Where it stands, what it spans, what it says.
        scope: `col`, `row`, … of a head; "" of a figure.
        heads: Ids of the heads of a figure.
        anchor: Id on the page.
        label: Row and column of a figure, in words.
        source: What a figure comes from; None when it is blank.
        findings: What the proof-reader says of it.
        disagreement: What the second count says of it.
    """

    box: Box
    id: str
    scope: str = ""
    heads: str = ""
    anchor: str = ""
    label: str = ""
    source: Computed | Typed | None = None
    is_typed: bool = False
    findings: tuple[Finding, ...] = ()
    disagreement: Any = None


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table: rows of its head, then of its body."""

    key: str
    name: str
    head: list[list[Shown]]
    body: list[list[Shown]]


def figures_context(organ: Any, year: int, today: date, *, again: bool = False) -> dict[str, Any]:
    """Give everything the year's page shows; the second count as it is kept, or made again.

    Raises:
        YearNotBegun: the year lies ahead, or before the first official layout.
    """
    report = figures(organ, year, today)
    found = findings(organ, year, today)
    count = agreement_renew if again else agreement_seen
    agreement = count(organ=organ, year=year, today=today)
    marks = _Marks(
        report.form,
        sources(organ, year, today=today),
        _by_place(found),
        {one.cell: one for one in agreement.faults},
    )
    grids = (lay_disclosure(report), lay_requests(report), lay_disputes(report))
    return {
        "report": report,
        "year": year,
        "years": sorted({*years_of(organ), year}, reverse=True),
        "is_running": year == today.year,
        "tables": [_table(grid, marks) for grid in grids if grid],
        "findings": [(one, anchor(one.where)) for one in found],
        "agreement": agreement,
        "disagreements": [(one, anchor(one.cell)) for one in agreement.faults],
        "editions": editions_of(organ, year),
        "charts": _charts(report),
    }


@dataclass(frozen=True, slots=True)
class _Marks:
    form: FormName
    sources: Mapping[str, Computed | Typed]
    findings: Mapping[str, list[Finding]]
    disagreements: Mapping[str, Any]


def _by_place(found: list[Finding]) -> Mapping[str, list[Finding]]:
    by_place: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_place[finding.where].append(finding)
    return by_place


def _table(grid: Grid, marks: _Marks) -> Table:
    rows = [[_shown(grid, box, marks) for box in row] for row in grid.rows()]
    return Table(grid.key, grid.name, rows[: grid.head_rows], rows[grid.head_rows :])


def _shown(grid: Grid, box: Box, marks: _Marks) -> Shown:
    name = f"{grid.key}-{box.row}-{box.column}"
    if box.role is not Role.FIGURE:
        return Shown(box, name, scope=_scope(box))
    source = marks.sources.get(box.path)
    return Shown(
        box,
        name,
        heads=" ".join(f"{grid.key}-{head.row}-{head.column}" for head in grid.labels_of(box)),
        anchor=anchor(box.path),
        label=cell_at(box.path, marks.form).label,
        source=source,
        is_typed=isinstance(source, Typed),
        findings=tuple(marks.findings.get(box.path, ())),
        disagreement=marks.disagreements.get(box.path),
    )


def _scope(box: Box) -> str:
    if box.role is Role.SIDE:
        return "rowgroup" if box.row_span > 1 else "row"
    return "colgroup" if box.column_span > 1 else "col"


def _charts(report: Report) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give the charts: who applied, and how it ended."""
    received = report.requests["received"]
    kinds = APPLICANT_COLUMNS[:-1]
    if received[-1]:
        yield (
            "by-applicant",
            "rows",
            {
                "title": "本年新收申请：按申请人类别",
                "labels": [column.label for column in kinds],
                "series": [{"name": "件数", "values": list(received[:-1])}],
                "unit": "件",
            },
        )
    ends = list(_ends(report))
    if ends:
        yield (
            "by-outcome",
            "rows",
            {
                "title": "本年办结：按办理结果",
                "labels": [label for label, _ in ends],
                "series": [{"name": "件数", "values": [count for _, count in ends]}],
                "unit": "件",
            },
        )


def _ends(report: Report) -> Iterator[tuple[str, int]]:
    rows = [row for row in FORMS[report.form].requests if row.outcome]
    for group, members in groupby(rows, key=lambda row: row.group or row.label):
        count = sum(report.requests[row.key][-1] or 0 for row in members)
        if count:
            yield group.partition("（区分")[0], count

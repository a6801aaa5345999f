"""A report's tables as extractors of web pages leave them: cells closed by pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.made.assembly import assemble
from report.made.grids import Grid, grids

if TYPE_CHECKING:
    from gongkai.report.model import Report


def _half_width(text: str) -> str:
    return text.translate(str.maketrans("（）：，", "():,"))


def _filled_up(grid: Grid) -> list[tuple[list[str], str]]:
    """Give each row's own cells and the pipes that fill it up to the table's width."""
    width = len(grid.rows[0])
    return [(row, "|" * (width - len(row))) for row in grid.written()]


def page_rows(report: Report) -> str:
    """What extractors of web pages leave: every cell closed by a pipe, rows filled up."""
    tables = [
        "\n".join(f"{' | '.join(row)} | {filling}".rstrip() for row, filling in _filled_up(grid))
        for grid in grids(report)
    ]
    return assemble(report, [_half_width(table) for table in tables])


def page_rows_ragged(report: Report) -> str:
    """The same without filling: merged cells are gone, rows are of many lengths."""
    tables = [
        "\n".join(f"{' | '.join(row)} |" for row in grid.written()) for grid in grids(report)
    ]
    return assemble(report, [_half_width(table) for table in tables])


def page_cells(report: Report, opening: str = "") -> str:
    """The same where cells held paragraphs: each closed cell on a line of its own."""

    def table(grid: Grid) -> str:
        lines = []
        for row, filling in _filled_up(grid):
            lines += [opening] * bool(opening)
            lines += [f"{cell} |".strip() for cell in row]
            lines[-1] += f" {filling}" if filling else ""
        return _half_width("\n".join(lines))

    return assemble(report, [table(grid) for grid in grids(report)])


def page_cells_opened(report: Report) -> str:
    """The same with a lone pipe before each row."""
    return page_cells(report, "|")


PAGE_SHAPES = (page_rows, page_rows_ragged, page_cells, page_cells_opened)

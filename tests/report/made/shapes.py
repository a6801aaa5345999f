"""A report's tables in the many shapes in which converters and offices leave them.

`TEXT_SHAPES` and `MARKDOWN_SHAPES` map a shape's name to a function that writes a whole report in
it. Every shape must read back equal, cell for cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from gongkai.report.forms import DISPUTE_GROUPS
from report.made.assembly import assemble
from report.made.grids import RESULTS, Grid, grids, requests_grid, show
from report.made.page_shapes import PAGE_SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.report.model import Report


def tabbed(grid: Grid) -> str:
    return "\n".join("\t".join(row) for row in grid.filled())


def tabs(report: Report) -> str:
    return assemble(report, [tabbed(grid) for grid in grids(report)])


def leading_tabs(report: Report) -> str:
    """One cell a line after a tab, a blank line after each row: what pandoc-like tools leave."""

    def table(grid: Grid) -> str:
        return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in _shortened(grid))

    return assemble(report, [table(grid) + "\n\n" for grid in grids(report)])


def _shortened(grid: Grid) -> list[list[str]]:
    """Drop cells covered from the left but keep those covered from above, as HTML has it."""
    rows = []
    for row in grid.rows:
        first = next(at for at, cell in enumerate(row) if cell is not None)
        rows.append(["" for _ in range(min(first, 2))] + [c for c in row[first:] if c is not None])
    return rows


def cells_stripped(report: Report) -> str:
    return assemble(report, ["\n".join(_cells(grid)) for grid in grids(report)])


def cells_with_lone_pipes(report: Report) -> str:
    return assemble(report, ["\n|\n".join(_cells(grid)) for grid in grids(report)])


def cells_with_blank_lines(report: Report) -> str:
    return assemble(report, ["\n\n".join(_cells(grid)) for grid in grids(report)], gap="\n\n")


def _cells(grid: Grid) -> list[str]:
    return [cell for row in grid.written() for cell in row if cell]


def spaces(report: Report) -> str:
    return assemble(report, ["\n".join(_aligned(grid)) for grid in grids(report)])


def spaces_right(report: Report) -> str:
    return assemble(report, ["\n".join(_aligned(grid, right=True)) for grid in grids(report)])


def single_spaces(report: Report) -> str:
    """The text layer of a PDF: a row's cells parted by one space."""
    return assemble(
        report,
        [
            "\n".join(" ".join(c for c in row if c) for row in grid.written())
            for grid in grids(report)
        ],
    )


def _aligned(grid: Grid, *, right: bool = False) -> list[str]:
    rows = grid.filled()
    widths = [
        max(_width(row[at]) for row in rows if _width(row[at]) <= 40) + 3
        for at in range(len(rows[0]))
    ]
    lines = []
    for row in rows:
        line = ""
        for at, cell in enumerate(row):
            figure = cell.lstrip("-").replace(".", "").isdecimal()
            pad = " " * max(widths[at] - _width(cell), 2 if cell else 0)
            line += pad + cell if right and figure else cell + pad
        lines.append(line.rstrip())
    return lines


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def pipes_with_edges(report: Report) -> str:
    return assemble(
        report,
        ["\n".join(f"| {' | '.join(row)} |" for row in grid.filled()) for grid in grids(report)],
    )


def pipes_without_edges(report: Report) -> str:
    return assemble(
        report, ["\n".join(" | ".join(row) for row in grid.filled()) for grid in grids(report)]
    )


def wrapped_rows(report: Report) -> str:
    """Labels broken over lines: figures stand in the first, the label goes on below."""

    def table(grid: Grid) -> str:
        lines = []
        for row in grid.filled():
            lines.append("\t".join(cell[:14] if not _is_figure(cell) else cell for cell in row))
            rest = [cell[14:] if not _is_figure(cell) else "" for cell in row]
            if any(rest):
                lines.append("\t".join(rest))
        return "\n".join(lines)

    return assemble(report, [table(grid) for grid in grids(report)])


def _is_figure(text: str) -> bool:
    return text.lstrip("-").replace(".", "").isdecimal()


def page_furniture(report: Report) -> str:
    """A page end inside each table: page number, form feed, the report's title again."""

    def table(grid: Grid) -> str:
        rows = ["\t".join(row) for row in grid.filled()]
        middle = len(rows) * 2 // 3
        rows[middle:middle] = ["", "- 3 -", "\f" + report.title, ""]
        return "\n".join(rows)

    return assemble(report, [table(grid) for grid in grids(report)])


def repeated_head(report: Report) -> str:
    """A table broken over two pages, its head repeated on the second."""

    def table(grid: Grid, head: int) -> str:
        rows = ["\t".join(row) for row in grid.filled()]
        middle = len(rows) * 2 // 3
        return "\n".join([*rows[:middle], "", "第2页 共4页", "", *rows[:head], *rows[middle:]])

    two, three, four = grids(report)
    return assemble(report, [table(two, 0), table(three, 3), table(four, 0)])


def split_group_labels(report: Report) -> str:
    """Group labels cut by a page end: （四）无 on one page, 法提供 on the next."""

    def table(grid: Grid) -> str:
        rows = grid.filled()
        for at, row in enumerate(rows[:-1]):
            if row[1].startswith("（") and row[2]:
                rest, rows[at][1] = row[1][4:], row[1][:4]
                if not rows[at + 1][1]:
                    rows[at + 1][1] = rest
                else:
                    rows[at][1] += rest
        return "\n".join("\t".join(row) for row in rows)

    two, three, four = grids(report)
    plain = [tabbed(two), tabbed(four)]
    return assemble(report, [plain[0], table(three), plain[1]])


def vertical_groups(report: Report) -> str:
    """三、本年度办理结果 set one character a line before the rows, as PDF text has it."""

    def lines(grid: Grid) -> list[str]:
        found = []
        for row in grid.filled():
            if row[0].startswith("三、"):
                found += list(row[0])
                row[0] = ""
            found.append("\t".join(row))
        return found

    return assemble(report, ["\n".join(lines(grid)) for grid in grids(report)])


def office_labels(report: Report) -> str:
    """An office's own wording and numerals."""
    labels = {
        "unavailable_not_held": "（1）本单位不掌握相关政府信息",
        "granted_in_part": "（二）部分公开",
        "refused_state_secret": "1、属于国家秘密的",
        "refused_third_party_rights": "4．保护第三方的合法权益",
        "not_processed_petition": "1、信访、举报、投诉类申请",
        "not_processed_abusive": "④无正当理由大量、反复申请",
        "carried_out": "四、结转下年继续办理",
        "received": "一、本年新收政府信息公开申请数",
        "other_other": "3、其它",
    }
    two, _, four = grids(report)
    tables = [two, requests_grid(report, labels), four]
    return assemble(report, [tabbed(grid) for grid in tables])


def full_width(report: Report) -> str:
    """Full-width digits in the tables."""
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    tables = []
    for grid in grids(report):
        rows = [
            [cell.translate(wide) if _is_figure(cell) else cell for cell in row]
            for row in grid.filled()
        ]
        tables.append("\n".join("\t".join(row) for row in rows))
    return assemble(report, tables)


def dispute_groups_apart(report: Report) -> str:
    """Table 4 as three small tables."""
    two, three, _ = grids(report)
    tables = [tabbed(two), tabbed(three)]
    parts = []
    for group in DISPUTE_GROUPS:
        counts = report.disputes.get(group.key, (None,) * 5)
        parts.append(group.label + "\t" * 4)
        parts.append("\t".join(RESULTS))
        parts.append("\t".join(show(count) for count in counts))
        parts.append("")
    return assemble(report, [*tables, "\n".join(parts)])


def dispute_groups_as_rows(report: Report) -> str:
    """Table 4 with a row for each group."""
    two, three, _ = grids(report)
    tables = [tabbed(two), tabbed(three)]
    rows = ["\t".join(["", *RESULTS])]
    for group in DISPUTE_GROUPS:
        counts = report.disputes.get(group.key, (None,) * 5)
        rows.append("\t".join([group.label, *[show(count) for count in counts]]))
    return assemble(report, [*tables, "\n".join(rows)])


def dispute_results_as_rows(report: Report) -> str:
    """Table 4 turned: a row for each result, a column for each group."""
    two, three, _ = grids(report)
    tables = [tabbed(two), tabbed(three)]
    rows = ["\t".join(["", *[group.label for group in DISPUTE_GROUPS]])]
    for at, result in enumerate(RESULTS):
        counts = [report.disputes.get(group.key, (None,) * 5)[at] for group in DISPUTE_GROUPS]
        rows.append("\t".join([result, *[show(count) for count in counts]]))
    return assemble(report, [*tables, "\n".join(rows)])


def no_headings(report: Report) -> str:
    """Tables in order with no section heading at all."""
    tables = [tabbed(grid) for grid in grids(report)]
    return "\n\n".join([report.title, *tables]) + "\n"


def markdown(report: Report) -> str:
    def table(grid: Grid) -> str:
        rows = [f"| {' | '.join(row)} |" for row in grid.filled()]
        rule = "|" + " --- |" * len(grid.rows[0])
        return "\n".join(["", rows[0], rule, *rows[1:], ""])

    return assemble(report, [table(grid) for grid in grids(report)], gap="\n\n", mark="## ")


def markdown_row_a_table(report: Report) -> str:
    """A small table for each row, labels apart from values."""

    def table(grid: Grid) -> str:
        parts = []
        for row in grid.written():
            texts = [cell for cell in row if not _is_figure(cell) and cell]
            values = [cell for cell in row if _is_figure(cell) or not cell]
            parts += [
                f"| {' | '.join(cells)} |\n|{' --- |' * len(cells)}\n"
                for cells in (texts, values)
                if cells
            ]
        return "\n".join(parts)

    return assemble(report, [table(grid) for grid in grids(report)], gap="\n\n", mark="## ")


def markdown_bold(report: Report) -> str:
    """Everything bold, pipes without edges, line breaks in labels."""

    def table(grid: Grid) -> str:
        rows = [" | ".join(_broken(cell) for cell in row) for row in grid.filled()]
        rule = " | ".join("---" for _ in grid.rows[0])
        return "\n".join(["", rows[0], rule, *rows[1:], ""])

    return assemble(report, [table(grid) for grid in grids(report)], gap="\n\n", mark="# ")


def _broken(cell: str) -> str:
    if _is_figure(cell) or len(cell) < 5:
        return f"**{cell}**" if cell else ""
    return f"**{cell[:4]}<br>{cell[4:]}**"


TEXT_SHAPES: dict[str, Callable[[Report], str]] = {
    shape.__name__: shape
    for shape in (
        tabs,
        leading_tabs,
        cells_stripped,
        cells_with_lone_pipes,
        cells_with_blank_lines,
        spaces,
        spaces_right,
        single_spaces,
        pipes_with_edges,
        pipes_without_edges,
        *PAGE_SHAPES,
        wrapped_rows,
        page_furniture,
        repeated_head,
        split_group_labels,
        vertical_groups,
        office_labels,
        full_width,
        dispute_groups_apart,
        dispute_groups_as_rows,
        dispute_results_as_rows,
        no_headings,
    )
}
MARKDOWN_SHAPES: dict[str, Callable[[Report], str]] = {
    shape.__name__: shape for shape in (markdown, markdown_row_a_table, markdown_bold)
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030")

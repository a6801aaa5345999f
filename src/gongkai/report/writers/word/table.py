"""An official table in WordprocessingML: merged cells, repeated head rows, rows kept whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.writers.tables import Role
from gongkai.report.writers.word.xml import element, paragraph

if TYPE_CHECKING:
    from lxml import etree

    from gongkai.report.writers.tables import Box, Grid

_WIDTH = 8845  # between the margins, in twentieths of a point
_SIZE = 21  # of the table styles, in half-points
_STYLES = {
    Role.BAND: "TableBand",
    Role.HEAD: "TableHead",
    Role.SIDE: "TableSide",
    Role.FIGURE: "TableFigure",
}


def table(body: etree._Element, grid: Grid) -> None:
    """Add a table to the document's body."""
    made = element("tbl", parent=body)
    _properties(made, grid)
    widths = [_WIDTH * share // sum(grid.widths) for share in grid.widths]
    columns = element("tblGrid", parent=made)
    for width in widths:
        element("gridCol", parent=columns, w=str(width))
    for row in range(grid.row_count):
        _row(made, grid, row, widths)


def _properties(made: etree._Element, grid: Grid) -> None:
    properties = element("tblPr", parent=made)
    element("tblStyle", parent=properties, val="OfficialTable")
    element("tblW", parent=properties, w=str(_WIDTH), type="dxa")
    element("tblLayout", parent=properties, type="fixed")
    element("tblCaption", parent=properties, val=grid.name)


def _row(made: etree._Element, grid: Grid, row: int, widths: list[int]) -> None:
    across = sorted((box for box in grid.boxes if box.covers_row(row)), key=lambda box: box.column)
    line = element("tr", parent=made)
    properties = element("trPr", parent=line)
    element("cantSplit", parent=properties)
    if row < grid.head_rows:
        element("tblHeader", parent=properties)
    for box in across:
        width = sum(widths[box.column : box.column + box.column_span])
        shrunk = grid.shrink < 1 and box.role is Role.FIGURE
        _cell(line, box, row, width, int(_SIZE * grid.shrink) if shrunk else None)


def _cell(line: etree._Element, box: Box, row: int, width: int, size: int | None) -> None:
    cell = element("tc", parent=line)
    properties = element("tcPr", parent=cell)
    element("tcW", parent=properties, w=str(width), type="dxa")
    if box.column_span > 1:
        element("gridSpan", parent=properties, val=str(box.column_span))
    begins = row == box.row
    if box.row_span > 1:
        element("vMerge", parent=properties, val="restart" if begins else "continue")
    element("vAlign", parent=properties, val="center")
    # A caption or head is not left alone at the foot of a page.
    stays = box.role in {Role.BAND, Role.HEAD}
    paragraph(cell, _STYLES[box.role], box.text if begins else "", keep_next=stays, size=size)

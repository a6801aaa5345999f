"""Table 2: blocks one under another, each with its caption, its column heads and its rows.

Law: RPT-12; 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS
from gongkai.report.writers.errors import UnwritableFile
from gongkai.report.writers.tables.grid import Box, Grid, Role, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.forms import Column, DisclosureBlock, DisclosureRow
    from gongkai.report.model import Report

_WIDTHS = (34, 22, 22, 22)
_UNITLESS = "采购总金额"  # its label names no unit, so the figure carries it (RPT-13)

_Chosen = tuple["DisclosureBlock", list["DisclosureRow"]]


def lay_disclosure(report: Report) -> Grid | None:
    """Lay table 2 out; None when the report has none of its rows."""
    boxes: list[Box] = []
    for block, rows in _blocks(report):
        _lay_block(boxes, report, block, rows)
    if not boxes:
        return None
    return Grid("disclosure", "主动公开政府信息情况", tuple(boxes), 0, fitted(_WIDTHS, boxes))


def _blocks(report: Report) -> Iterator[_Chosen]:
    """Give the blocks to print: the report's own layout's, then the other's.

    A real report mixes the layouts; a row is printed in the first block whose columns hold all
    its figures, so that nothing the report has is left out.
    """
    left = set(report.disclosure)
    own = FORMS[report.form]
    for form in (own, *(form for form in FORMS.values() if form is not own)):
        for block in form.disclosure:
            keys = {column.key for column in block.columns}
            rows = [
                row
                for row in block.rows
                if row.key in left and keys >= {*report.disclosure[row.key]}
            ]
            left -= {row.key for row in rows}
            if rows:
                yield block, rows
    if left:
        raise UnwritableFile(
            f"“disclosure.{min(left)}”的各列不属于官方表格的任何一种，请核对数据后再输出。"
        )


def _lay_block(
    boxes: list[Box], report: Report, block: DisclosureBlock, rows: list[DisclosureRow]
) -> None:
    top = boxes[-1].row + 1 if boxes else 0
    boxes.append(Box(top, 0, Role.BAND, block.caption, column_span=len(_WIDTHS)))
    boxes.append(Box(top + 1, 0, Role.HEAD, "信息内容"))
    for at, span, column in _spread(block):
        boxes.append(Box(top + 1, at, Role.HEAD, column.label, column_span=span))
    for line, row in enumerate(rows, top + 2):
        boxes.append(Box(line, 0, Role.SIDE, row.label))
        for at, span, column in _spread(block):
            boxes.append(
                Box(
                    line,
                    at,
                    Role.FIGURE,
                    column_span=span,
                    path=f"disclosure.{row.key}.{column.key}",
                    figure=report.disclosure[row.key].get(column.key),
                    unit="万元" if column.label == _UNITLESS else "",
                )
            )


def _spread(block: DisclosureBlock) -> Iterator[tuple[int, int, Column]]:
    """Give each column's place and width: the last takes what the widest block leaves it."""
    for at, column in enumerate(block.columns, 1):
        last = at == len(block.columns)
        yield at, (len(_WIDTHS) - at if last else 1), column

"""Which lines belong to table 2, 3 and 4.

A heading opens its table's area and words that only one table has (第二十条第（一）项, 申请人情况,
未经复议直接起诉) open it where headings fail. Lines outside every area are never read as figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.interpreter.lines import Kind
from gongkai.report.interpreter.wording import core

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.report.interpreter.headings import Heading
    from gongkai.report.interpreter.lines import Line

DISCLOSURE, REQUESTS, DISPUTES = 2, 3, 4
"""The areas carry the number of the section that their table stands in."""

_ANCHORS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (DISCLOSURE, re.compile(r"第二十条第.{1,2}项|信息内容|制发件数|新制作数量|处理决定数量")),
    (
        REQUESTS,
        re.compile(r"本列数据的?勾稽关系|申请人情况|法人或其他组织|本年新收政府信息公开申请"),
    ),
    (
        DISPUTES,
        re.compile(r"^行政复议$|^行政诉讼$|未经复议直接起诉|^结果维持$|^行政复议行政诉讼"),
    ),
)
_MOST_LINES = 5_000  # ten times what a table has with one cell a line; bounds a hostile file
_REPEATED_TITLE = re.compile(r"信息公开.{0,6}报告$")


def areas(
    lines: Sequence[Line], headings: Sequence[Heading]
) -> Mapping[int, tuple[tuple[int, Line], ...]]:
    """Give the lines of each table's area, with their indexes.

    When an area has figures under its own heading, what looks like it elsewhere is left out: a
    local statistic with the same words is not the official table.
    """
    found: dict[int, list[tuple[int, Line, bool]]] = {DISCLOSURE: [], REQUESTS: [], DISPUTES: []}
    headed = {heading.at: heading.number for heading in headings}
    section = area = 0
    for at, line in enumerate(lines):
        if at in headed:
            section = headed[at]
            area = section if section in found else 0
            continue
        if not line.pieces:
            continue
        if line.table is not None or area or not headings:
            area = _anchored(line) or area
        if area and not _is_furniture(line):
            found[area].append((at, line, area == section))
    return {area: _at_home(members) for area, members in found.items()}


def _anchored(line: Line) -> int:
    words = "".join(core(piece.text) for piece in line.pieces if piece.kind is Kind.LABEL)
    if not words:
        return 0
    return next((area for area, pattern in _ANCHORS if pattern.search(words)), 0)


def _is_furniture(line: Line) -> bool:
    """Tell whether the line is a page head: the report's title repeated."""
    return bool(line.text) and _REPEATED_TITLE.search(core(line.text)) is not None


def _at_home(members: list[tuple[int, Line, bool]]) -> tuple[tuple[int, Line], ...]:
    home = [member for member in members if member[2]]
    chosen = home if any(line.has_figures() for _, line, _ in home) else members
    del chosen[_MOST_LINES:]
    tabular = any(line.table is not None and line.has_figures() for _, line, _ in chosen)
    return tuple((at, line) for at, line, _ in chosen if not (tabular and _is_stray_number(line)))


def _is_stray_number(line: Line) -> bool:
    """Tell whether the line is a number of its own between tables: a bare page number."""
    return line.table is None and len(line.pieces) == 1 and line.pieces[0].kind is Kind.FIGURE

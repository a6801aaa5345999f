"""Table 4: one row of figures under heads in up to three rows.

Law: 国办公开办函〔2021〕30号; RPT-15.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.report.forms import DISPUTE_COLUMNS, DISPUTE_GROUPS
from gongkai.report.writers.tables.grid import Box, Grid, Role, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.forms import DisputeGroup
    from gongkai.report.model import Report

_WIDTH = len(DISPUTE_COLUMNS)


def lay_disputes(report: Report) -> Grid | None:
    """Lay table 4 out; None when the report has none of its groups."""
    groups = [group for group in DISPUTE_GROUPS if group.key in report.disputes]
    if not groups:
        return None
    levels = 2 if any(group.parent for group in groups) else 1
    boxes = [*_group_heads(groups, levels), *_columns(report, groups, levels)]
    boxes.sort(key=lambda box: (box.row, box.column))
    name = "政府信息公开行政复议、行政诉讼情况"
    widths = fitted((100 // (_WIDTH * len(groups)),) * (_WIDTH * len(groups)), boxes)
    return Grid("disputes", name, tuple(boxes), levels + 1, widths)


def _group_heads(groups: list[DisputeGroup], levels: int) -> Iterator[Box]:
    at = 0
    for parent, members in groupby(groups, key=lambda group: group.parent):
        inside = list(members)
        if parent:
            yield Box(0, at, Role.HEAD, parent, 1, _WIDTH * len(inside))
        for group in inside:
            top = 1 if parent else 0
            yield Box(top, at, Role.HEAD, group.label, levels - top, _WIDTH)
            at += _WIDTH


def _columns(report: Report, groups: list[DisputeGroup], levels: int) -> Iterator[Box]:
    for first, group in enumerate(groups):
        for column, (head, count) in enumerate(
            zip(DISPUTE_COLUMNS, report.disputes[group.key], strict=True)
        ):
            at = first * _WIDTH + column
            yield Box(levels, at, Role.HEAD, head.label)
            path = f"disputes.{group.key}[{column}]"
            yield Box(levels + 1, at, Role.FIGURE, path=path, figure=count)

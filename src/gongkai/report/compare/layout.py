"""The parts of a printed comparison: one group of rows a table, and how alike the texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.compare.rows import BLANK, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.compare.comparison import Change, Comparison, Likeness
    from gongkai.report.compare.rows import Row

TABLES = {
    "disclosure": "主动公开政府信息情况",
    "requests": "收到和处理政府信息公开申请情况",
    "disputes": "政府信息公开行政复议、行政诉讼情况",
}
LIKENESS = "各部分文字相似程度"


def heads(comparison: Comparison) -> tuple[str, ...]:
    """Give the heads of the columns."""
    return ("项目", comparison.old_name, comparison.new_name, "增减", "增减比例", "说明")


def grouped(comparison: Comparison) -> Iterator[tuple[str, list[tuple[Change, Row]]]]:
    """Give each table's key with its lines; a table that neither report has is left out."""
    lines = list(zip(comparison.changes, rows(comparison), strict=True))
    for key in TABLES:
        inside = [line for line in lines if line[0].table == key]
        if inside:
            yield key, inside


def share(likeness: Likeness) -> str:
    """Give how alike a section is, in words."""
    return BLANK if likeness.ratio is None else f"{likeness.ratio:.0%}"

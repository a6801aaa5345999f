"""How sure it is that something is absent: a reader may have failed to place what is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from gongkai.report.model import Report

_BLANKS = expression(r"\s+")
_NUMERAL = expression(r"^[（(]?[\d一二三四五六七八九十]+[）)]?[、.．]?")


def certainty(report: Report, table: str, telling: re.Pattern[str]) -> Severity:
    """Only doubt an absence when the reader was unsure, or when the words stand in the source."""
    unsure = any(said.where.startswith(table) for said in report.reading)
    if unsure or _is_written(report, telling):
        return Severity.WARNING
    return Severity.ERROR


def _is_written(report: Report, telling: re.Pattern[str]) -> bool:
    if report.document is None:
        return False
    return any(telling.search(_BLANKS.sub("", text)) for text, _ in report.document.texts())


def label_pattern(label: str) -> re.Pattern[str]:
    """Match a label as a cell's words, with or without its numeral."""
    words = _NUMERAL.sub("", label.partition("（区分")[0])
    return expression(rf"^[（(\d一二三四五六七八九十）)、.．]*{re.escape(words)}(?:（|\(|\d|$)")

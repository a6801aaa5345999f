"""Labels of the tables that differ from the official ones."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.passages import Kind
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import FORMS
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIKE = 0.75
_LEAST = 6  # a shorter label has too little in common with any other to be recognised
_LONGEST = 50
_NUMERAL = expression(r"^(?:\(?[一二三四五六七八九十\d]+[\)、.,:]?)+")
_BLANKS = expression(r"\s+")
_MARKS = expression(r"[\s、,.;:“”\"'()（）]+")


@check(
    "structure.row-label",
    law="RPT-3",
    severity=Severity.NOTE,
    title="表中的行名与统一格式一致",
    example="“本单位不掌握相关政府信息”应为“本机关不掌握相关政府信息”",
)
def row_label(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find row labels of table 3 that are nearly, but not quite, the official ones.

    Law: 国办公开办函〔2021〕30号 (RPT-3).
    """
    for passage in subject.passages:
        if passage.kind is Kind.CELL and _LEAST <= len(passage.text) <= _LONGEST:
            official = _official(_words(passage.text))
            if official:
                yield card.finding_in(
                    subject.report,
                    passage,
                    (0, len(passage.text)),
                    f"行名“{passage.text.strip()}”与统一格式的“{official}”不同。",
                    advice=f"请改为“{official}”。",
                )


def _words(label: str) -> str:
    """Give a label without numeral, blanks and marks, which converters change at will."""
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", label))
    return _MARKS.sub("", _NUMERAL.sub("", plain))


@lru_cache(maxsize=1024)
def _official(words: str) -> str | None:
    """Give the official label a different one stands for; None if official or no label."""
    labels = _labels()
    if len(words) < _LEAST or any(words in official for official in labels):
        return None
    for official, shown in labels.items():
        if abs(len(official) - len(words)) <= len(official) * (1 - _LIKE) * 2:
            matcher = SequenceMatcher(None, words, official, autojunk=False)
            if matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE:
                return shown
    return None


@cache
def _labels() -> dict[str, str]:
    return {_words(row.label): row.label for form in FORMS.values() for row in form.requests}


CHECKS = (row_label,)

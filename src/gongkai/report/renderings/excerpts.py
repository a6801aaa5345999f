"""The words a finding is about, in their paragraph, safe to show.

Numbers of persons are masked in a finding's evidence; wherever the paragraph is shown, the masked
words stand in their place, so that a proof never spreads what it warns of.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

_SECTION = re.compile(r"^sections\[(\d+)\]\.(text|title)$")
_UNSAFE = {"Cc", "Cf", "Co", "Cs"}  # controls, direction marks, private use: nothing to show


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A paragraph and the words in it, by offsets."""

    text: str
    start: int
    end: int


def text_at(report: Report, where: str) -> str:
    """Give the text that a finding's `where` and `span` speak of, "" when it is no text."""
    if where == "title":
        return report.title
    if where == "document":
        return report.preface
    found = _SECTION.match(where)
    if not found:
        return ""
    part = report.sections[int(found[1])]
    return part.text if found[2] == "text" else part.title


def paragraph(report: Report, finding: Finding) -> Excerpt | None:
    """Give the paragraph around a finding's words; the evidence alone where there is none."""
    text = text_at(report, finding.where)
    if stands_in(text, finding):
        start, end = finding.span or (0, 0)
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        shown = masked(text, finding)[first : last if last >= 0 else len(text)]
        return Excerpt(safe(shown), start - first, end - first)
    if finding.evidence:
        shown = safe(finding.evidence.strip())
        return Excerpt(shown, 0, len(shown))
    return None


def masked(text: str, finding: Finding) -> str:
    """Give the text with a finding's words as its evidence writes them."""
    start, end = finding.span or (0, 0)
    if len(finding.evidence) != end - start:
        return text
    return text[:start] + finding.evidence + text[end:]


def safe(text: str) -> str:
    """Give the text with every invisible or controlling character as a middle dot.

    A report is a stranger's file: escape sequences and direction marks in it must not reach a
    terminal. Lengths stay, so that offsets hold.
    """
    return "".join(
        sign if sign == "\n" or unicodedata.category(sign) not in _UNSAFE else "·"
        for sign in text.replace("\t", " ")
    )


def stands_in(text: str, finding: Finding) -> bool:
    """Tell whether a finding's words stand in this text: a cell's span is not the preface's."""
    if finding.span is None:
        return False
    start, end = finding.span
    if finding.where != "document":
        return end <= len(text)
    # Masked evidence differs in its stars only.
    return len(finding.evidence) == end - start <= len(text) - start and all(
        shown in {"*", sign} for shown, sign in zip(finding.evidence, text[start:end], strict=True)
    )

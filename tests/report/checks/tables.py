"""Small reports for exact tests: zeros everywhere but for the cells a test names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from gongkai.report.checks import CHECKS, Subject
from gongkai.report.document import Document, Place, Trace
from gongkai.report.forms import FORMS, form_for
from gongkai.report.model import DISPUTE_KEYS, Report, Section

if TYPE_CHECKING:
    from gongkai.report.findings import Finding

ORGAN = "澄湾市林业局"


def requests(form: str = "2021", **rows: Any) -> dict[str, tuple]:
    table = {row.key: (0,) * 7 for row in FORMS[form].requests}
    return table | {row: tuple(counts) for row, counts in rows.items()}


def disputes(**groups: Any) -> dict[str, tuple]:
    return dict.fromkeys(DISPUTE_KEYS, (0,) * 5) | groups


def disclosure(form: str = "2021", **rows: dict[str, Any]) -> dict[str, dict]:
    table: dict[str, dict] = {}
    for block in FORMS[form].disclosure:
        for row in block.rows:
            table[row.key] = dict.fromkeys((column.key for column in block.columns), 0)
            table[row.key] |= rows.get(row.key, {})
    return table


def report(year: int = 2023, texts: dict[int, str] | None = None, **facts: Any) -> Report:
    """A report whose tables are all zero and whose sections hold the given texts."""
    form = form_for(year).name
    texts = texts or {}
    given = {
        "file": "report.txt",
        "organ": ORGAN,
        "year": year,
        "form": form,
        "title": f"{ORGAN}{year}年政府信息公开工作年度报告",
        "period": (date(year, 1, 1), date(year, 12, 31)),
        "sections": tuple(
            Section(number, title, texts.get(number, ""))
            for number, title in enumerate(FORMS[form].sections, 1)
        ),
        "disclosure": disclosure(form),
        "requests": requests(form),
        "disputes": disputes(),
    }
    return Report(**(given | facts))


def prose(text: str, **facts: Any) -> Report:
    """A report whose first section is this text."""
    return report(texts={1: text}, **facts)


def with_traces(*traces: Trace) -> Report:
    return report(document=Document((), traces))


def found(check: str, subject: Report, previous: Report | None = None) -> list[Finding]:
    """What one check finds."""
    card = next(card for card in CHECKS if card.id == check)
    return list(card(Subject(subject, previous)))


def places(check: str, subject: Report, previous: Report | None = None) -> list[str]:
    return [finding.where for finding in found(check, subject, previous)]


def words(check: str, text: str, **facts: Any) -> list[str]:
    """The evidence one check finds in a first section of this text."""
    return [finding.evidence for finding in found(check, prose(text, **facts))]


LINE = Place(7)

"""What every writer prints, in order: title, preface, sections with their tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS
from gongkai.report.writers.tables import lay_disclosure, lay_disputes, lay_requests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report, Section
    from gongkai.report.writers.tables import Grid

_NUMERALS = "一二三四五六"
_TABLES = {2: lay_disclosure, 3: lay_requests, 4: lay_disputes}

# Characters that XML 1.0 cannot hold, and so neither .docx, .xlsx nor .html; and the byte order
# mark, which PDF/A refuses.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)

# What the date field of a zip container can hold.
_UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
_LAST_YEAR = 2106


@dataclass(frozen=True, slots=True)
class Part:
    """One section as printed.

    Attributes:
        heading: With its official numeral; "" for a table whose section the report lacks.
    """

    heading: str
    paragraphs: tuple[str, ...]
    grid: Grid | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A report as printed.

    Attributes:
        stamp: The moment put into file metadata: New Year after the data period. Fixed, so that
            the same report always gives the same bytes.
    """

    title: str
    organ: str
    preface: tuple[str, ...]
    parts: tuple[Part, ...]
    stamp: datetime

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The tables in order."""
        return tuple(part.grid for part in self.parts if part.grid)


def outline(report: Report) -> Outline:
    """Lay a report out for printing.

    Law: RPT-4 (title, where the report has none), RPT-5 (headings and their numerals).
    """
    return Outline(
        title=line(report.title) or _official_title(report),
        organ=line(report.organ or ""),
        preface=paragraphs(report.preface),
        parts=tuple(_parts(report)),
        stamp=_stamp(report),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """Cut text into paragraphs as they can be printed.

    What paper and markup cannot keep goes: blank lines, blanks around a line, and characters
    that XML cannot hold. Everything else stays as it is.
    """
    lines = (_UNPRINTABLE.sub("", line).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def line(text: str) -> str:
    """Give a title or name as it can be printed: without line breaks too."""
    return "".join(paragraphs(text))


def _official_title(report: Report) -> str:
    year = f"{report.year}年" if report.year is not None else ""
    return f"{line(report.organ or '')}{year}政府信息公开工作年度报告"


def _parts(report: Report) -> Iterator[Part]:
    tables = {number: lay(report) for number, lay in _TABLES.items()}
    for section in report.sections:
        yield from _homeless(tables, before=section.number)
        grid = tables.pop(section.number, None)
        yield Part(_heading(report, section), paragraphs(section.text), grid)
    yield from _homeless(tables, before=len(_NUMERALS) + 1)


def _homeless(tables: dict[int, Grid | None], *, before: int) -> Iterator[Part]:
    """Give the tables whose section is missing: nothing the report has may be left out."""
    for number in [number for number in tables if number < before]:
        if grid := tables.pop(number):
            yield Part("", (), grid)


def _heading(report: Report, section: Section) -> str:
    title = line(section.title) or FORMS[report.form].sections[section.number - 1]
    return f"{_NUMERALS[section.number - 1]}、{title}"


def _stamp(report: Report) -> datetime:
    year = report.period[1].year if report.period else report.year
    if year is not None and _UNDATED.year <= year <= _LAST_YEAR:
        return datetime(year + 1, 1, 1, tzinfo=UTC)
    return _UNDATED

"""A report and its sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.report.document import Document, Place
    from gongkai.report.findings import Finding
    from gongkai.report.forms import FormName
    from gongkai.report.model.keys import Figure, Row


@dataclass(frozen=True, slots=True)
class Section:
    """One of the six sections.

    Attributes:
        number: Position 1–6 the official layout gives it, whatever numeral the source wrote.
        title: The title as the source has it, without its numeral.
        text: The section's text outside its tables, one paragraph a line.
        lines: Place.line of each line of `text`; empty when the report was not read from a file.
    """

    number: int
    title: str
    text: str
    lines: tuple[int, ...] = ()

    def line_at(self, offset: int) -> int | None:
        """Give the source line of a character of `text`, None when it is not known."""
        index = self.text.count("\n", 0, offset)
        return self.lines[index] if index < len(self.lines) else None


@dataclass(frozen=True, slots=True)
class Report:
    """One annual report.

    Attributes:
        disclosure: Table 2: row key → column key → figure; only what the source has.
        requests: Table 3: row key → seven counts (`APPLICANT_COLUMNS`).
        disputes: Table 4: group key → five counts (`DISPUTE_COLUMNS`).
        preface: Text before the first section, title left out, one paragraph a line.
        places: Path of a cell (``requests.granted[6]``, ``disclosure.permits.decisions``) and
            ``title``, ``sections[0]`` … → where it stood. Empty when not read from a file.
        reading: What the reader could not place or had to say; part of every check.
        document: The neutral document it was read from.
    """

    file: str
    organ: str | None
    year: int | None
    form: FormName
    title: str
    period: tuple[date, date] | None
    sections: tuple[Section, ...]
    disclosure: Mapping[str, Mapping[str, Figure]]
    requests: Mapping[str, Row]
    disputes: Mapping[str, Row]
    preface: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    reading: tuple[Finding, ...] = ()
    document: Document | None = None

    def section(self, number: int) -> Section | None:
        """Give the section at an official position 1–6, None when the report lacks it."""
        return next((part for part in self.sections if part.number == number), None)

    def as_json(self) -> dict[str, Any]:
        """Give the contract's object (report-contract, "The JSON of one report")."""
        return {
            "file": self.file,
            "organ": self.organ,
            "year": self.year,
            "form": self.form,
            "title": self.title,
            "period": [day.isoformat() for day in self.period] if self.period else None,
            "sections": [
                {"number": part.number, "title": part.title, "text": part.text}
                for part in self.sections
            ],
            "disclosure": {
                row: {column: _plain(figure) for column, figure in figures.items()}
                for row, figures in self.disclosure.items()
            },
            "requests": {row: list(counts) for row, counts in self.requests.items()},
            "disputes": {group: list(counts) for group, counts in self.disputes.items()},
        }


def _plain(figure: Figure) -> int | str | None:
    return format(figure, "f") if isinstance(figure, Decimal) else figure

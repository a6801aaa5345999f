"""The annual report as data: what the contract's JSON says, and where each figure stood.

`Report.as_json` gives the contract's object, `Report.from_json` takes one. A count is an int or
None: None is a cell the source leaves blank or does not have, 0 is a zero that is written, and
neither ever becomes the other. Money is a `Decimal` in 万元 that keeps its digits as written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, cast

from gongkai.report.forms import (
    APPLICANT_COLUMNS,
    DISPUTE_COLUMNS,
    DISPUTE_GROUPS,
    FORMS,
    FormName,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.report.document import Document, Place
    from gongkai.report.findings import Finding

Count = int | None
Figure = int | Decimal | None
Row = tuple[Count, ...]

REQUEST_KEYS: tuple[str, ...] = (
    *(row.key for row in FORMS["2021"].requests[:-2]),
    "other",
    "concluded",
    "carried_out",
)
"""All row keys of table 3, both layouts, in official order."""

DISPUTE_KEYS: tuple[str, ...] = tuple(group.key for group in DISPUTE_GROUPS)

MONEY: frozenset[tuple[str, str]] = frozenset({("charges", "amount"), ("procurement", "amount")})
"""The disclosure cells that are money, as (row key, column key)."""


DISCLOSURE_CELLS: frozenset[tuple[str, str]] = frozenset(
    (row.key, column.key)
    for form in FORMS.values()
    for block in form.disclosure
    for row in block.rows
    for column in block.columns
)
"""The cells of table 2 in both layouts, as (row key, column key)."""


class InvalidReport(ValueError):
    """Data are not a report as the contract has it; the message is one Chinese sentence."""


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

    @classmethod
    def from_json(cls, data: object) -> Report:
        """Take the contract's object.

        Raises:
            InvalidReport: something is missing or of the wrong kind; the message names it.
        """
        whole = _mapping(data, "报告")
        form = whole.get("form")
        if not isinstance(form, str) or form not in FORMS:
            raise InvalidReport("“form”应为“2019”或“2021”，请核对报告格式。")
        return cls(
            file=_text(whole.get("file", ""), "file"),
            organ=_text_or_none(whole.get("organ"), "organ"),
            year=_count(whole.get("year"), "year"),
            form=form,
            title=_text(whole.get("title", ""), "title"),
            period=_period(whole.get("period")),
            sections=tuple(_sections(whole.get("sections", []))),
            disclosure=_disclosure(whole.get("disclosure", {})),
            requests=_rows(
                whole.get("requests", {}), "requests", REQUEST_KEYS, len(APPLICANT_COLUMNS)
            ),
            disputes=_rows(
                whole.get("disputes", {}), "disputes", DISPUTE_KEYS, len(DISPUTE_COLUMNS)
            ),
            preface=_text(whole.get("preface", ""), "preface"),
        )


def _plain(figure: Figure) -> int | str | None:
    return format(figure, "f") if isinstance(figure, Decimal) else figure


def _mapping(data: object, name: str) -> dict[str, Any]:
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise InvalidReport(f"“{name}”应为一个JSON对象，请对照数据格式说明修改。")
    return data


def _text(data: object, name: str) -> str:
    if not isinstance(data, str):
        raise InvalidReport(f"“{name}”应为文字，请对照数据格式说明修改。")
    return data


def _text_or_none(data: object, name: str) -> str | None:
    return None if data is None else _text(data, name)


def _count(data: object, name: str) -> Count:
    if data is not None and (not isinstance(data, int) or isinstance(data, bool)):
        raise InvalidReport(f"“{name}”应为整数或null，现为{data!r}，请改正。")
    return data


def _period(data: object) -> tuple[date, date] | None:
    if data is None:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in cast("list[str]", data))
    except (TypeError, ValueError) as error:
        raise InvalidReport(
            "“period”应为起止两个日期，如[“2023-01-01”, “2023-12-31”]。"
        ) from error
    return first, last


def _sections(data: object) -> list[Section]:
    if not isinstance(data, list):
        raise InvalidReport("“sections”应为列表，请对照数据格式说明修改。")
    found = []
    for index, item in enumerate(data):
        part = _mapping(item, f"sections[{index}]")
        number = part.get("number")
        if not isinstance(number, int) or number not in range(1, 7):
            raise InvalidReport(f"“sections[{index}].number”应为1至6，请改正。")
        title = _text(part.get("title", ""), f"sections[{index}].title")
        found.append(
            Section(number, title, _text(part.get("text", ""), f"sections[{index}].text"))
        )
    return found


def _disclosure(data: object) -> dict[str, dict[str, Figure]]:
    found: dict[str, dict[str, Figure]] = {}
    for row, figures in _mapping(data, "disclosure").items():
        for column in _mapping(figures, f"disclosure.{row}"):
            if (row, column) not in DISCLOSURE_CELLS:
                raise InvalidReport(
                    f"“disclosure”没有“{row}.{column}”这一格，请对照数据格式说明修改。"
                )
        found[row] = {
            column: _figure(row, column, figure)
            for column, figure in _mapping(figures, f"disclosure.{row}").items()
        }
    return found


def _figure(row: str, column: str, figure: object) -> Figure:
    name = f"disclosure.{row}.{column}"
    if (row, column) not in MONEY or figure is None:
        return _count(figure, name)
    try:
        amount = Decimal(_text(figure, name))
    except InvalidOperation as error:
        raise InvalidReport(f"“{name}”应为以万元计的小数文字，如“64.2623”，请改正。") from error
    if not amount.is_finite() or "e" in str(figure).lower():  # 1E999 would print without end
        raise InvalidReport(f"“{name}”应为以万元计的小数文字，如“64.2623”，请改正。")
    return amount


def _rows(data: object, name: str, keys: tuple[str, ...], width: int) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for key, counts in _mapping(data, name).items():
        if key not in keys:
            raise InvalidReport(f"“{name}”没有“{key}”这一行，请对照数据格式说明修改。")
        if not isinstance(counts, list) or len(counts) != width:
            raise InvalidReport(f"“{name}.{key}”应有{width}个数，请补齐或删去多余的数。")
        found[key] = tuple(_count(count, f"{name}.{key}") for count in counts)
    return found

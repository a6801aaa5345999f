"""The contract's JSON of one report, taken and judged."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, FORMS
from gongkai.report.model.keys import DISCLOSURE_CELLS, DISPUTE_KEYS, MONEY, REQUEST_KEYS
from gongkai.report.model.report import Report, Section

if TYPE_CHECKING:
    from gongkai.report.model.keys import Count, Figure, Row

_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]+)?")  # Decimal would take 1_000, 1E999 and "Infinity" too


class InvalidReport(ValueError):
    """Data are not a report as the contract has it; the message is one Chinese sentence."""


def report_from_json(data: object) -> Report:
    """Take the contract's object.

    Raises:
        InvalidReport: something is missing or of the wrong kind; the message names it.
    """
    whole = _mapping(data, "报告")
    form = whole.get("form")
    if not isinstance(form, str) or form not in FORMS:
        raise InvalidReport("“form”应为“2019”或“2021”，请核对报告格式。")
    return Report(
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
        disputes=_rows(whole.get("disputes", {}), "disputes", DISPUTE_KEYS, len(DISPUTE_COLUMNS)),
        preface=_text(whole.get("preface", ""), "preface"),
    )


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
        raise InvalidReport(f"“{name}”应为整数或null，现为{data!r:.40}，请改正。")
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
        if type(number) is not int or number not in range(1, 7):  # True is an int too
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
    if not _AMOUNT.fullmatch(_text(figure, name)):
        raise InvalidReport(f"“{name}”应为以万元计的小数文字，如“64.2623”，请改正。")
    return Decimal(str(figure))


def _rows(data: object, name: str, keys: tuple[str, ...], width: int) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for key, counts in _mapping(data, name).items():
        if key not in keys:
            raise InvalidReport(f"“{name}”没有“{key}”这一行，请对照数据格式说明修改。")
        if not isinstance(counts, list) or len(counts) != width:
            raise InvalidReport(f"“{name}.{key}”应有{width}个数，请补齐或删去多余的数。")
        found[key] = tuple(_count(count, f"{name}.{key}") for count in counts)
    return found

"""What a cell of a sheet says: shared and inline text, numbers, dates, shares."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from gongkai.report.readers.signs import raised, seen
from gongkai.report.readers.workbook.names import s

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES: Final = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
"""Built-in number formats that print a day (ECMA-376 part 1, 18.8.30, zh-CN ones included)."""

_GENERAL: Final = ("number", 0)
_BUILT_IN: Final = {2: ("number", 2), 4: ("number", 2), 9: ("share", 0), 10: ("share", 2)}
_FIXED = re.compile(r"\.(0+)")
_MOST_PLACES = 12
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates have no time zone
_DAYS = range(1, 2_958_466)  # up to 9999-12-31
_HUGE = 1e15  # beyond it a double no longer holds every digit that was typed


class Values:
    """The texts and number formats that the sheets of one workbook share."""

    def __init__(self, strings: _Element | None, styles: _Element | None) -> None:
        found = [] if strings is None else strings.findall(s("si"))
        self._strings = [_text(item) for item in found]
        self._formats = [] if styles is None else _formats(styles)

    def of(self, cell: _Element) -> str:
        """Give the text of a ``c`` element as a person sees it; "" for a blank cell."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(s("is"))
            return "" if inline is None else _text(inline)
        value = cell.find(s("v"))
        text = ("" if value is None else value.text or "").strip()
        if kind == "s":
            known = text.isascii() and text.isdigit() and int(text[:9]) < len(self._strings)
            return self._strings[int(text[:9])] if known else ""
        return text if kind != "n" else self._number(text, cell.get("s", "0"))

    def _number(self, text: str, style: str) -> str:
        try:
            number = float(text)
        except ValueError:
            return text
        if not abs(number) < _HUGE:
            return text
        form = int(style[:6]) if style.isascii() and style.isdigit() else 0
        kind, places = self._formats[form] if form < len(self._formats) else _GENERAL
        if kind == "date" and int(number) in _DAYS:
            day = _EPOCH + timedelta(days=int(number))
            return f"{day.year}年{day.month}月{day.day}日"
        exact = Decimal(repr(number))
        if kind == "share":
            return f"{_plain(exact * 100, places)}%"
        return _plain(exact, places)


def _plain(number: Decimal, places: int) -> str:
    """Write a number in full, with the zeros that its format adds and without rounding."""
    whole, _, decimals = format(number, "f").partition(".")
    decimals = decimals.rstrip("0").ljust(places, "0")
    return f"{whole}.{decimals}" if decimals else whole


def _text(item: _Element) -> str:
    """Give the text of a string item, its rich runs joined, phonetic hints left out."""
    text = "".join(part.text or "" for part in item.findall(s("t")))
    for run in item.findall(s("r")):
        said = "".join(part.text or "" for part in run.findall(s("t")))
        small = run.find(f"{s('rPr')}/{s('vertAlign')}")
        is_raised = small is not None and small.get("val") != "baseline"
        text += raised(text, said) if is_raised else said
    return seen(text.replace("\r\n", "\n"))


def _formats(styles: _Element) -> list[tuple[str, int]]:
    own = {
        item.get("numFmtId", ""): item.get("formatCode", "")
        for item in styles.findall(f"{s('numFmts')}/{s('numFmt')}")
    }
    used = (item.get("numFmtId", "0") for item in styles.findall(f"{s('cellXfs')}/{s('xf')}"))
    return [_format(number, own.get(number)) for number in used]


def _format(number: str, code: str | None) -> tuple[str, int]:
    """Tell whether a number format prints a date, a share or a number, and its decimals."""
    if code is None:
        built_in = int(number[:6]) if number.isascii() and number.isdigit() else 0
        if built_in in _DATES:
            return "date", 0
        return _BUILT_IN.get(built_in, _GENERAL)
    bare = _LITERAL.sub("", code).lower()
    if "y" in bare and "d" in bare:
        return "date", 0
    fixed = _FIXED.search(bare)
    places = min(len(fixed[1]), _MOST_PLACES) if fixed else 0
    return "share" if "%" in bare else "number", places

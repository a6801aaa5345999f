"""Figures as cells write them: counts, changes and money, or no figure at all."""

from __future__ import annotations

import re
from decimal import Decimal

from gongkai.text.normal_forms import fold

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT = r"(?:亿元|万元|元|件|条|项|宗|人|个|次|份|起|例)"
_FOOTNOTE = r"(?:\*+|※|[①-⑳]|#|†|\[\d{1,2}\]|〔\d{1,2}〕|\(?注\d{0,2}\)?)"
_SIGN = r"(?:[+\-]|增加|减少|增长|下降|增|减|↑|↓)"
_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN})?\s*(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?\s*{_FOOTNOTE}?"
    rf"(?P<arrow>[↑↓])?"
)
_MARK = re.compile(r"[/\\|\-—–―－…─━~*]{1,4}|无|暂无|没有|空")
_ZERO = {"零", "〇"}
_SIGNS = str.maketrans("－—–―─，", "-----,")
_BROKEN = re.compile(r"[\d.,%/oOlI#+\-]*\d[\d.,%/oOlI#+\-]*")
_DOWN = {"-", "减少", "下降", "减", "↓"}
_TEN_THOUSANDS = {"亿元": Decimal(10_000), "万元": Decimal(1), "元": Decimal("0.0001")}


def is_mark(text: str) -> bool:
    """Tell whether a cell's text stands for "nothing": ``/``, ``—``, ``无``."""
    return _MARK.fullmatch(text.strip()) is not None


def is_figure(text: str) -> bool:
    """Tell whether a cell's text is one figure, or was meant to be one (``3.5``, ``1O``)."""
    words = _folded(text)
    return (
        words in _ZERO
        or words == "持平"
        or _FIGURE.fullmatch(words) is not None
        or (_BROKEN.fullmatch(words) is not None and not re.fullmatch(r"\d{1,2}[.,]", words))
    )


def count(text: str) -> int | None:
    """Read a count; None when the text is not one whole number.

    A number with a needless zero in front (``00``, ``014``) is two cells run together and no
    count.
    """
    if text == "0":
        return 0
    words = _folded(text)
    if words in _ZERO:
        return 0
    found = _FIGURE.fullmatch(words)
    if found is None or found["arrow"] or found["sign"] not in {None, "+", "-"}:
        return None
    return _whole(found, negative=found["sign"] == "-")


def change(text: str) -> int | None:
    """Read a change (本年增/减): ``-14``, ``减14``, ``增3``, ``3↓``; RPT-13."""
    words = _folded(text)
    if words in _ZERO or words == "持平":
        return 0
    found = _FIGURE.fullmatch(words)
    if found is None:
        return None
    return _whole(found, negative=found["sign"] in _DOWN or found["arrow"] == "↓")


def money(text: str, unit: str) -> Decimal | None:
    """Read an amount into 万元, digits as written where the unit is 万元 (RPT-23).

    Args:
        text: The cell.
        unit: The unit of the head, used where the cell names none.
    """
    words = _folded(text)
    if words in _ZERO:
        return Decimal(0)
    found = _FIGURE.fullmatch(words)
    if found is None or found["arrow"] or found["sign"] not in {None, "+", "-"}:
        return None
    if found["unit"] and found["unit"] not in _TEN_THOUSANDS:
        return None
    amount = Decimal(found["number"].replace(",", ""))
    if found["sign"] == "-":
        amount = -amount
    return _in_ten_thousands(amount, found["unit"] or unit)


def _in_ten_thousands(amount: Decimal, unit: str) -> Decimal:
    if unit == "万元":
        return amount
    exact = (amount * _TEN_THOUSANDS[unit]).normalize()
    return exact if exact.as_tuple().exponent < 0 else exact.quantize(Decimal(1))  # type: ignore[operator]


def _whole(found: re.Match[str], *, negative: bool) -> int | None:
    whole, _, fraction = found["number"].replace(",", "").partition(".")
    if fraction.strip("0") or (len(whole) > 1 and whole.startswith("0")):
        return None
    return -int(whole) if negative else int(whole)


def _folded(text: str) -> str:
    stripped = text.strip()
    return stripped if stripped.isascii() else fold(stripped).translate(_SIGNS).strip()

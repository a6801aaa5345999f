"""Find the numbers of a text."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.text.normal_forms import fold
from gongkai.text.numbers.grammar import (
    BEFORE,
    BEFORE_ROUND,
    CLAUSE,
    CODE_BEFORE,
    COUNT,
    COUNTED_END,
    FIRST,
    IDIOM_BEFORE,
    LONE_ONE,
    SPECIAL,
    WORD,
)
from gongkai.text.numbers.number import Bound, Number, NumberKind, Value
from gongkai.text.numbers.numerals import read_numeral

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SPECIAL_KINDS = {
    "date": NumberKind.DATE,
    "time": NumberKind.TIME,
    "document": NumberKind.DOCUMENT,
    "citation": NumberKind.CITATION,
    "ordinal": NumberKind.ORDINAL,
    "fixed": NumberKind.FIXED,
    "points": NumberKind.PERCENTAGE_POINTS,
    "percent": NumberKind.PERCENT,
    "permille": NumberKind.PERMILLE,
    "marker": NumberKind.MARKER,
    "code": NumberKind.CODE,
}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_RATES = frozenset({NumberKind.PERCENT, NumberKind.PERMILLE, NumberKind.PERCENTAGE_POINTS})
_HEAD, _COUNTED, _LONG, _LONGEST = 24, 16, 7, 32
_MONEY = {"万元": 10**4, "亿元": 10**8}


def find_numbers(text: str) -> Iterator[Number]:
    """Give every number of a text in order, each told apart from what only looks like one.

    Chinese numerals are numbers only where they count something (五起, 十余次) or say a date, a
    percentage or an ordinal; 统一, 进一步, 一网通办 are words.
    """
    plain = fold(text)
    at = 0
    while first := FIRST.search(plain, at):
        start = first.start()
        word = WORD.match(plain, start)
        special = None if word else SPECIAL.match(plain, start)
        if word:
            at = word.end()
        elif special:
            at = special.end()
            yield _special(special, text, plain)
        else:
            number, at = _count(text, plain, at, start)
            if number:
                yield number


def _special(match: re.Match[str], text: str, plain: str) -> Number:
    kind = _SPECIAL_KINDS[str(match.lastgroup)]
    start, end = match.span()
    return Number(
        kind,
        start,
        end,
        text[start:end],
        _special_value(kind, match[0]),
        bound=_bound_before(plain, start),
        after=end,
        head=_head(plain, 0, start),
        counted=_counted(plain, end),
    )


def _special_value(kind: NumberKind, words: str) -> Value | None:
    if kind in _RATES:
        return _rate(words)
    if kind is NumberKind.DATE:
        year = words[:4]
        return int(year) if year.isdigit() else read_numeral(year)
    return None


def _rate(words: str) -> Value | None:
    if words == "百分百":
        return 100
    for prefix in ("百分之", "千分之"):
        if words.startswith(prefix):
            whole, _, part = words.removeprefix(prefix).partition("点")
            digits = "".join(str(read_numeral(sign)) for sign in part)
            return Decimal(f"{_value(whole)}.{digits}") if digits else _value(whole)
    return _value(words.rstrip("% ‰个百分点"))


def _value(words: str) -> Value | None:
    """Give the value of an Arabic or Chinese numeral without scale."""
    if len(words) > _LONGEST:
        return None  # a row of digits, no quantity
    if words[0].isascii():
        plain = words.replace(",", "").replace("，", "")
        return Decimal(plain) if "." in plain else int(plain)
    return _SCALES.get(words) or read_numeral(words)


def _count(text: str, plain: str, least: int, start: int) -> tuple[Number | None, int]:
    """Read a quantity at an offset; give it, or None for a word, and where to go on."""
    match = COUNT.match(plain, start)
    if match is None:  # a character that only begins ordinals: 第
        return None, start + 1
    words = match["number"]
    if not words[0].isascii() and not _counts(match, plain, start):
        return None, match.end("number")
    value = _scaled(match, words)
    if value is None:
        return None, match.end("number")
    end = _end_of_number(match)
    unit, after = match["unit"] or "", match.end()
    head = _head(plain, least, start)
    kind = NumberKind.COUNT if unit or not _is_code(words, plain, start) else NumberKind.CODE
    value *= _MONEY.get(unit, 1)
    return (
        Number(
            kind,
            start,
            end,
            text[start:end],
            _whole(value),
            _high(match, unit),
            _bound(match, plain, start),
            "元" if unit in _MONEY else unit,
            after,
            head,
            _counted(plain, after),
        ),
        after,
    )


def _counts(match: re.Match[str], plain: str, start: int) -> bool:
    """Say whether a Chinese numeral counts something here, or is part of a word."""
    words, widened = match["number"], match["more"] or match["too"]
    if not match["unit"]:
        return bool(widened and len(words) > 1)
    if words == "一":
        idiom = start > 0 and plain[start - 1] in IDIOM_BEFORE
        return not idiom and LONE_ONE.match(plain, start) is not None
    if words in "百千万亿":
        return bool(widened or BEFORE_ROUND.search(plain[max(start - 1, 0) : start]))
    return True


def _scaled(match: re.Match[str], words: str) -> Value | None:
    value = _value(words)
    if value is None:
        return None
    scale = _scale(match["scale"])
    value *= scale
    if match["small"]:
        small = int(match["small"])
        clipped = match["small_scale"] is None and len(match["small"]) == 1
        value += small * (scale // 10 if clipped else _scale(match["small_scale"]))
    return value


def _scale(signs: str | None) -> int:
    product = 1
    for sign in signs or "":
        product *= _SCALES[sign]
    return product


def _whole(value: Value) -> Value:
    """Give a whole number as an int: 1.1万 is 11000."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def _high(match: re.Match[str], unit: str) -> Value | None:
    if not match["high"]:
        return None
    high = _value(match["high"])
    return (
        None if high is None else _whole(high * _scale(match["high_scale"]) * _MONEY.get(unit, 1))
    )


def _end_of_number(match: re.Match[str]) -> int:
    if match["unit"]:
        return match.start("unit") - (match.string[match.start("unit") - 1] == " ")
    return match.end() - len(match["tail"] or "")


def _bound(match: re.Match[str], plain: str, start: int) -> Bound:
    if match["more"] or match["too"] or match["tail"] in {"以上", "之多", "余"}:
        return Bound.MORE
    if match["tail"] in {"以下", "以内"}:
        return Bound.LESS
    if match["tail"] in {"左右", "上下"}:
        return Bound.ABOUT
    if match["number"][0] in "十百千万亿" and BEFORE_ROUND.search(
        plain[max(start - 1, 0) : start]
    ):
        return Bound.MORE if plain[start - 1] not in "近约" else Bound.ABOUT
    return _bound_before(plain, start)


def _bound_before(plain: str, start: int) -> Bound:
    before = BEFORE.search(plain[max(start - 4, 0) : start])
    return Bound(str(before.lastgroup)) if before else Bound.EXACT


def _is_code(words: str, plain: str, start: int) -> bool:
    long = words.isdigit() and (len(words) >= _LONG or (words[0] == "0" and len(words) > 1))
    return long or CODE_BEFORE.search(plain[max(start - 6, 0) : start]) is not None


def _head(plain: str, least: int, start: int) -> str:
    return CLAUSE.split(plain[max(least, start - _HEAD) : start])[-1]


def _counted(plain: str, after: int) -> str:
    stretch = plain[after : after + _COUNTED]
    end = COUNTED_END.search(stretch)
    return stretch[: end.start()] if end else stretch

"""Chinese numerals, read and written."""

from __future__ import annotations

_DIGITS = {
    sign: value
    for value, signs in enumerate(
        ("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for sign in signs
}
_SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": "二十", "卅": "三十"}
_PLAIN = "零一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_LONGEST = 32  # of any numeral that people write; a hostile one must not eat stack or time
_TEN, _LARGE = 10, 10**4

NUMERAL_SIGNS = "".join((*_DIGITS, *_SMALL_UNITS, *_TENS, "万亿"))
"""Every character a Chinese numeral is made of."""


def read_numeral(words: str) -> int | None:
    """Give the number that a Chinese numeral writes, None when it is not one.

    Read are full forms (一百二十三, 两千零五, 壹拾), positional ones (二〇二三) and the clipped
    ones of speech (一百二 = 120, 三万五 = 35000).
    """
    if len(words) > _LONGEST:
        return None
    for short, full in _TENS.items():
        words = words.replace(short, full)
    if words and all(sign in _DIGITS for sign in words):
        return int("".join(str(_DIGITS[sign]) for sign in words))
    return _read_large(words)


def _read_large(words: str) -> int | None:
    for sign, unit in (("亿", 10**8), ("万", 10**4)):
        high, found, low = words.rpartition(sign)
        if found:
            above = _read_large(high)
            below = _read_tail(low, unit)
            if not above or above >= unit or below is None:
                return None
            return above * unit + below
    return _read_small(words)


def _read_tail(words: str, unit: int) -> int | None:
    """Read what follows 万 or 亿: nothing, a clipped digit (三万五), or a smaller number."""
    if not words:
        return 0
    if len(words) == 1 and words in _DIGITS:
        return _DIGITS[words] * unit // 10
    below = _read_large(words)
    return below if below is not None and below < unit else None


def _read_small(words: str) -> int | None:
    """Read a numeral under ten thousand."""
    total, digit, last = 0, None, _LARGE
    for index, sign in enumerate(words):
        unit = _SMALL_UNITS.get(sign)
        if unit is None:
            if sign not in _DIGITS or digit:
                return None
            digit = _DIGITS[sign]
        else:
            if unit >= last or digit == 0 or (digit is None and (unit != _TEN or index)):
                return None
            total, digit, last = total + (digit or 1) * unit, None, unit
    return None if not words else total + _last_digit(words, digit or 0, last)


def _last_digit(words: str, digit: int, last: int) -> int:
    clipped = len(words) > 1 and words[-2] in _SMALL_UNITS and last in {100, 1000}
    return digit * last // 10 if clipped else digit


def write_numeral(number: int, *, financial: bool = False) -> str:
    """Give a number as a Chinese numeral: 2005 → 二千零五, financial 贰仟零伍.

    Args:
        number: 0 … 10^16 - 1.
        financial: The characters used on cheques and receipts.

    Raises:
        ValueError: the number is negative or too large to be written so.
    """
    if not 0 <= number < 10**16:
        raise ValueError("只能把0到一亿亿以内的整数写成中文数字，请核对数值。")
    plain = _write(number) if number else _PLAIN[0]
    if plain.startswith("一十"):
        plain = plain[1:]
    return plain.translate(_TO_FINANCIAL) if financial else plain


_TO_FINANCIAL = str.maketrans(_PLAIN + "十百千", _FINANCIAL + "拾佰仟")


def _write(number: int) -> str:
    for sign, unit in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = _PLAIN[0] if low and low < unit // 10 else ""
            return _write(high) + sign + gap + (_write(low) if low else "")
    return _PLAIN[number]

"""What a number in prose is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Value = int | Decimal
_ABOUT = Decimal("0.1")  # how far an 约 or 近 may be off, as a share


class NumberKind(StrEnum):
    """What a number does in its sentence."""

    COUNT = "count"  # a quantity: 15件, 1.1万余条, 3940元
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage-points"
    PERMILLE = "permille"
    ORDINAL = "ordinal"  # 第三次, 98号
    DATE = "date"
    TIME = "time"
    DOCUMENT = "document"  # 〔2023〕5号
    CITATION = "citation"  # 第二十条第（一）项
    CODE = "code"  # telephone, postcode, part of a word of letters
    FIXED = "fixed"  # 12345热线, “十四五”
    MARKER = "marker"  # 一是, （一）, 1.


class Bound(StrEnum):
    """How the words around a number widen it."""

    EXACT = "exact"
    ABOUT = "about"  # 约, 左右
    MORE = "more"  # 余, 多, 超过, 以上: no less than the value
    LESS = "less"  # 近, 不足, 以下: no more than the value


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text.

    Attributes:
        start: Offset of its first character.
        end: Offset after the number itself, scale and 余 included, unit not.
        text: ``source[start:end]``.
        value: Its value, None where it has none (codes, fixed expressions).
        high: The upper end of a range (3至5件), else None.
        unit: Measure word: 件, 万元 → 元 with the value multiplied, 个工作日 …; "" for none.
        after: Offset after the unit and what belongs to it (以上, 左右).
        head: Up to 24 characters before it within its clause: 共收到政府信息公开申请.
        counted: Up to 16 characters after it within its clause: 15件[依申请].
    """

    kind: NumberKind
    start: int
    end: int
    text: str
    value: Value | None = None
    high: Value | None = None
    bound: Bound = Bound.EXACT
    unit: str = ""
    after: int = 0
    head: str = ""
    counted: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether it states one value, without range or approximation."""
        return self.bound is Bound.EXACT and self.high is None and self.value is not None

    def allows(self, exact: Value) -> bool:
        """Say whether its words can be meant of an exact value: 6300余篇 of 6345, not of 6500."""
        low, high = self.limits()
        return low <= exact <= high

    def limits(self) -> tuple[Value, Value]:
        """Give the least and the greatest value its words can be meant of."""
        value = self.value or 0
        if self.high is not None:
            return value, self.high
        if self.bound is Bound.MORE:
            return value, value + (_granularity(value) or value * _ABOUT)
        if self.bound is Bound.LESS:
            return value * (1 - _ABOUT), value
        if self.bound is Bound.ABOUT:
            return value * (1 - _ABOUT), value * (1 + _ABOUT)
        return value, value


def _granularity(value: Value) -> int:
    """Give the place of the last digit that is not zero: 6300 → 100, 15 → 1, 10 → 10."""
    whole = str(int(value))
    return int("1" + "0" * (len(whole) - len(whole.rstrip("0"))))

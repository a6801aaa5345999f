"""Numbers in Chinese prose: found with their place, value, unit and what they count."""

from gongkai.text.numbers.finder import find_numbers
from gongkai.text.numbers.number import Bound, Number, NumberKind, Value
from gongkai.text.numbers.numerals import read_numeral, write_numeral

__all__ = [
    "Bound",
    "Number",
    "NumberKind",
    "Value",
    "find_numbers",
    "read_numeral",
    "write_numeral",
]

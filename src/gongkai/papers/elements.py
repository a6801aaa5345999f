"""A paper's elements: as they are kept, and as a template sees them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gongkai.law.papers import ELEMENTS

if TYPE_CHECKING:
    from gongkai.organs.models import Organ

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEW_PARAGRAPH = "\a"  # what docxtpl makes a paragraph of
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def kept(value: Any) -> Any:
    """Give an element as it is kept, in JSON: days in their short form, numbers as they are.

    Characters that no paper can show go: control characters, overrides of the writing direction,
    halves of pairs. A line stays a line.

    Raises:
        TypeError: it is something that cannot be kept.
    """
    if isinstance(value, Mapping):
        return {kept(str(key)): kept(part) for key, part in value.items()}
    if isinstance(value, str):
        return "\n".join("".join(filter(_is_seen, line)) for line in _LINE_END.split(value))
    if isinstance(value, Sequence):
        return [kept(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(f"An element of a paper is text, a number or a day, not {type(value)}.")


def _is_seen(sign: str) -> bool:
    return sign == "\t" or unicodedata.category(sign) not in _INVISIBLE


def of_organ(organ: Organ) -> dict[str, str]:
    """Give what every paper of an organ says of it."""
    return {
        "organ_name": organ.name,
        "office_name": organ.office_name,
        "office_address": organ.office_address,
        "office_hours": organ.office_hours,
        "office_phone": organ.phone,
        "office_fax": organ.fax,
        "office_email": organ.email,
        "office_postcode": organ.postcode,
    }


def shown(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Give elements as a template sees them: by code and by name, the unknown ones blank."""
    blank = dict.fromkeys([*ELEMENTS, *ELEMENTS.values()], "")
    return blank | _named(fields)


def _named(fields: Mapping[str, Any]) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for code, value in fields.items():
        named[code] = named[ELEMENTS.get(code, code)] = _written(value)
    return named


def _written(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict.fromkeys(ELEMENTS.values(), "") | _named(value)
    if isinstance(value, list):
        return [_written(part) for part in value]
    if value is None:
        return ""
    if isinstance(value, str):
        if _DAY.fullmatch(value):
            return _day_or_text(value)
        return _NEW_PARAGRAPH.join(line for line in value.split("\n") if line.strip())
    return str(value)


def _day_or_text(written: str) -> str:
    """Write a day; what somebody typed in the form of one that never was stays as it is."""
    try:
        return day_in_words(date.fromisoformat(written))
    except ValueError:
        return written


def day_in_words(day: date) -> str:
    """Write a day as papers do: 2026年3月2日."""
    return f"{day.year}年{day.month}月{day.day}日"

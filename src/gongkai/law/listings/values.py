"""Reading what was typed into a field of a record, and giving it back as it is typed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from gongkai.law.listings.field import FieldKind
from gongkai.law.listings.tables import ValueUnfit, read_table, table_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.law.listings.field import Field

_LONGEST = {FieldKind.LONG: 5000, FieldKind.URL: 500}
_LONGEST_OTHER = 200
_SEVERAL = "、"
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_RANK = re.compile(r"(?!0+$)\d{1,3}", re.ASCII)
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{1,39}")
_URL = re.compile(r"https?://[^\s<>\"'\\]{4,}")
_PHONE = re.compile(
    r"(?:(?:0\d{2,3}-?)?\d{7,8}(?:-\d{1,6})?|400-?\d{3}-?\d{4}|(?:11\d|12\d)\d{0,3})", re.ASCII
)
_BETWEEN = re.compile(r"[、，,;；/\s]+")


def is_blank(value: object) -> bool:
    """Tell whether nothing was given."""
    if isinstance(value, dict):
        return not value.get("rows")
    return value is None or not str(value).strip()


def read_value(field: Field, typed: object) -> Any:
    """Give what was typed as a record keeps it: a text, or the heads and rows of a table.

    Args:
        field: Into which it was typed.
        typed: A text; a kept value is read again to the same.

    Raises:
        ValueUnfit: it cannot stand there; one sentence says what to do.
    """
    if field.kind is FieldKind.TABLE:
        return read_table(field, typed)
    text = str(typed).replace("\r\n", "\n").strip()
    longest = _LONGEST.get(field.kind, _LONGEST_OTHER)
    if len(text) > longest:
        raise ValueUnfit(f"{field.label}不能超过{longest}字，现在有{len(text)}字，请缩短。")
    if field.kind is not FieldKind.LONG:
        text = " ".join(text.split())
    return _READERS[field.kind](field, text) if text else ""


def typed_value(field: Field, value: Any) -> str:
    """Give a kept value as a person would type it."""
    if is_blank(value):
        return ""
    if field.kind is FieldKind.TABLE and isinstance(value, dict):
        return table_text(field, value)
    if field.kind is FieldKind.RANK:
        return str(value).lstrip("0")
    return str(value)


def _text(_field: Field, text: str) -> str:
    return text


def _date(field: Field, text: str) -> str:
    match = _DAY.match(text)
    try:
        return date(*map(int, match.groups())).isoformat() if match else _refuse_day(field, text)
    except ValueError:
        return _refuse_day(field, text)


def _refuse_day(field: Field, text: str) -> str:
    raise ValueUnfit(f"{field.label}“{text}”不是日期，请按“2026-03-05”的格式填写。")


def _number(field: Field, text: str) -> str:
    try:
        number = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > len("9" * 15):
        raise ValueUnfit(f"{field.label}“{text}”不是数字，请只填写数字，不写单位。")
    return format(number, "f")


def _rank(field: Field, text: str) -> str:
    if not _RANK.fullmatch(text):
        raise ValueUnfit(f"{field.label}须为1至999的整数，请修改。")
    return text.zfill(3)  # as texts sort; typed_value gives it back as a number


def _choice(field: Field, text: str) -> str:
    chosen, rest = _chosen(field, text)
    if rest or (len(chosen) > 1 and not field.several):
        raise ValueUnfit(
            f"{field.label}没有“{text}”这一选项，请从“{'”“'.join(field.choices)}”中选择。"
        )
    return _SEVERAL.join(each for each in field.choices if each in chosen)


def _chosen(field: Field, text: str) -> tuple[set[str], str]:
    """Give which choices a text names, and what else stands in it; a name may hold the mark."""
    chosen: set[str] = set()
    for each in sorted(field.choices, key=len, reverse=True):
        if each in text:
            chosen.add(each)
            text = text.replace(each, "", 1)
    return chosen, _BETWEEN.sub("", text)


def _code(field: Field, text: str) -> str:
    if not _CODE.fullmatch(text):
        raise ValueUnfit(f"{field.label}只能由字母、数字和横线组成，请核对。")
    return text


def _phone(field: Field, text: str) -> str:
    """Take the telephones of an office.

    Law: SITE-18.
    """
    numbers = [each for each in _BETWEEN.split(text) if each]
    if not all(_PHONE.fullmatch(each) for each in numbers):
        raise ValueUnfit(f"{field.label}请填写办公电话，如“0571-12345678”，多个电话以顿号分开。")
    return _SEVERAL.join(numbers)


def _url(field: Field, text: str) -> str:
    if not _URL.fullmatch(text):
        raise ValueUnfit(f"{field.label}请填写完整的网址，以“https://”或者“http://”开头。")
    return text


_READERS: dict[FieldKind, Callable[[Field, str], str]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG: _text,
    FieldKind.DATE: _date,
    FieldKind.NUMBER: _number,
    FieldKind.RANK: _rank,
    FieldKind.CHOICE: _choice,
    FieldKind.CODE: _code,
    FieldKind.PHONE: _phone,
    FieldKind.URL: _url,
}

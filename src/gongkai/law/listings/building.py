"""Short ways to write a field down, for the tables of this folder."""

from __future__ import annotations

from functools import partial
from typing import Any

from gongkai.law.listings.field import Field, FieldKind


def _of(kind: FieldKind, key: str, label: str, note: str = "", **told: Any) -> Field:
    return Field(key, label, kind, help=note, **told)


text = partial(_of, FieldKind.TEXT)
long = partial(_of, FieldKind.LONG)
day = partial(_of, FieldKind.DATE)
number = partial(_of, FieldKind.NUMBER)
phone = partial(_of, FieldKind.PHONE)
url = partial(_of, FieldKind.URL)
code = partial(_of, FieldKind.CODE)


def choice(key: str, label: str, *choices: str, **told: Any) -> Field:
    """Write down a field with what can be chosen."""
    return Field(key, label, FieldKind.CHOICE, choices=choices, **told)


def table(key: str, label: str, note: str = "", *columns: str, **told: Any) -> Field:
    """Write down a table with its heads."""
    return Field(key, label, FieldKind.TABLE, help=note, columns=columns, **told)


RANK = Field(
    "rank",
    "排列顺序",
    FieldKind.RANK,
    help="1至999的整数，数字小的排在前面，不对外显示。",
    is_public=False,
)

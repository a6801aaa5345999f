"""One field of a record: what it is called, what may stand in it, and why it must."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What may stand in a field."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    NUMBER = "number"
    RANK = "rank"
    CHOICE = "choice"
    CODE = "code"
    PHONE = "phone"
    URL = "url"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind of record.

    Attributes:
        key: Our name for it, under which a record's data keep it.
        label: What people call it.
        kind: What may stand in it.
        required: Whether a record without it may not go out.
        help: A sentence for whoever fills it in.
        rule: The rule that asks for it; "" where good practice does.
        choices: What can be chosen, of a CHOICE.
        several: Whether more than one can be chosen.
        columns: The heads of a TABLE; none given, its first line is the heads.
        is_public: Whether the public is told it; what only orders or draws a record is not.
        is_carried: Whether a blank cell of an imported sheet means the one above it.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = True
    help: str = ""
    rule: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False
    columns: tuple[str, ...] = ()
    is_public: bool = True
    is_carried: bool = False

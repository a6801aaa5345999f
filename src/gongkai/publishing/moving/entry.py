"""One item as it is brought."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.publishing.written import Written

LONGEST_KEY = 70
ORIGIN = "import:"
"""What stands before the key in an item's origin, so that no import pretends another origin."""

_DIGEST = 20


@dataclass(frozen=True, slots=True)
class Carried:
    """A file of an entry; in the body a picture of it stands as `carried:` with its number.

    Attributes:
        path: Where it stood in what was brought; "" for what was taken out of the platform.
    """

    name: str
    content: bytes
    alt: str = ""
    is_inline: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as it is brought.

    Attributes:
        place: Where it stands in what was brought: a path, a line of a sheet.
        key: By which the same is known when it is brought again.
        written: What it says; None where it cannot be read.
        column: Slug or name of the column that it names; "" names none.
        unit: Name of the unit that it names; "" names none.
        files: What belongs to it.
        problems: Why it cannot be taken in.
        notes: What a person should look at afterwards.
        is_decided: Whether somebody has decided before what its files may carry.
    """

    place: str
    key: str
    written: Written | None = None
    column: str = ""
    unit: str = ""
    files: tuple[Carried, ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_decided: bool = False

    @property
    def origin(self) -> str:
        """The origin of the item that becomes of it."""
        return f"{ORIGIN}{self.key}"


def short_key(told: str) -> str:
    """Give a key that fits, the same for the same words."""
    plain = " ".join(told.split())
    if len(plain) <= LONGEST_KEY:
        return plain
    digest = hashlib.sha256(plain.encode()).hexdigest()[:_DIGEST]
    return f"{plain[-(LONGEST_KEY - _DIGEST - 1) :]}#{digest}"


def carried_address(number: int) -> str:
    """Give the address by which a body names a picture that it brings along."""
    return f"carried:{number}"

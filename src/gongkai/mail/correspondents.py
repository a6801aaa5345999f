"""The registry of what a mail can belong to: the rooms above say how it is found and told.

Mail stands below them, so it knows a record by kind and number only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from gongkai.mail.models import Message
    from gongkai.organs.models import Organ


def _nothing(_: int, *, message: Message) -> None:
    """Do nothing."""


def _nobody(_: int) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A kind of record that mail belongs to.

    Attributes:
        kind: `casework.request`.
        label: Its name as people read it.
        find: Finds an organ's record by the number that stands in a text; None when none does.
        arrived: Called when a person's mail was filed on a record.
        bounced: Called when a mail to a record's addressee came back, or could not be sent.
        known: Gives the addresses under which the record's people are known.
    """

    kind: str
    label: str
    find: Callable[[Organ, str], int | None]
    arrived: Callable[..., None] = _nothing
    bounced: Callable[..., None] = _nothing
    known: Callable[[int], Collection[str]] = _nobody


_CORRESPONDENTS: dict[str, Correspondent] = {}


def register_correspondent(correspondent: Correspondent) -> None:
    """Register a kind of record; a room does so when it is loaded."""
    _CORRESPONDENTS[correspondent.kind] = correspondent


def correspondent_of(kind: str) -> Correspondent | None:
    """Give a registered kind; None for an unknown one, and for no kind at all."""
    return _CORRESPONDENTS.get(kind)


def correspondents() -> Iterable[Correspondent]:
    """Give every kind."""
    return tuple(_CORRESPONDENTS.values())

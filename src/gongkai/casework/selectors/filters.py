"""What a list of requests is narrowed to; read from an address, tolerant of anything."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import State
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

OPEN = "open"
"""The filter of state that stands for every state in which something is left to do."""

WAITING = "waiting"
"""The filter of state that stands for every state in which the applicant must do something."""

DUE = ("overdue", "1", "3", "5")
"""Overdue, or due within so many working days (CLK-22)."""

YES = "1"
"""How a tick is written in an address."""

_LONGEST_WORDS = 100
_LONGEST_CODE = 31


@dataclass(frozen=True, slots=True)
class Filters:
    """The narrowing of a list; "" and None narrow nothing.

    Attributes:
        organ: Code of an organ; "" for all that are reached.
        state: Name of a state, `OPEN` or `WAITING`.
        due: One of `DUE`.
        is_unassigned: Only what no unit is in charge of.
        is_late: Only what was concluded after its due date.
        words: Words found in what is sought, or the beginning of a number.
    """

    organ: str = ""
    state: str = ""
    unit_id: int | None = None
    handler_id: int | None = None
    outcome: str = ""
    applicant_kind: str = ""
    channel: str = ""
    due: str = ""
    received_from: date | None = None
    received_until: date | None = None
    concluded_from: date | None = None
    concluded_until: date | None = None
    is_unassigned: bool = False
    is_late: bool = False
    words: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Filters:
        """Read filters from an address; what makes no sense narrows nothing."""
        return cls(**{name: read(query.get(name) or "") for name, read in _READERS.items()})

    def as_query(self) -> str:
        """Write the filters as the query of an address."""
        told = ((field.name, getattr(self, field.name)) for field in fields(self))
        return urlencode([(name, _written(value)) for name, value in told if value])


def _written(value: object) -> str:
    return YES if value is True else str(value)


def known(names: Container[str]) -> Callable[[str], str]:
    """Make a reader that keeps only one of some names."""
    return lambda written: written if written in names else ""


def number_read(written: str) -> int | None:
    """Read a number of a record, of which the first is 1; None for anything else."""
    return whole_number(written) or None


def code_read(written: str) -> str:
    """Read the code of an organ; "" for anything else."""
    is_code = written.isascii() and written.replace("-", "").replace("_", "").isalnum()
    return written if is_code and len(written) <= _LONGEST_CODE else ""


def day_read(written: str) -> date | None:
    """Read a day; None for anything else."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def yes_read(written: str) -> bool:
    """Read a tick."""
    return written == YES


def words_read(written: str) -> str:
    """Read words that are searched for, cut to what a search takes."""
    return " ".join(written.replace("\x00", " ").split())[:_LONGEST_WORDS]


_READERS: Mapping[str, Callable[[str], Any]] = {
    "organ": code_read,
    "state": known({OPEN, WAITING, *State.__members__}),
    "unit_id": number_read,
    "handler_id": number_read,
    "outcome": known(OutcomeCode.__members__),
    "applicant_kind": known(ApplicantKind.__members__),
    "channel": known({way.value for way in Channel}),
    "due": known(DUE),
    "received_from": day_read,
    "received_until": day_read,
    "concluded_from": day_read,
    "concluded_until": day_read,
    "is_unassigned": yes_read,
    "is_late": yes_read,
    "words": words_read,
}

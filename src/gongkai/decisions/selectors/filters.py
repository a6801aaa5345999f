"""What a list of decisions is narrowed by, read from an address and written into one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from gongkai.decisions.models import Kind, Standing
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Filters:
    """How a list is narrowed; what is empty narrows nothing.

    Attributes:
        kind: Only this kind.
        unit_id: Only this unit's.
        from_on, until_on: Decided in these days, both counted.
        party: A piece of the counterpart's name, or its credit code.
        number: A piece of the decision's number, or its serial.
        matter: A piece of the matter.
        standing: Only of this standing; the public sees what is shown whatever stands here.
        is_late: Only those published after their last day.
    """

    kind: Kind | None = None
    unit_id: int | None = None
    from_on: date | None = None
    until_on: date | None = None
    party: str = ""
    number: str = ""
    matter: str = ""
    standing: Standing | None = None
    is_late: bool = False

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Filters:
        """Read the filters of an address; what makes no sense there narrows nothing."""
        return cls(
            kind=_choice(query.get("kind", ""), Kind),
            unit_id=whole_number(query.get("unit", "")),
            from_on=_day(query.get("from", "")),
            until_on=_day(query.get("until", "")),
            party=query.get("party", "").strip()[:_LONGEST],
            number=query.get("number", "").strip()[:_LONGEST],
            matter=query.get("matter", "").strip()[:_LONGEST],
            standing=_choice(query.get("standing", ""), Standing),
            is_late=query.get("late", "") == "1",
        )

    def as_query(self) -> dict[str, str]:
        """Give them as they stand in an address."""
        told = {
            "kind": str(int(self.kind)) if self.kind else "",
            "unit": str(self.unit_id or ""),
            "from": self.from_on.isoformat() if self.from_on else "",
            "until": self.until_on.isoformat() if self.until_on else "",
            "party": self.party,
            "number": self.number,
            "matter": self.matter,
            "standing": str(int(self.standing)) if self.standing else "",
            "late": "1" if self.is_late else "",
        }
        return {name: value for name, value in told.items() if value}

    @property
    def is_counted(self) -> bool:
        """Tell whether the kept counts answer how many there are: whole months, no words."""
        words = self.party or self.number or self.matter
        return not words and _starts_month(self.from_on) and _ends_month(self.until_on)


_LONGEST = 100
C = TypeVar("C", Kind, Standing)


def _choice(written: str, choices: type[C]) -> C | None:
    found = whole_number(written)
    return choices(found) if found in choices.values else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _starts_month(day: date | None) -> bool:
    return day is None or day.day == 1


def _ends_month(day: date | None) -> bool:
    return day is None or day == date.max or date.fromordinal(day.toordinal() + 1).day == 1

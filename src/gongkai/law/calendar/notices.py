"""Holiday notices: the arrangements of a year, as its notice and later changes give them.

A notice names, for each holiday, the days off and the weekend days worked. It does not say which
day off a worked weekend day pays for, so neither do we. A later notice that names a day replaces
what an earlier one said of that day: this is how a mid-year change is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from gongkai.law.parameter import FOLDER, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NATIONAL = "国务院办公厅"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One holiday: its days off, and the weekend days worked for it."""

    festival: str
    days_off: tuple[date, ...] = ()
    days_worked: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice with its arrangements.

    Attributes:
        year: The calendar year that it arranges.
        title: Its title.
        number: Its document number; "" where it has none or it is not certain.
        known_from: The day from which one could know it (its publication).
        issued_by: The organ. Only the State Council's notice makes a year announced; another
            organ's adds or changes days (an autonomous region's own holiday, an epidemic).
        arrangements: What it arranges.
    """

    year: int
    title: str
    number: str
    known_from: date
    arrangements: tuple[Arrangement, ...]
    issued_by: str = NATIONAL

    @property
    def citation(self) -> str:
        """How a letter names it."""
        return f"《{self.title}》（{self.number}）" if self.number else f"《{self.title}》"


def _days(written: str) -> list[date]:
    first, _, last = written.partition("..")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def _arrangement(festival: str, **written: list[str]) -> Arrangement:
    """Read one row; a key that is not known is refused by `Arrangement`, not passed over."""
    return Arrangement(
        festival,
        **{key: tuple(chain.from_iterable(map(_days, spans))) for key, spans in written.items()},
    )


@cache
def read_notices(path: Path) -> tuple[Notice, ...]:
    """Read the notices of one year's file; a local organ's file has the same form.

    Law: CLK-1, CLK-2.
    """
    written = read_yaml(path)
    return tuple(notice_of(written["year"], notice) for notice in written["notices"])


def notice_of(year: int, written: Mapping[str, Any]) -> Notice:
    """Make a notice of what a file says of it.

    Raises:
        KeyError, TypeError, ValueError: it says something else than a notice does.

    Law: CLK-1, CLK-2.
    """
    return Notice(
        year=year,
        title=written["title"],
        number=written.get("number", ""),
        known_from=date.fromisoformat(written["known_from"]),
        arrangements=tuple(_arrangement(**row) for row in written["arrangements"]),
        issued_by=written.get("issued_by", NATIONAL),
    )


@cache
def shipped_notices() -> tuple[Notice, ...]:
    """Return every notice that comes with the package, oldest year first."""
    files = sorted((FOLDER / "working_days").glob("*.yaml"))
    return tuple(notice for file in files for notice in read_notices(file))

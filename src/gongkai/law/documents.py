"""The life of rules and normative documents, read from its dates, and what a year counts of it.

A document is issued, takes effect, and ends: repealed, replaced by its revision, or expired. No
state is kept beside the dates, so that none can contradict them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter, parameter
from gongkai.law.periods import MONTHS, add_months
from gongkai.law.remedies import OrganKind

if TYPE_CHECKING:
    from collections.abc import Iterable


class DocumentStatus(StrEnum):
    """Where a document stands on a day; the value is what people see."""

    DRAFTED = "起草中"
    COMING = "尚未施行"
    IN_FORCE = "现行有效"
    REPLACED = "已修改"
    REPEALED = "废止"
    EXPIRED = "失效"


ENDED = (DocumentStatus.REPEALED, DocumentStatus.REPLACED, DocumentStatus.EXPIRED)
"""How a life ends; of two on the same day the earlier named stands."""


class Place(StrEnum):
    """The columns of table 2's first block in which a document can stand."""

    ISSUED = "issued"
    REPEALED = "repealed"
    IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """The dates of one document; each is the first day on which its fact holds.

    Attributes:
        issued_on: Formally issued; None for a draft.
        effective_on: Takes effect; None takes effect when issued.
        expires_on: No longer in force from this day on by its own term; None for no term.
        repealed_on: Repealed or declared invalid from this day on.
        replaced_on: The day on which its revision takes effect (`takes_effect_on` of that one).
    """

    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    repealed_on: date | None = None
    replaced_on: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """One row of table 2's first block: numbers of documents."""

    issued: int
    repealed: int
    in_force: int


def status(dates: DocumentDates, on: date) -> DocumentStatus:
    """Say where a document stands on a day.

    Law: PUB-12, PUB-14, PUB-15.
    """
    if dates.issued_on is None or on < dates.issued_on:
        return DocumentStatus.DRAFTED
    end = _end(dates)
    if end is not None and end[0] <= on:
        return end[1]
    if on < (dates.effective_on or dates.issued_on):
        return DocumentStatus.COMING
    return DocumentStatus.IN_FORCE


def ended_on(dates: DocumentDates) -> date | None:
    """Give the first day on which an issued document no longer holds; None while no end is set."""
    end = _end(dates) if dates.issued_on else None
    return end[0] if end else None


def takes_effect_on(dates: DocumentDates) -> date | None:
    """Give the day on which a document takes effect; None for one that never does.

    One that is repealed or expires before its first day never does, and replaces nothing.
    """
    first = dates.effective_on or dates.issued_on
    if dates.issued_on is None or first is None:
        return None
    ends = (dates.repealed_on, dates.expires_on)
    return None if any(end is not None and end <= first for end in ends) else first


def _end(dates: DocumentDates) -> tuple[date, DocumentStatus] | None:
    ends = zip((dates.repealed_on, dates.replaced_on, dates.expires_on), ENDED, strict=True)
    known = [(day, end) for day, end in ends if day is not None]
    return min(known, key=lambda found: found[0], default=None)


def places(dates: DocumentDates, year: int, until: date | None = None) -> frozenset[Place]:
    """Say in which columns of a year's table a document counts.

    Args:
        dates: Its dates.
        year: The data year.
        until: The last day that is counted, for a year that still runs; None for 31 December.

    Law: RPT-21.
    Interpretation: what is issued but not yet in effect on the last day is not in force; a revised
        document counts as repealed on the day when its revision takes effect.
    """
    first, last = date(year, 1, 1), min(date(year, 12, 31), until or date.max)
    found: set[Place] = set()
    if dates.issued_on is not None and first <= dates.issued_on <= last:
        found.add(Place.ISSUED)
    end = ended_on(dates)
    if end is not None and first <= end <= last:
        found.add(Place.REPEALED)
    if status(dates, last) is DocumentStatus.IN_FORCE:
        found.add(Place.IN_FORCE)
    return frozenset(found)


def counts(lives: Iterable[DocumentDates], year: int, until: date | None = None) -> DocumentCounts:
    """Count an organ's own documents of one kind for a year; joint ones are the lead organ's.

    Law: RPT-21.
    """
    found = Counter(place for dates in lives for place in places(dates, year, until))
    return DocumentCounts(found[Place.ISSUED], found[Place.REPEALED], found[Place.IN_FORCE])


def may_make_rules(kind: OrganKind) -> bool:
    """Tell whether an organ of a kind can have rules (规章) of its own at all.

    Law: PUB-13.
    Interpretation: which local governments are those of districted cities is not told apart.
    """
    return kind in _RULE_MAKERS


_RULE_MAKERS = {
    OrganKind.MINISTRY,
    OrganKind.PROVINCIAL_GOVERNMENT,
    OrganKind.LOCAL_GOVERNMENT,
}


def latest_expiry(effective_on: date, *, is_trial: bool) -> date:
    """Give the last day from which a normative document may cease to hold by its own term.

    Law: PUB-14.
    Interpretation: five years and two years are the usual provincial rule; it is asked about, not
        refused.
    """
    name = "trial_document_life_years" if is_trial else "document_life_years"
    return add_months(effective_on, MONTHS * parameter(name, on=effective_on))


def expiry_notice(dates: DocumentDates, on: date) -> int | None:
    """Give the warning reached: the months before expiry at which it is given, the least reached.

    Returns:
        6 or 1; None for a document that is not in force, has no term, or has longer to run.

    Law: PUB-15.
    """
    held = status(dates, on) in {DocumentStatus.IN_FORCE, DocumentStatus.COMING}
    if dates.expires_on is None or not held:
        return None
    warnings: list[int] = load_parameter("document_expiry_warning_months").at(on).value
    reached = [months for months in warnings if add_months(on, months) >= dates.expires_on]
    return min(reached, default=None)

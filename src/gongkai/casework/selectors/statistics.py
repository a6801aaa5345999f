"""How long answers take, and how many are in time: of what was concluded in a span of days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Count

from gongkai.casework.selectors.narrowing import answered_anew
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

By = Literal["outcome", "unit_id", "channel", "applicant_kind"]
"""What concluded requests are grouped by: columns of the request, so that each is a filter."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a group of requests was answered.

    Attributes:
        key: Value of the column they share; None for all of them, and for no unit.
        requests: How many were concluded.
        rated: Of those, how many had a due date to be held against.
        in_time: Of those rated, how many were concluded on or before it.
        median_days: Working days from receipt to the conclusion, half of them took no longer.
        longest_days: The longest of them.
    """

    key: Any
    requests: int
    rated: int
    in_time: int
    median_days: int
    longest_days: int

    @property
    def late(self) -> int:
        """How many were concluded after their due date."""
        return self.rated - self.in_time

    @property
    def share_in_time(self) -> float | None:
        """The share in time of those rated, 0 to 1; None where none is."""
        return self.in_time / self.rated if self.rated else None


def speeds(actor: Actor, organ: Organ, first: date, last: date, by: By) -> tuple[Speed, ...]:
    """Give the speed of everything an organ concluded in a span of days, and group by group.

    The first is of all; then the groups, the largest first. One query, whatever the number of
    groups: requests of one group with the same dates are counted together.

    Law: 条例 arts 33, 49; LAW-33-2, CLK-6, RPT-18.
    Interpretation: a request that ended while the applicant had to act has no due date and is not
        rated; nor is one answered anew after a dispute, whose due date is the new one's.
    """
    lots = list(_lots(actor, organ, first, last, by))
    groups: dict[Any, list[_Lot]] = defaultdict(list)
    for key, lot in lots:
        groups[key].append(lot)
    whole = [_speed(None, [lot for _, lot in lots])] if lots else []
    apart = [_speed(key, members) for key, members in groups.items()]
    return (*whole, *sorted(apart, key=lambda found: (-found.requests, str(found.key))))


@dataclass(frozen=True, slots=True)
class _Lot:
    """So many requests that took so many working days, in time or not; None: not rated."""

    days: int
    requests: int
    is_in_time: bool | None


def _lots(
    actor: Actor, organ: Organ, first: date, last: date, by: By
) -> Iterable[tuple[Any, _Lot]]:
    calendar = working_calendar().provisional(last.year)
    rows = (
        requests_reached(actor)
        .filter(organ=organ, concluded_on__gte=first, concluded_on__lte=last)
        .exclude(state=State.SPLIT.name)
        .order_by()
        .select_related(None)
        .values_list(by, "received_on", "concluded_on", "due_on", answered_anew())
        .annotate(requests=Count("pk"))
    )
    for key, received, concluded, due, is_anew, requests in rows.iterator():
        # A request withdrawn before its receipt was confirmed took no time.
        days = calendar.working_days_between(received, concluded) if received else 0
        in_time = None if due is None or is_anew else concluded <= due
        yield key, _Lot(days, requests, in_time)


def _speed(key: Any, lots: list[_Lot]) -> Speed:
    requests = sum(lot.requests for lot in lots)
    rated = [lot for lot in lots if lot.is_in_time is not None]
    return Speed(
        key=key,
        requests=requests,
        rated=sum(lot.requests for lot in rated),
        in_time=sum(lot.requests for lot in rated if lot.is_in_time),
        median_days=_median(lots, requests),
        longest_days=max(lot.days for lot in lots),
    )


def _median(lots: list[_Lot], requests: int) -> int:
    """Give the days of the middle one; of two in the middle the shorter, so that it is a day."""
    passed = 0
    for lot in sorted(lots, key=lambda lot: lot.days):
        passed += lot.requests
        if passed * 2 >= requests:
            return lot.days
    return 0

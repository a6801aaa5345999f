"""Which due dates move: the kept date beside the one that a calendar gives, case by case.

The cases are read in slices, their events as plain rows, so that what is held in memory does not
grow with their number; only what moves is kept, a few words a case.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Q

from gongkai.casework.facts import facts_from_json
from gongkai.casework.models import Event, Request
from gongkai.casework.selectors.dates import OPEN_STATES, WAITING_STATES, is_moving
from gongkai.casework.standing import due_of
from gongkai.law.clock import ClockRefusal, read_clock
from gongkai.law.procedure import Act, Case, Done, State, clock_events

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.law.calendar import Calendar
    from gongkai.law.clock.events import Event as ClockEvent

SLICE = 500
_COLUMNS = ("pk", "version", "state", "due_on", "is_provisional")


class Seen(NamedTuple):
    """A case as its row was, and as a calendar dates it.

    Attributes:
        version: Version of the row that was read.
        old: The kept due date.
        new: The date by the calendar.
        was_provisional: Whether the kept date is marked provisional.
        is_provisional: Whether the date by the calendar is.
        is_news: Whether it moves for the calendar's sake, and not with the days (CLK-15).
        contradicts: Why the calendar cannot be right for what was done; "" where it can.
    """

    pk: int
    version: int
    old: date | None
    new: date | None
    was_provisional: bool
    is_provisional: bool
    is_news: bool = True
    contradicts: str = ""

    @property
    def moves(self) -> bool:
        """Whether the row says something else than the calendar."""
        return (self.old, self.was_provisional) != (self.new, self.is_provisional)


def may_move(since: date | None) -> Q:
    """Ask for the cases whose date may move when the days from one on are counted otherwise.

    Args:
        since: The first such day; None when only provisional dates become firm.

    Law: CLK-2: a date before the first changed day was counted on unchanged days only.
    """
    touched = Q(state__in=WAITING_STATES)
    if since is not None:
        touched |= Q(due_on__gte=since)
    return Q(is_provisional=True) | (Q(state__in=OPEN_STATES) & touched)


def may_move_with_the_days() -> Q:
    """Ask for every case that is open, and every one whose date is not firm yet."""
    return Q(is_provisional=True) | Q(state__in=OPEN_STATES)


def seen_by(
    calendar: Calendar, wanted: Q, today: date, *, among: Collection[int] | None = None
) -> Iterator[Seen]:
    """Date the wanted cases by a calendar, in the order of their numbers.

    Args:
        calendar: What is counted on.
        wanted: Which cases.
        today: Day of reading.
        among: Only these numbers.

    Law: CLK-2, CLK-15.
    """
    rows = Request.objects.filter(wanted).order_by("pk")
    if among is not None:
        rows = rows.filter(pk__in=sorted(among))
    for found in _slices(rows):
        histories = _histories([row[0] for row in found])
        for pk, version, state, due_on, is_provisional in found:
            case = Case(State[state], histories.get(pk, ()))
            yield _seen(case, calendar, today, (pk, version, due_on, is_provisional))


def _slices(rows: QuerySet[Request]) -> Iterator[list[tuple[Any, ...]]]:
    last, is_more = 0, True
    while is_more:
        found = list(rows.filter(pk__gt=last).values_list(*_COLUMNS)[:SLICE])
        if found:
            last = found[-1][0]
            yield found
        is_more = len(found) == SLICE


def _histories(numbers: list[int]) -> dict[int, tuple[Done, ...]]:
    rows = Event.objects.filter(request_id__in=numbers).order_by("request_id", "position")
    told = rows.values_list("request_id", "act", "facts").iterator(chunk_size=SLICE)
    return {
        number: tuple(Done(Act[act], facts_from_json(facts)) for _, act, facts in events)
        for number, events in groupby(told, key=lambda row: row[0])
    }


def _seen(case: Case, calendar: Calendar, today: date, row: tuple[int, int, Any, bool]) -> Seen:
    pk, version, old, was_provisional = row
    try:
        running = _running(clock_events(case), today, calendar)
        new, is_provisional = due_of(case, running, calendar)
    except ClockRefusal as refusal:
        return Seen(
            pk, version, old, old, was_provisional, was_provisional, contradicts=str(refusal)
        )
    is_news = not is_moving(case) or was_provisional != is_provisional
    return Seen(pk, version, old, new, was_provisional, is_provisional, is_news)


@lru_cache(maxsize=4096)
def _running(
    events: tuple[ClockEvent, ...], today: date, calendar: Calendar
) -> tuple[date | None, bool]:
    """Read a clock; cases in which the same happened on the same days share the reading."""
    if not events:
        return None, False
    reading = read_clock(events, today, calendar)
    return reading.due_on, reading.provisional

"""Re-dating: what the day or a new holiday notice changes in due dates that are kept."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Request
from gongkai.casework.selectors.moving import SLICE, may_move_with_the_days, seen_by
from gongkai.casework.services.progress import KIND
from gongkai.journal.record import Target, Told, record_each
from gongkai.law.calendar import working_calendar
from gongkai.organs.authority import Actor
from gongkai.organs.models import Organ

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from gongkai.casework.selectors.moving import Seen
    from gongkai.law.calendar import Calendar

_HELD = ("pk", "version", "organ_id", "number", "handler_id")


class Moved(NamedTuple):
    """A case whose kept date was moved.

    Attributes:
        seen: From what to what.
        organ_id: Whose it is.
        number: Its number in the register.
        handler_id: Who handles it; None while nobody does.
    """

    seen: Seen
    organ_id: int
    number: str
    handler_id: int | None


def requests_redate(*, today: date) -> int:
    """Read the clock anew of every open request, and keep what moved; give how many did.

    That is where a consultation is open (the date moves with every working day), and where a date
    rested on a year whose holiday notice was not loaded, also that of a request answered since:
    whether it was in time is read from the firm date. It also dates anew what was kept by an act
    that had begun before a notice was loaded. What moved because of a notice is told in the
    journal; what moved with the day is no news. Doing it twice on a day changes nothing.

    Law: CLK-2, CLK-15.
    """
    calendar = working_calendar()
    moving = [seen for seen in seen_by(calendar, may_move_with_the_days(), today) if seen.moves]
    count = 0
    for begin in range(0, len(moving), SLICE):
        with transaction.atomic():
            moved = redated(moving[begin : begin + SLICE], calendar, today)
        count += len(moved)
    return count


def redated(moving: Sequence[Seen], calendar: Calendar, today: date) -> list[Moved]:
    """Keep the dates of cases that move, in the caller's transaction, and tell the journal.

    The rows are held in the order of their numbers and keep their version: whoever acts on one at
    this moment waits for the commit only, and is not told that somebody was first. A case that
    was acted on since it was read is read again.

    Law: CLK-2, CLK-15.
    """
    moved: list[Moved] = []
    for begin in range(0, len(moving), SLICE):
        moved += _held_and_moved(moving[begin : begin + SLICE], calendar, today)
    _journalled([one for one in moved if one.seen.is_news])
    return moved


def _held_and_moved(moving: Sequence[Seen], calendar: Calendar, today: date) -> list[Moved]:
    numbers = [seen.pk for seen in moving]
    rows = Request.objects.select_for_update(no_key=True).filter(pk__in=numbers).order_by("pk")
    held = {row[0]: row for row in rows.values_list(*_HELD)}
    found = {seen.pk: seen for seen in moving if held[seen.pk][1] == seen.version}
    if changed := held.keys() - found.keys():
        again = seen_by(calendar, may_move_with_the_days(), today, among=changed)
        found |= {seen.pk: seen for seen in again if seen.moves}
    _kept(found.values())
    return [Moved(seen, *held[seen.pk][2:]) for seen in found.values()]


def _kept(found: Iterable[Seen]) -> None:
    """Write the dates: one statement for all cases that move to the same day."""
    together: dict[tuple[date | None, bool], list[int]] = defaultdict(list)
    for seen in found:
        together[seen.new, seen.is_provisional].append(seen.pk)
    for (due_on, is_provisional), numbers in together.items():
        same = Request.objects.filter(pk__in=numbers)
        same.update(due_on=due_on, is_provisional=is_provisional)


def _journalled(moved: Sequence[Moved]) -> None:
    """Tell each case's move in the chain of its organ, one organ after the other."""
    by_organ: dict[int, list[Moved]] = defaultdict(list)
    for one in moved:
        by_organ[one.organ_id].append(one)
    codes = Organ.objects.filter(pk__in=by_organ).order_by("code").values_list("pk", "code")
    for organ_id, code in codes:
        record_each(
            chain=code,
            verb_code=verbs.REDATED.code,
            author=Actor.system().author(),
            told=[
                Told(
                    Target(KIND, one.seen.pk, one.number),
                    {"due_on": _day(one.seen.old)},
                    {"due_on": _day(one.seen.new)},
                )
                for one in by_organ[organ_id]
            ],
        )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

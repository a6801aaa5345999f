"""The dry run of a holiday notice: which open cases would move, how, and whose they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.casework.models import Request
from gongkai.casework.selectors.moving import Seen, may_move, seen_by
from gongkai.holidays.selectors import edition
from gongkai.holidays.services import notice_tried

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import Q

    from gongkai.holidays.written import WrittenNotice
    from gongkai.law.calendar import Calendar, Reason

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class TrialRow:
    """One case that would move, for people: no title and no applicant stand here."""

    number: str
    organ: str
    unit: str
    handler: str
    seen: Seen


@dataclass(slots=True)
class Trial:
    """What loading a notice would do.

    Attributes:
        edition: The edition of the calendar on which it was tried.
        calendar: The calendar with the notice.
        days: The days that would be counted otherwise, each with why.
        wanted: Which cases may move at all.
        versions: Number → version of every case that was looked at.
        moving: Those that move.
        contradicted: Those whose recorded acts the calendar would contradict.
        rows: The first of both, for people.
        by_organ: Name of an organ → how many of its cases move.
    """

    edition: int
    calendar: Calendar
    days: list[tuple[date, Reason]]
    wanted: Q
    versions: dict[int, int] = field(default_factory=dict)
    moving: list[Seen] = field(default_factory=list)
    contradicted: list[Seen] = field(default_factory=list)
    rows: list[TrialRow] = field(default_factory=list)
    by_organ: dict[str, int] = field(default_factory=dict)


def redating_tried(notice: WrittenNotice, *, replaces: bool, today: date) -> Trial:
    """Try a notice on all open cases; nothing is changed.

    Args:
        notice: What would be loaded.
        replaces: Whether it takes the place of what was loaded by hand for its year.
        today: Day of reading.

    Raises:
        NoticeRefused: it could not be loaded.

    Law: CLK-1, CLK-2.
    """
    before = edition()
    calendar = notice_tried(notice, replaces=replaces)
    days = calendar.differing(before.calendar)
    trial = Trial(
        edition=before.number,
        calendar=calendar,
        days=[(day, calendar.why(day)) for day in days],
        wanted=may_move(min(days, default=None)),
    )
    for seen in seen_by(calendar, trial.wanted, today):
        trial.versions[seen.pk] = seen.version
        if seen.contradicts:
            trial.contradicted.append(seen)
        elif seen.moves:
            trial.moving.append(seen)
    return trial


def trial_shown(trial: Trial) -> Trial:
    """Add to a trial what people read: the first rows with their names, and counts by organ."""
    shown = (*trial.contradicted, *trial.moving)[:_SHOWN]
    trial.rows = list(_rows(shown))
    trial.by_organ = _by_organ([seen.pk for seen in trial.moving])
    return trial


def _rows(shown: Iterable[Seen]) -> Iterable[TrialRow]:
    by_number = {seen.pk: seen for seen in shown}
    found = Request.objects.select_related("organ", "unit", "handler").in_bulk(list(by_number))
    for pk, seen in by_number.items():
        if request := found.get(pk):
            yield TrialRow(
                number=request.number or "未登记",
                organ=request.organ.short_name,
                unit=request.unit.name if request.unit else "",
                handler=request.handler.name if request.handler else "",
                seen=seen,
            )


def _by_organ(numbers: list[int]) -> dict[str, int]:
    """Count by organ, in slices: a database takes only so many numbers at once."""
    counted: Counter[str] = Counter()
    for begin in range(0, len(numbers), _SLICE):
        some = Request.objects.filter(pk__in=numbers[begin : begin + _SLICE])
        counted.update(some.values_list("organ__short_name", flat=True))
    return dict(counted.most_common())


_SLICE = 5000

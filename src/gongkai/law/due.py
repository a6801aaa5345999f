"""Due dates: the n-th working day after a day, one or a million, and the same explained."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gongkai.law.calendar import working_calendar
from gongkai.law.parameter import load_parameter, parameter
from gongkai.law.spans import ONE_DAY, Span, SpanKind, counting_spans

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.law.calendar import Calendar

START_ARTICLE = "《民事诉讼法》第八十五条"
LONGEST = 1000


def due(start: date, n: int, calendar: Calendar) -> date:
    """Return the *n*-th working day strictly after *start*.

    Args:
        start: Day of the event, Beijing civil date; may be a day off.
        n: Working days, at least 1.
        calendar: Working days.

    Raises:
        YearNotAnnounced: the count would cross a year without a loaded holiday notice.

    Law: 条例 art 33(2); 民事诉讼法 art 85; CLK-3, CLK-4, CLK-5.
    """
    return calendar.add_working_days(start, n)


class _DueTable(dict["date", "date"]):
    """The due dates of the start days asked so far; a refused day never enters it."""

    def __init__(self, n: int, calendar: Calendar) -> None:
        self._n, self._calendar = n, calendar

    def __missing__(self, day: date) -> date:
        found = self[day] = self._calendar.add_working_days(day, self._n)
        return found


@lru_cache(maxsize=32)
def _table(n: int, calendar: Calendar) -> _DueTable:
    return _DueTable(n, calendar)


def due_many(starts: Iterable[date], n: int, calendar: Calendar) -> list[date]:
    """Return `due` of each start day, each day counted once and then looked up.

    Raises:
        YearNotAnnounced: as `due`, for the first start day that needs it.

    Law: CLK-3.
    """
    if n < 1:
        raise ValueError("工作日数应当是正整数。")
    return list(map(_table(n, calendar).__getitem__, starts))


@dataclass(frozen=True, slots=True)
class DueExplanation:
    """A due date with every day that it counted and skipped.

    Attributes:
        received_on: Start day, not counted.
        due_on: The n-th working day after it.
        provisional: Whether the count used a year whose notice is not loaded (CLK-2).
        steps: Spans that tile ``[received_on, due_on]``; `spans.day_marks` gives single days.
    """

    received_on: date
    due_on: date
    provisional: bool
    steps: tuple[Span, ...]

    def as_json(self) -> dict[str, Any]:
        """Give the contract's object of ``gongkai due``."""
        return {
            "received_on": self.received_on.isoformat(),
            "due_on": self.due_on.isoformat(),
            "provisional": self.provisional,
            "steps": [step.as_json() for step in self.steps],
        }


def explain_due(
    received_on: date, n: int | None = None, *, calendar: Calendar | None = None
) -> DueExplanation:
    """Return the due date of a period in working days, with its explanation.

    Args:
        received_on: Start day.
        n: Working days, 1 to 1000; None for the statutory answer period of that day.
        calendar: Working days; None for all that are loaded.

    Raises:
        YearNotAnnounced: the start day is before the calendar's first year.
        TooFarAhead: the count would go absurdly far beyond the announced years.
        ValueError: n is out of range.

    Law: 条例 art 33(2); CLK-2, CLK-3.
    """
    article = ""
    if n is None:
        n = parameter("answer_working_days", on=received_on)
        article = load_parameter("answer_working_days").at(received_on).source
    if not 1 <= n <= LONGEST:
        raise ValueError(f"工作日数应当在1至{LONGEST}之间。")
    calendar = calendar or working_calendar()
    # 240 working days a year is fewer than any year has.
    wide = calendar.provisional(received_on.year + n // 240 + 1)
    due_on = due(received_on, n, wide)
    start_day = Span(
        received_on, received_on, SpanKind.START_DAY, 0, article=START_ARTICLE, note="期限起算之日"
    )
    counting = counting_spans(
        wide, received_on + ONE_DAY, due_on, counted=0, base=n, article=article
    )
    return DueExplanation(
        received_on, due_on, not calendar.is_firm(due_on), (start_day, *counting)
    )

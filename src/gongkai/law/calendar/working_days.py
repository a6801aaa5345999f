"""The working-day calendar: a value that answers in constant time and refuses what it cannot know.

Every question is a look-up in tables built once: the running number of working days up to each
day, the list of working days, and the runs of neighbouring days that share one reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from gongkai.law.calendar.errors import TooFarAhead, YearNotAnnounced
from gongkai.law.calendar.notices import NATIONAL
from gongkai.law.calendar.reasons import PLAIN, DayKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Never

    from gongkai.law.calendar.notices import Notice

SATURDAY = 5
FAR = 50


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Neighbouring days with one reason."""

    first: date
    last: date
    reason: Reason
    length: int


class _Indexes(dict[date, int]):
    """The place of each day in the tables; a day outside them is refused."""

    def __init__(self, years: range) -> None:
        self._years = years
        first, last = (day.toordinal() for day in (date(years[0], 1, 1), date(years[-1], 12, 31)))
        super().__init__(
            (date.fromordinal(ordinal), ordinal - first) for ordinal in range(first, last + 1)
        )

    def __missing__(self, day: date) -> Never:
        if day.year in self._years:
            raise TypeError("日历只认日期（date），请先把时刻（datetime）换成北京时间的日期。")
        raise YearNotAnnounced(day.year, self._years)


class Calendar:
    """The working days of a row of whole years, each with its reason.

    Attributes:
        years: The years it can answer for.
        announced: Those of them whose national notice is loaded; in the rest, days are counted on
            plain Monday to Friday and results are provisional.
        notices: What it was made of.

    Law: CLK-1, CLK-2.
    """

    __slots__ = (
        "_days",
        "_index",
        "_run_at",
        "_runs",
        "_until",
        "announced",
        "notices",
        "years",
    )

    def __init__(self, notices: Iterable[Notice], *, through: int | None = None) -> None:
        """Build the tables.

        Args:
            notices: Holiday notices; a later-known one replaces an earlier one day by day.
            through: Go on to this year on plain Monday to Friday, provisionally (CLK-2).

        Raises:
            ValueError: no national notice, or a year missing between two.
        """
        self.notices = tuple(sorted(notices, key=lambda notice: notice.known_from))
        announced = {notice.year for notice in self.notices if notice.issued_by == NATIONAL}
        if not announced or len(announced) != max(announced) - min(announced) + 1:
            raise ValueError("日历需要逐年相连的国务院办公厅节假日安排，请补齐缺少的年份。")
        self.announced = range(min(announced), max(announced) + 1)
        self.years = range(self.announced[0], max(self.announced[-1], through or 0) + 1)
        self._index = _Indexes(self.years)
        reasons = self._reasons()
        # _until[i]: working days up to the i-th day, that day included.
        self._until = list(accumulate(reason.works for reason in reasons))
        self._days = [
            day for day, reason in zip(self._index, reasons, strict=True) if reason.works
        ]
        self._runs, self._run_at = _grouped(list(self._index), reasons)

    def _reasons(self) -> list[Reason]:
        exceptions = self._exceptions()
        return [
            exceptions.get(day) or PLAIN[day.weekday() < SATURDAY, day.year in self.announced]
            for day in self._index
        ]

    def _exceptions(self) -> dict[date, Reason]:
        """Map each day that a notice names to its reason; the latest notice speaks last."""
        named: dict[date, Reason] = {}
        for notice in self.notices:
            for arranged in notice.arrangements:
                off, weekend, weekday = (
                    Reason(kind, arranged.festival, notice)
                    for kind in (DayKind.HOLIDAY, DayKind.WORKED_WEEKEND, DayKind.WEEKDAY)
                )
                named.update(dict.fromkeys(arranged.days_off, off))
                for day in arranged.days_worked:
                    is_weekend = day.weekday() >= SATURDAY
                    named[day] = weekend if is_weekend else weekday
        return named

    @property
    def first(self) -> date:
        """The first day it can answer for."""
        return self._runs[0].first

    @property
    def last(self) -> date:
        """The last day it can answer for."""
        return self._runs[-1].last

    @property
    def firm_until(self) -> date:
        """The last day of the last announced year; what reaches beyond is provisional."""
        return date(self.announced[-1], 12, 31)

    def why(self, day: date) -> Reason:
        """Say why a day is or is not a working day.

        Raises:
            YearNotAnnounced: the day's year is not loaded.
        """
        return self._runs[self._run_at[self._index[day]]].reason

    def is_working_day(self, day: date) -> bool:
        """Whether a day is a working day (CLK-1)."""
        return self.why(day).works

    def works_on_weekend(self, day: date) -> bool:
        """Whether a day is a Saturday or Sunday that a notice makes a working day."""
        return self.why(day).kind is DayKind.WORKED_WEEKEND

    def add_working_days(self, start: date, n: int) -> date:
        """Return the *n*-th working day strictly after *start* (n >= 1).

        Raises:
            YearNotAnnounced: the count would cross a year that is not loaded.
            ValueError: n is not positive.

        Law: CLK-3, CLK-4, CLK-5.
        """
        if n < 1:
            raise ValueError("工作日数应当是正整数。")
        place = self._until[self._index[start]] + n - 1
        if place < len(self._days):
            return self._days[place]
        raise YearNotAnnounced(self.years[-1] + 1, self.years)

    def working_days_between(self, after: date, until: date) -> int:
        """Count the working days d with ``after < d <= until``; 0 when the interval is empty.

        Law: CLK-15 counts so.
        """
        counted = self._until[self._index[until]] - self._until[self._index[after]]
        return max(counted, 0)

    def runs(self, first: date, last: date) -> list[Run]:
        """Return the runs that touch ``[first, last]``, whole (not clipped)."""
        return self._runs[self._run_at[self._index[first]] : self._run_at[self._index[last]] + 1]

    def differing(self, other: Calendar) -> list[date]:
        """Return the days that are worked in one of two calendars and not in the other.

        Each is taken as far as the other reaches, on plain Monday to Friday beyond its notices.

        Law: CLK-1, CLK-2.
        """
        last = max(self.years[-1], other.years[-1])
        mine, theirs = self.provisional(last), other.provisional(last)
        first = max(mine.first, theirs.first)
        days = (date.fromordinal(n) for n in range(first.toordinal(), mine.last.toordinal() + 1))
        return [day for day in days if mine.is_working_day(day) != theirs.is_working_day(day)]

    def is_firm(self, day: date) -> bool:
        """Whether a count that ends on this day rests on announced years only."""
        return day.year <= self.announced[-1]

    def before_notice(self, year: int) -> Calendar:
        """Return the calendar as it was before a year's notice was loaded.

        It reaches as far, and counts that year and later ones on plain Monday to Friday. The
        first year has nothing before it: the calendar itself.

        Law: CLK-2.
        """
        return self if year <= self.announced[0] else _before(self, year)

    def provisional(self, through: int) -> Calendar:
        """Return a calendar that goes on to a year on plain Monday to Friday.

        Results beyond `firm_until` must be shown as provisional.

        Raises:
            TooFarAhead: more than fifty years beyond: a slip of the pen, not a deadline.

        Law: CLK-2.
        """
        if through <= self.years[-1]:
            return self
        if through > self.announced[-1] + FAR:
            raise TooFarAhead(through, self.announced[-1])
        return _extended(self, through)


def _grouped(days: list[date], reasons: list[Reason]) -> tuple[list[Run], list[int]]:
    """Give the runs, and for each day the place of its run."""
    runs: list[Run] = []
    run_at: list[int] = []
    for reason, same in groupby(reasons):
        length, start = len(list(same)), len(run_at)
        run_at += [len(runs)] * length
        runs.append(Run(days[start], days[start + length - 1], reason, length))
    return runs, run_at


@lru_cache(maxsize=64)
def _extended(calendar: Calendar, through: int) -> Calendar:
    return Calendar(calendar.notices, through=through)


@lru_cache(maxsize=64)
def _before(calendar: Calendar, year: int) -> Calendar:
    earlier = (notice for notice in calendar.notices if notice.year < year)
    return Calendar(earlier, through=calendar.years[-1])

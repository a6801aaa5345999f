"""How fast the law counts, beside numpy and beside counting day by day.

``python -m benchmarks.law [--dates N]`` prints, for N due dates (default 1,000,000):

- ours: `due_many`, dates in and dates out;
- numpy with the holidays alone, as it is usually written: it cannot know worked weekends, so the
  number of its wrong answers is printed;
- numpy with a seven-day week and every day off as a "holiday", which is right;
- a loop day by day over a set of working days.

Then requests a second, explained day by day: `explain_due`, and `read_clock` on mixed histories.
"""

from __future__ import annotations

import argparse
import random
from collections import deque
from datetime import date, timedelta
from time import process_time
from typing import TYPE_CHECKING, Any

import numpy as np

from gongkai.law.calendar import Calendar, working_calendar
from gongkai.law.clock import Receipt, Service, events, read_clock
from gongkai.law.due import due_many, explain_due

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = 20
REPEATS = 5
GOAL_RATIO = 3
GOAL_REQUESTS = 20_000


def best(work: Callable[[], Any]) -> float:
    """Run a few times and give the shortest processor time, in seconds: noise only adds."""
    times = []
    for _ in range(REPEATS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def all_days(calendar: Calendar) -> list[date]:
    span = (calendar.last - calendar.first).days + 1
    return [calendar.first + timedelta(n) for n in range(span)]


def day_by_day(starts: list[date], working: set[date]) -> list[date]:
    one_day = timedelta(1)
    found = []
    for start in starts:
        day, left = start, DAYS
        while left:
            day += one_day
            left -= day in working
        found.append(day)
    return found


def bulk(calendar: Calendar, count: int) -> None:
    days = all_days(calendar)
    starts = random.Random(711).choices(days[:-60], k=count)
    array = np.array(starts, dtype="datetime64[D]")
    off = [day for day in days if not calendar.is_working_day(day)]
    weekdays_off = [day for day in off if day.weekday() < 5]
    usual = np.busdaycalendar(weekmask="1111100", holidays=weekdays_off)
    exact = np.busdaycalendar(weekmask="1111111", holidays=off)

    def offset(by: np.busdaycalendar) -> Any:
        return np.busday_offset(array, DAYS, roll="backward", busdaycal=by)

    ours = due_many(starts, DAYS, calendar)
    ours_array = np.array(ours, dtype="datetime64[D]")
    wrong = int((offset(usual) != ours_array).sum())
    if not (offset(exact) == ours_array).all():
        raise SystemExit("numpy and we disagree")

    mine = best(lambda: due_many(starts, DAYS, calendar))
    share = max(count // 50, 1)
    working = {day for day in days if calendar.is_working_day(day)}
    if day_by_day(starts[:share], working) != ours[:share]:
        raise SystemExit("the loop and we disagree")
    loop = best(lambda: day_by_day(starts[:share], working)) * count / share
    print(f"{count:,} due dates of {DAYS} working days")
    print(f"  due_many                       {mine:8.3f} s  {mine / count * 1e9:7.0f} ns each")
    for name, by, note in (
        ("numpy, holidays only", usual, f"{wrong:,} wrong ({wrong / count:.1%})"),
        ("numpy, every day off listed", exact, "none wrong"),
    ):
        theirs = best(lambda by=by: offset(by))
        ratio = mine / theirs
        print(f"  {name:30} {theirs:8.3f} s  ours takes {ratio:5.2f} x its time; {note}")
    print(
        f"  day by day                     {loop:8.3f} s  ours takes {mine / loop:5.3f} x its time"
    )
    print(f"  goal: at most {GOAL_RATIO} x numpy")


def history(start: date, kind: int) -> list[events.Event]:
    """Make a plausible request: of ten, six are plain, the others have one incident each."""
    told: list[events.Event] = [events.Received(Receipt(start))]
    later = [start + timedelta(n) for n in range(40)]
    if kind == 6:
        told.append(events.Extended(later[10], 15))
    elif kind == 7:
        told += [
            events.ConsultationSent(later[3], "1", events.Party.THIRD_PARTY),
            events.ConsultationReceived(later[5], "1"),
            events.ConsultationAnswered(later[20], "1"),
        ]
    elif kind == 8:
        told += [
            events.CorrectionNoticed(later[5]),
            events.CorrectionNoticeReceived(later[8]),
            events.CorrectionReceived(Receipt(later[20])),
        ]
    if kind != 9:
        told.append(events.Answered(Service(later[26])))
    return told


def explained(calendar: Calendar) -> None:
    days = all_days(calendar)
    starts = random.Random(711).choices([d for d in days if 2019 < d.year < 2026], k=5000)
    told = [(history(start, n % 10), start + timedelta(60)) for n, start in enumerate(starts)]
    for name, answers in (
        ("explain_due", lambda: (explain_due(start, calendar=calendar) for start in starts)),
        ("read_clock", lambda: (read_clock(past, today, calendar) for past, today in told)),
        (
            "read_clock + every sentence",
            lambda: (
                [span.sentence for span in read_clock(past, today, calendar).explanation]
                for past, today in told
            ),
        ),
    ):
        rate = len(starts) / best(lambda answers=answers: deque(answers(), maxlen=0))
        print(f"  {name:30} {rate:10,.0f} requests/s")
    print(f"  goal: at least {GOAL_REQUESTS:,} requests/s on one core")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dates", type=int, default=1_000_000)
    count = parser.parse_args().dates
    start = process_time()
    calendar = working_calendar()
    print(f"loading the calendar: {(process_time() - start) * 1000:.0f} ms, once")
    bulk(calendar, count)
    print("explained, day by day")
    explained(calendar)


if __name__ == "__main__":
    main()

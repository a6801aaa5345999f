"""Until when a person may go to reconsideration or to court."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.parameter import parameter
from gongkai.law.periods import months_end, natural_days_end

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.periods import PeriodEnd
    from gongkai.law.remedies.routes import Route


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The last days of a route.

    Attributes:
        reconsideration: Last day to apply for reconsideration.
        suit: Last day of a direct suit; None where reconsideration comes first.
    """

    reconsideration: PeriodEnd
    suit: PeriodEnd | None


def deadlines(route: Route, start: date, calendar: Calendar) -> Deadlines:
    """Give the last days of a route.

    Args:
        route: The way against the answer or the silence.
        start: Day on which the answer was served; against silence, the day it was due.
        calendar: For the roll to a working day.

    Law: 行政复议法 arts 20, 88; 行政诉讼法 art 46; CLK-23, CLK-24, RR-1, RR-2, EX-10, EX-11.
    """
    days = parameter("reconsideration_natural_days", on=start)
    months = parameter("suit_months", on=start)
    suit = months_end(start, months, calendar) if route.may_sue_at_once else None
    return Deadlines(natural_days_end(start, days, calendar), suit)


def suit_after_reconsideration(start: date, calendar: Calendar) -> PeriodEnd:
    """Give the last day of a suit after reconsideration.

    Args:
        start: Day on which the reconsideration decision, the non-acceptance or the rejection was
            received; where the reviewer did not decide, the last day on which it should have.
        calendar: For the roll to a working day.

    Law: 行政诉讼法 art 45; 行政复议法 art 34; CLK-23, RR-2.
    """
    days = parameter("suit_after_reconsideration_natural_days", on=start)
    return natural_days_end(start, days, calendar)


def deadline_when_untold(
    *, knew_right_on: date, knew_act_on: date, calendar: Calendar
) -> PeriodEnd:
    """Give the last day of reconsideration when the answer did not tell the remedy, or wrongly.

    The ordinary period runs from the day the right was known, at most a year from the day the
    act was known; the earlier of the two ends.

    Law: 行政复议法 art 20; DOC-R-5.
    """
    days = parameter("reconsideration_natural_days", on=knew_right_on)
    longest = parameter("remedy_untold_longest_months", on=knew_act_on)
    ordinary = natural_days_end(knew_right_on, days, calendar)
    outer = months_end(knew_act_on, longest, calendar)
    return min(ordinary, outer, key=lambda end: end.nominal_on)

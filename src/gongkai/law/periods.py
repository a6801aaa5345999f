"""Periods in natural days and months, which remedies run by (CLK-23, CLK-24).

The start day is not counted; a last day that is a day off rolls to the next working day.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.law.calendar import Calendar, Reason

MONTHS = 12


@dataclass(frozen=True, slots=True)
class PeriodEnd:
    """The last day of a period in natural days or months.

    Attributes:
        start: The start event's day, itself not counted.
        nominal_on: The last day by count alone.
        ends_on: The last day in law: `nominal_on`, or the next working day after a day off.
        rolled: Why the nominal last day is a day off; None when it is not.
        provisional: Whether the day falls in a year whose notice is not loaded.
    """

    start: date
    nominal_on: date
    ends_on: date
    rolled: Reason | None
    provisional: bool

    @property
    def sentence(self) -> str:
        """The end of the period in one Chinese sentence."""
        unsure = "（该年节假日安排尚未公布，为暂定日期）" if self.provisional else ""
        if self.rolled is None:
            return f"自{self.start}的次日起算，最后一日为{self.ends_on}{unsure}。"
        return (
            f"自{self.start}的次日起算，最后一日{self.nominal_on}为休息日"
            f"（{self.rolled.sentence}），顺延至其后第一个工作日{self.ends_on}{unsure}。"
        )


def add_months(day: date, months: int) -> date:
    """Add months, clamped to the month's end: 08-31 + 6 months is 02-28.

    Law: CLK-24.
    """
    years, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def natural_days_end(start: date, days: int, calendar: Calendar) -> PeriodEnd:
    """Return the end of a period of natural days.

    Law: 民事诉讼法 art 85; CLK-23.
    """
    return _rolled(start, start + timedelta(days=days), calendar)


def months_end(start: date, months: int, calendar: Calendar) -> PeriodEnd:
    """Return the end of a period of months.

    Law: 民事诉讼法 art 85; CLK-23, CLK-24.
    """
    return _rolled(start, add_months(start, months), calendar)


def _rolled(start: date, nominal_on: date, calendar: Calendar) -> PeriodEnd:
    wide = calendar.provisional(nominal_on.year + 1)
    reason = wide.why(nominal_on)
    ends_on = nominal_on if reason.works else wide.add_working_days(nominal_on, 1)
    return PeriodEnd(
        start, nominal_on, ends_on, None if reason.works else reason, not calendar.is_firm(ends_on)
    )

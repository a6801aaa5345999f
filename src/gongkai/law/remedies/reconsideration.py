"""The organ's own clocks once a reconsideration runs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter
from gongkai.law.periods import natural_days_end

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.periods import PeriodEnd


class ReviewExtensionRefused(ValueError):
    """The decision period cannot be extended so."""


class Track(StrEnum):
    """The procedure in which a reconsideration is heard; GID cases may take the summary one."""

    ORDINARY = "普通程序"
    SUMMARY = "简易程序"


def reconsideration_decision_end(
    accepted_on: date, track: Track, calendar: Calendar, *, extension: int = 0
) -> PeriodEnd:
    """Give the last day for the reconsideration decision.

    Args:
        accepted_on: Day of acceptance.
        track: Ordinary or summary procedure.
        calendar: For the roll to a working day.
        extension: Natural days of extension, at most 30 and only in the ordinary procedure.

    Raises:
        ReviewExtensionRefused: too long, negative, or in the summary procedure.

    Law: 行政复议法 art 62; RR-1.
    """
    days = load_parameter("reconsideration_decision_natural_days").at(accepted_on).value
    longest = days["extension"] if track is Track.ORDINARY else 0
    if not 0 <= extension <= longest:
        raise ReviewExtensionRefused(
            f"{track}的行政复议决定期限最多延长{longest}日，请按法定期限重新填写。"
        )
    return natural_days_end(accepted_on, days[track.name.lower()] + extension, calendar)


def defence_due(copy_received_on: date, track: Track, calendar: Calendar) -> date:
    """Give the last day for the organ's written answer to the reviewer.

    Raises:
        YearNotAnnounced: the count would cross a year that is not loaded.

    Law: 行政复议法 arts 48, 54, 88; RR-1.
    """
    days = load_parameter("reconsideration_defence_working_days").at(copy_received_on).value
    return calendar.add_working_days(copy_received_on, days[track.name.lower()])

"""Deadlines of proactive disclosure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.due import DueExplanation, explain_due
from gongkai.law.parameter import parameter

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar


def publication_due(formed_on: date, calendar: Calendar | None = None) -> DueExplanation:
    """Return the last day to publish information formed or changed on a day.

    Never count from the day of upload.

    Law: 条例 art 26; LAW-26-1, PUB-11.
    """
    days = parameter("publication_working_days", on=formed_on)
    return explain_due(formed_on, days, calendar=calendar)


def dual_publicity_due(decided_on: date, calendar: Calendar | None = None) -> DueExplanation:
    """Return the last day to put a permit or penalty decision online.

    Law: PUB-24.
    """
    days = parameter("dual_publicity_working_days", on=decided_on)
    return explain_due(decided_on, days, calendar=calendar)


def is_published_late(published_on: date, due: DueExplanation) -> bool:
    """Whether a publication is after its last day; that whole day is in time.

    Law: CLK-5, PUB-11.
    """
    return published_on > due.due_on

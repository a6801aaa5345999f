"""Due dates as they stand today, for lists: the clock is read only where the date moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.open_states import OPEN_STATES, WAITING_STATES
from gongkai.casework.selectors.cases import case_of
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import State, clock_of, consultations

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.law.procedure import Case

__all__ = ["OPEN_STATES", "WAITING_STATES", "dated_today", "is_moving", "working_days_left"]


def dated_today(requests: Iterable[Request], today: date) -> list[Request]:
    """Set on each request its due date and the working days left as of today.

    The events must be prefetched. A due date moves only while a consultation is open (CLK-15);
    everything else is as the row says.

    Law: CLK-2, CLK-15, CLK-22.
    """
    found = list(requests)
    for request in found:
        if request.state in OPEN_STATES:
            case = case_of(request)
            if is_moving(case):
                reading = clock_of(case, today, working_calendar())
                if reading is not None:
                    request.due_on, request.is_provisional = reading.due_on, reading.provisional
            request.days_left = working_days_left(request.due_on, today)
    return found


def is_moving(case: Case) -> bool:
    """Tell whether the due date moves with the days: a consultation is open (CLK-15)."""
    if case.state is not State.HANDLING:
        return False
    return any(found.ended is None for found in consultations(case).values())


def working_days_left(due_on: date | None, today: date) -> int | None:
    """Count the working days left, negative when overdue; None without a due date (CLK-22)."""
    if due_on is None:
        return None
    calendar = working_calendar().provisional(max(due_on, today).year)
    if today > due_on:
        return -max(calendar.working_days_between(due_on, today), 1)
    return calendar.working_days_between(today, due_on)

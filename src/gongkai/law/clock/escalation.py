"""Reminding before the due date and reporting upwards after it: to whom it has come on a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter

if TYPE_CHECKING:
    from datetime import date


class Report(StrEnum):
    """To whom an overdue request is reported."""

    UNIT = "unit"
    LEADERS = "leaders"
    SUPERVISOR = "supervisor"


def reminder_days(on: date) -> tuple[int, ...]:
    """Give how many working days before the due date a reminder is due, the farthest first.

    Law: CLK-22.
    """
    return tuple(sorted(load_parameter("warning_working_days").at(on).value, reverse=True))


def reports_due(overdue: int, on: date) -> tuple[Report, ...]:
    """Give to whom a request that is overdue by so many working days has been reported by now.

    Args:
        overdue: Working days after the due date; 0 on the day off that follows it at once.
        on: The day.

    Law: CLK-22.
    Interpretation: no text says to whom; the steps are a dated parameter.
    """
    steps = load_parameter("escalation_working_days").at(on).value
    return tuple(report for report in Report if overdue >= steps[report.value])

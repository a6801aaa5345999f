"""To whom an overdue request has been reported by a day (CLK-22, a choice of this system)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.law.clock import Report, reminder_days, reports_due
from gongkai.law.parameter import load_parameter

DAY = date(2026, 11, 20)


def test_reminders_come_five_three_and_one_working_days_before_clk_22():
    assert reminder_days(DAY) == (5, 3, 1)


@pytest.mark.parametrize(
    ("overdue", "reported"),
    [
        (0, (Report.UNIT,)),
        (2, (Report.UNIT,)),
        (3, (Report.UNIT, Report.LEADERS)),
        (5, tuple(Report)),
        (400, tuple(Report)),
    ],
)
def test_it_goes_up_step_by_step_clk_22(overdue, reported):
    assert reports_due(overdue, DAY) == reported


def test_the_steps_say_that_they_are_a_choice():
    assert load_parameter("escalation_working_days").interpretation.startswith("CLK-22")

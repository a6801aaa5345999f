"""Warnings that follow from the day of reading: what is near, past or unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.clock.reading import ClockState
from gongkai.law.clock.risks import Risk
from gongkai.law.spans import SpanKind

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock.standing import Standing
    from gongkai.law.clock.story import Story, Wait


def alarms(story: Story, standing: Standing) -> list[Risk]:
    """Warn of a due date that is near, past or provisional, and of an applicant's time run out.

    Law: CLK-2, CLK-22.
    Interpretation: the overdue warning comes on the working day after the due date.
    """
    found = []
    if standing.state is ClockState.RUNNING and standing.left is not None:
        near = [days for days in story.now.terms.warnings if standing.left <= days]
        if near:
            message = f"答复期限{standing.due_on}届满，还有{standing.left}个工作日，请尽快答复。"
            found.append(Risk(f"due.within-{min(near)}", message, "CLK-22"))
    if standing.state is ClockState.OVERDUE and standing.overdue:
        message = f"答复期限{standing.due_on}已过{standing.overdue}个工作日，请立即答复。"
        found.append(Risk("due.overdue", message, "CLK-22"))
    if standing.state is ClockState.WAITING_FOR_APPLICANT and story.now.wait is not None:
        found += _lapsable(story.now.wait, standing.as_of)
    if standing.provisional:
        message = "期限涉及尚未公布节假日安排的年份，为暂定日期，公布并装入后自动重新计算。"
        found.append(Risk("due.provisional", message, "CLK-2"))
    return found


def _lapsable(wait: Wait, as_of: date) -> list[Risk]:
    """Say that a request may be closed as abandoned (LAW-30-3, FEE-9)."""
    if wait.due_on is None or as_of <= wait.due_on:
        return []
    if wait.kind is SpanKind.AWAITING_PAYMENT:
        message = f"缴费期限已于{wait.due_on}届满，申请人未缴费的，请按放弃申请办结。"
        return [Risk("fee.lapsable", message, "FEE-9")]
    message = f"补正期限已于{wait.due_on}届满，申请人无正当理由未补正的，请按放弃申请办结。"
    return [Risk("correction.lapsable", message, "CLK-12")]

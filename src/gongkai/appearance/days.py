"""Days as people read them, and how many of them are left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.timezone import localtime

from gongkai.law.clock import ClockState
from gongkai.law.spans import WEEKDAYS

if TYPE_CHECKING:
    from gongkai.law.clock import ClockReading

PROVISIONAL = "（暂定）"
"""What stands behind every date that rests on a year whose notice is not loaded (CLK-2)."""

_SOON = 3  # CLK-22's last warning before the due date


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in words, with a tone and an icon that say it again.

    Attributes:
        text: The words; they alone say everything.
        tone: calm, soon, today, late, waiting, done or none.
        icon: Name of the icon.
    """

    text: str
    tone: str
    icon: str


_STATES = {
    ClockState.PAUSED: Badge("征求意见，期限暂停", "waiting", "player-pause"),
    ClockState.WAITING_FOR_APPLICANT: Badge("等待申请人", "waiting", "hourglass"),
    ClockState.ANSWERED_IN_TIME: Badge("按期答复", "done", "circle-check"),
    ClockState.ANSWERED_LATE: Badge("逾期答复", "late", "circle-x"),
    ClockState.LAPSED: Badge("视为放弃申请", "done", "circle-minus"),
    ClockState.WITHDRAWN: Badge("申请人撤回", "done", "arrow-back-up"),
}


def chinese_day(day: date | None) -> str:
    """Give 2026年11月21日 周六; "" for no day. An instant is taken in Beijing."""
    if day is None or day == "":
        return ""
    if isinstance(day, datetime):
        day = localtime(day).date()
    return f"{day.year}年{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}"


def chinese_moment(moment: datetime | None) -> str:
    """Give 2026年11月21日 14:05 in Beijing; "" for none."""
    if not moment:
        return ""
    local = localtime(moment)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"


def days_left(left: int | None, *, provisional: bool = False, unit: str = "个工作日") -> Badge:
    """Say how many days are left.

    Args:
        left: Days up to the due date; below 0 they are overdue; None while no clock runs.
        provisional: Whether the due date rests on a year that is not announced (CLK-2).
        unit: In which they are counted: working days, or natural ones (天).

    Law: CLK-2, CLK-22.
    """
    if left is None:
        return Badge("不计期限", "none", "minus")
    suffix = PROVISIONAL if provisional else ""
    if left < 0:
        return Badge(f"已逾期{-left}{unit}{suffix}", "late", "alert-triangle")
    if left == 0:
        return Badge(f"今日到期{suffix}", "today", "alarm")
    tone = "soon" if left <= _SOON else "calm"
    return Badge(f"剩{left}{unit}{suffix}", tone, "clock")


def clock_state(reading: ClockReading) -> Badge:
    """Say where a clock stands.

    Law: CLK-2, CLK-22.
    """
    if reading.state is ClockState.RUNNING:
        return days_left(reading.left, provisional=reading.provisional)
    if reading.state is ClockState.OVERDUE:
        return days_left(-reading.overdue, provisional=reading.provisional)
    badge = _STATES[reading.state]
    return replace(badge, text=f"{badge.text}{PROVISIONAL}") if reading.provisional else badge

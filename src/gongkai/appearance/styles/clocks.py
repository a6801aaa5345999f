"""Clocks for the page of styles: one of every kind of day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Receipt, read_clock
from gongkai.law.clock.events import (
    ConsultationAnswered,
    ConsultationReceived,
    ConsultationSent,
    CorrectionNoticed,
    CorrectionNoticeReceived,
    CorrectionReceived,
    Extended,
    Party,
    Received,
)

if TYPE_CHECKING:
    from gongkai.law.clock import ClockReading
    from gongkai.law.clock.events import Event


def clocks() -> list[tuple[str, ClockReading]]:
    """Give named clocks that together show every kind of day, state and warning."""
    return [
        ("跨春节与调休", _read(date(2023, 2, 1), _received(2023, 1, 16))),
        ("征求第三方意见并延长", _read(date(2024, 10, 25), *_consulted())),
        ("补正后重新计算", _read(date(2025, 3, 28), *_corrected())),
        ("等待补正半年", _read(date(2025, 9, 1), *_corrected()[:3])),
        ("已逾期", _read(date(2025, 6, 12), _received(2025, 5, 6))),
        ("暂定期限", _read(date(2026, 12, 21), _received(2026, 12, 15))),
    ]


def _read(today: date, *events: Event) -> ClockReading:
    return read_clock(events, today, working_calendar())


def _received(year: int, month: int, day: int) -> Received:
    return Received(Receipt(date(year, month, day), "申请人在线提交并经电话确认"))


def _consulted() -> list[Event]:
    return [
        _received(2024, 9, 9),
        ConsultationSent(date(2024, 9, 13), "first", Party.THIRD_PARTY),
        ConsultationReceived(date(2024, 9, 18), "first"),
        ConsultationAnswered(date(2024, 9, 26), "first"),
        Extended(date(2024, 10, 15), 10),
    ]


def _corrected() -> list[Event]:
    return [
        _received(2025, 2, 24),
        CorrectionNoticed(date(2025, 3, 3)),
        CorrectionNoticeReceived(date(2025, 3, 5)),
        CorrectionReceived(Receipt(date(2025, 3, 17), "申请人提交补正材料")),
    ]

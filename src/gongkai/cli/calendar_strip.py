"""A calendar strip: the weeks of a period, every day with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gongkai.law.spans import WEEKDAYS, SpanKind, day_marks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.law.spans import DayMark, Span

_CELL = 9  # columns of a terminal, of which a Han character takes two
_LEGEND = "收 收到之日　数字 第几个工作日　休 双休日　假 放假　班 调休上班（计入）"


def strip(spans: Iterable[Span]) -> str:
    """Give the weeks from the first day to the last, Monday to Sunday, and the legend."""
    weeks: dict[date, list[str]] = {}
    for mark in day_marks(spans):
        monday = mark.day.fromordinal(mark.day.toordinal() - mark.day.weekday())
        weeks.setdefault(monday, [" " * _CELL] * 7)[mark.day.weekday()] = _cell(mark)
    head = " " * 6 + "".join(_wide(f"  {name}") for name in WEEKDAYS)
    rows = [f"  {monday:%m-%d}"[-6:] + "".join(days) for monday, days in weeks.items()]
    return "\n".join([head, *(row.rstrip() for row in rows), click.style(_LEGEND, dim=True)])


def _cell(mark: DayMark) -> str:
    day = f"{mark.day.day:>3} "
    if mark.kind is SpanKind.START_DAY:
        return click.style(_wide(f"{day}收"), fg="cyan", bold=True)
    if mark.kind is SpanKind.WORKED_WEEKEND:
        return click.style(_wide(f"{day}{mark.number}班"), fg="yellow", bold=True)
    if mark.number:
        return click.style(_wide(f"{day}{mark.number}"), fg="green")
    word = "假" if mark.kind is SpanKind.HOLIDAY else "休"
    return click.style(_wide(f"{day}{word}"), dim=True)


def _wide(text: str) -> str:
    """Pad to a cell's width; every Han character counts twice."""
    columns = sum(2 if character > "\u2e7f" else 1 for character in text)
    return text + " " * (_CELL - columns)

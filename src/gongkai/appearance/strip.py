"""The calendar strip: a clock's weeks, every day with what became of it and why.

Promise: a due date shows the days that it counted, skipped and paused, each with its article.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.appearance.days import chinese_day
from gongkai.law.clock import ClockState
from gongkai.law.spans import ONE_DAY, SpanKind, day_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.law.clock import ClockReading
    from gongkai.law.spans import DayMark, Span

_LONG = 4
"""Whole weeks of one kind, neither counted nor marked, from which on they are told in one row."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of day is shown: the class of its cell, the letter in it, the word for it."""

    tone: str
    letter: str
    word: str


LOOKS = {
    SpanKind.START_DAY: Look("start", "收", "起算之日，不计"),
    SpanKind.COUNTED: Look("counted", "", "计入"),
    SpanKind.WORKED_WEEKEND: Look("worked", "班", "调休上班，计入"),
    SpanKind.EXTENSION: Look("extension", "延", "延长的期限，计入"),
    SpanKind.WEEKEND: Look("off", "休", "双休日，不计"),
    SpanKind.HOLIDAY: Look("holiday", "假", "法定节假日，不计"),
    SpanKind.CONSULTATION: Look("paused", "停", "征求意见，不计"),
    SpanKind.AWAITING_CORRECTION: Look("waiting", "候", "等待补正，不计"),
    SpanKind.AWAITING_PAYMENT: Look("waiting", "候", "等待缴费，不计"),
    SpanKind.ERASED: Look("erased", "清", "补正后重新计算，不再计入"),
    SpanKind.ERASED_BY_PAYMENT: Look("erased", "清", "缴费后重新计算，不再计入"),
    SpanKind.DEFERRED: Look("waiting", "缓", "延迟答复"),
    SpanKind.OVERDUE: Look("overdue", "逾", "期限已过"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the strip.

    Attributes:
        day: The day.
        look: How its kind is shown.
        number: Which working day of the period it is; None if it does not count.
        is_past: Whether it is over on the day of reading.
        is_today: Whether it is the day of reading.
        is_due: Whether it is the due date.
        opens_month: Whether the month is named in it.
    """

    day: date
    look: Look
    number: int | None
    is_past: bool
    is_today: bool
    is_due: bool
    opens_month: bool

    @property
    def is_marked(self) -> bool:
        """Whether the reader looks for this very day."""
        return self.number is not None or self.is_today or self.is_due or self.look.tone == "start"

    @property
    def classes(self) -> str:
        """The classes of its cell."""
        flags = {"is-past": self.is_past, "is-today": self.is_today, "is-due": self.is_due}
        return " ".join([f"day day-{self.look.tone}", *(name for name, on in flags.items() if on)])

    @property
    def told(self) -> str:
        """Everything that the cell shows, in words."""
        parts = [chinese_day(self.day), self.look.word]
        if self.number:
            parts.append(f"第{self.number}个工作日")
        if self.is_due:
            parts.append("答复期限届满")
        if self.is_today:
            parts.append("今天")
        return "，".join(parts)


@dataclass(frozen=True, slots=True)
class Week:
    """One row: seven days from Monday, None where the strip has not begun or has ended."""

    days: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Several whole weeks that share one fate, told in one row."""

    weeks: int
    first: date
    last: date
    look: Look


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the explanation, as its days look in the strip."""

    span: Span
    look: Look

    @property
    def article(self) -> str:
        """The article or notice that says so; the rule's own id is for developers."""
        return self.span.law.removesuffix(self.span.rule).rstrip("；")


@dataclass(frozen=True, slots=True)
class Strip:
    """What the page shows of a clock: rows of weeks, the legend, the explanation."""

    reading: ClockReading
    rows: tuple[Week | Gap, ...]
    legend: tuple[Look, ...]

    @property
    def steps(self) -> list[Step]:
        """The explanation, step by step, each with its sentence and article."""
        return [Step(span, look_of(span)) for span in self.reading.explanation]

    @property
    def is_answered(self) -> bool:
        """Whether the answer has been made, in time or late."""
        return self.reading.state in {ClockState.ANSWERED_IN_TIME, ClockState.ANSWERED_LATE}


def strip_of(reading: ClockReading) -> Strip:
    """Lay a clock out in weeks.

    Law: CLK-1, CLK-3, CLK-10, CLK-15.
    """
    cells = list(_cells(reading))
    tones = {cell.look.tone for cell in cells}
    legend = {look.tone: look for look in LOOKS.values() if look.tone in tones}
    return Strip(reading, tuple(_rows(cells)), tuple(legend.values()))


def look_of(span: Span) -> Look:
    """Give the look of a step of any explanation."""
    return LOOKS[span.kind]


def _cells(reading: ClockReading) -> Iterator[Cell]:
    month = None
    for mark in day_marks(reading.explanation):
        yield _cell(mark, reading, opens_month=mark.day.month != month)
        month = mark.day.month


def _cell(mark: DayMark, reading: ClockReading, *, opens_month: bool) -> Cell:
    return Cell(
        day=mark.day,
        look=LOOKS[mark.kind],
        number=mark.number,
        is_past=mark.day <= reading.as_of,
        is_today=mark.day == reading.as_of,
        is_due=mark.day == reading.due_on,
        opens_month=opens_month,
    )


def _rows(cells: list[Cell]) -> Iterator[Week | Gap]:
    weeks = [
        _week(list(days))
        for _, days in groupby(cells, key=lambda cell: cell.day - ONE_DAY * cell.day.weekday())
    ]
    for look, group in groupby(weeks, key=_one_fate):
        run = list(group)
        if look is None or len(run) < _LONG:
            yield from run
            continue
        first, last = run[0].days[0], run[-1].days[-1]
        if first and last:
            yield Gap(len(run), first.day, last.day, look)


def _week(cells: list[Cell]) -> Week:
    before = cells[0].day.weekday()
    after = 6 - cells[-1].day.weekday()
    return Week((*[None] * before, *cells, *[None] * after))


def _one_fate(week: Week) -> Look | None:
    """Give the look that the seven days of a week share, if nothing in it is marked."""
    cells = [cell for cell in week.days if cell is not None]
    looks = {cell.look for cell in cells}
    if len(cells) < len(week.days) or len(looks) > 1 or any(cell.is_marked for cell in cells):
        return None
    return looks.pop()

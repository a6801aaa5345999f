"""Spans of days: the pieces of an explanation, each with why it counts or does not.

Spans tile the time that they explain: each day stands in exactly one.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from gongkai.law.calendar.reasons import DayKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.law.calendar import Calendar, Run

ONE_DAY = timedelta(days=1)
WEEKDAYS = "一二三四五六日"


class SpanKind(StrEnum):
    """What a span is."""

    START_DAY = "start_day"
    COUNTED = "counted"
    WORKED_WEEKEND = "worked_weekend"
    EXTENSION = "extension"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CONSULTATION = "consultation"
    AWAITING_CORRECTION = "awaiting_correction"
    AWAITING_PAYMENT = "awaiting_payment"
    ERASED = "erased"
    ERASED_BY_PAYMENT = "erased_by_payment"
    DEFERRED = "deferred"
    OVERDUE = "overdue"


RULES = {
    SpanKind.START_DAY: "CLK-3",
    SpanKind.COUNTED: "CLK-3",
    SpanKind.WORKED_WEEKEND: "CLK-1",
    SpanKind.EXTENSION: "CLK-17",
    SpanKind.WEEKEND: "CLK-1",
    SpanKind.HOLIDAY: "CLK-1",
    SpanKind.CONSULTATION: "CLK-15",
    SpanKind.AWAITING_CORRECTION: "CLK-12",
    SpanKind.AWAITING_PAYMENT: "CLK-25",
    SpanKind.ERASED: "CLK-11",
    SpanKind.ERASED_BY_PAYMENT: "CLK-18",
    SpanKind.DEFERRED: "CLK-19",
    SpanKind.OVERDUE: "CLK-22",
}

_ARTICLES = {
    SpanKind.AWAITING_CORRECTION: "《政府信息公开条例》第三十条",
    SpanKind.AWAITING_PAYMENT: "《政府信息公开信息处理费管理办法》",
    SpanKind.ERASED: "《政府信息公开条例》第三十条",
    SpanKind.ERASED_BY_PAYMENT: "《政府信息公开信息处理费管理办法》",
    SpanKind.DEFERRED: "《政府信息公开条例》第三十五条",
}

_ERASED = "{note}，期限重新计算，此前已用的{days}个工作日不再计入。"
_SENTENCES = {
    SpanKind.START_DAY: "{note}，当日不计，自次日起算。",
    SpanKind.COUNTED: "{reason}，计{counted}。",
    SpanKind.WORKED_WEEKEND: "{reason}，计{counted}。",
    SpanKind.EXTENSION: "{reason}，在延长的期限内，计{counted}。",
    SpanKind.WEEKEND: "{reason}，不计。",
    SpanKind.HOLIDAY: "{reason}，不计。",
    SpanKind.CONSULTATION: "{note}，所需时间不计算在期限内，其间有{days}个工作日。",
    SpanKind.AWAITING_CORRECTION: "已告知补正，等待申请人补正，其间不计算答复期限。",
    SpanKind.AWAITING_PAYMENT: "已送出收费通知，等待申请人缴费，其间不计算答复期限。",
    SpanKind.ERASED: _ERASED,
    SpanKind.ERASED_BY_PAYMENT: _ERASED,
    SpanKind.DEFERRED: "已告知申请人延迟答复，按告知的日期答复。",
    SpanKind.OVERDUE: "期限已过，其间有{days}个工作日。",
}

# Named once: looking members up in an enumeration's class is slow, and spans are made by millions.
_COUNTED, _WORKED_WEEKEND = SpanKind.COUNTED, SpanKind.WORKED_WEEKEND
_WEEKEND, _HOLIDAY = SpanKind.WEEKEND, SpanKind.HOLIDAY
_PLAIN_WEEKEND, _WORKED = DayKind.WEEKEND, DayKind.WORKED_WEEKEND


class Span(NamedTuple):
    """Neighbouring days that share one fate.

    A named tuple, not a dataclass: a request has a dozen of them, and it is made three times as
    fast. Its sentence is written only when somebody reads it.

    Attributes:
        first: First day.
        last: Last day, inclusive.
        kind: What became of the days.
        working_days: Working days among them.
        counted_from: Number of its first working day in the running period; 0 if not counted.
        reason: Why the calendar counts or skips them; None where the clock itself decides.
        article: The article that says so.
        note: What the sentence must name besides, e.g. who is consulted.
    """

    first: date
    last: date
    kind: SpanKind
    working_days: int
    counted_from: int = 0
    reason: Reason | None = None
    article: str = ""
    note: str = ""

    @property
    def counted(self) -> tuple[int, int] | None:
        """The first and last number of its working days in the running period."""
        if not self.counted_from:
            return None
        return self.counted_from, self.counted_from + self.working_days - 1

    @property
    def rule(self) -> str:
        """The rule's id."""
        return RULES[self.kind]

    @property
    def law(self) -> str:
        """Article, or notice, and rule id."""
        article = self.article or _ARTICLES.get(self.kind, "")
        if not article and self.reason is not None:
            article = self.reason.source
        return f"{article}；{self.rule}" if article else self.rule

    @property
    def sentence(self) -> str:
        """Why these days count or do not, in one Chinese sentence."""
        return _SENTENCES[self.kind].format(
            note=self.note,
            days=self.working_days,
            counted=self._numbers(),
            reason=self._reason(),
        )

    def _numbers(self) -> str:
        if self.counted is None:
            return ""
        low, high = self.counted
        return f"第{low}个工作日" if low == high else f"第{low}至{high}个工作日"

    def _reason(self) -> str:
        if self.reason is None:
            return ""
        if self.kind is SpanKind.WEEKEND and self.first == self.last:
            said = self.reason.sentence.removeprefix("星期六、星期日")
            return f"星期{WEEKDAYS[self.first.weekday()]}{said}"
        return self.reason.sentence

    def as_json(self) -> dict[str, Any]:
        """Give the step as the contract's `steps` hold it."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "kind": self.kind.value,
            "working_days": self.working_days,
            "counted": list(self.counted) if self.counted else None,
            "reason": self.sentence,
            "law": self.law,
        }


class DayMark(NamedTuple):
    """One day of a calendar strip.

    Attributes:
        day: The day.
        kind: Its span's kind.
        number: Which working day of the period it is; None if it does not count.
    """

    day: date
    kind: SpanKind
    number: int | None


def day_marks(spans: Iterable[Span]) -> Iterator[DayMark]:
    """Yield every day that spans tile, in order, for a calendar strip."""
    for span in spans:
        for offset in range((span.last - span.first).days + 1):
            number = span.counted_from + offset if span.counted_from else None
            yield DayMark(span.first + timedelta(days=offset), span.kind, number)


def counting_spans(
    calendar: Calendar, first: date, last: date, *, counted: int, base: int, article: str
) -> list[Span]:
    """Tile ``[first, last]`` with counted and skipped spans.

    Args:
        calendar: Working days.
        first: First day.
        last: Last day, inclusive.
        counted: Working days already counted before `first`.
        base: Working days of the period proper; those beyond are its extension (CLK-17).
        article: The article that sets the period.

    Law: CLK-1, CLK-3, CLK-17.
    """
    spans: list[Span] = []
    for run in calendar.runs(first, last):
        start, end, days, reason = run.first, run.last, run.length, run.reason
        if not reason.works:
            span = _rest(run)
            whole = start >= first and end <= last
            spans.append(
                span if whole else span._replace(first=max(start, first), last=min(end, last))
            )
            continue
        if start < first or end > last:
            start, end = max(start, first), min(end, last)
            days = (end - start).days + 1
        # A worked weekend rests on its notice, which its reason names.
        worked = reason.kind is _WORKED
        span = Span(
            start,
            end,
            _WORKED_WEEKEND if worked else _COUNTED,
            days,
            counted + 1,
            reason,
            "" if worked else article,
        )
        counted += days
        spans += (span,) if counted <= base else _split(span, base)
    return spans


@lru_cache(maxsize=4096)
def _rest(run: Run) -> Span:
    """Make the span of days off once: every request over the same weekend shares it."""
    kind = _WEEKEND if run.reason.kind is _PLAIN_WEEKEND else _HOLIDAY
    return Span(run.first, run.last, kind, 0, 0, run.reason)


def _split(span: Span, base: int) -> tuple[Span, ...]:
    """Part a counted span where the period proper ends and its extension begins."""
    within = base - span.counted_from + 1
    beyond = SpanKind.EXTENSION if span.kind is SpanKind.COUNTED else span.kind
    if within <= 0:
        return (span._replace(kind=beyond),)
    cut = span.first + timedelta(days=within)
    return (
        span._replace(last=cut - ONE_DAY, working_days=within),
        span._replace(
            first=cut,
            kind=beyond,
            working_days=span.working_days - within,
            counted_from=base + 1,
        ),
    )

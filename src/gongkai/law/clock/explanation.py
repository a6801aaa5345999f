"""The clock's explanation: spans that tile the time from receipt to the end, none left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.clock.pauses import clipped, excluded
from gongkai.law.clock.reading import ClockState
from gongkai.law.due import START_ARTICLE
from gongkai.law.spans import ONE_DAY, Span, SpanKind, counting_spans

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock.pauses import Pause
    from gongkai.law.clock.standing import Standing
    from gongkai.law.clock.story import Chapter, Erased, Story


def explain(story: Story, pauses: list[Pause], standing: Standing) -> tuple[Span, ...]:
    """Tile the time from receipt to the due date or, where later or none, to the day of reading.

    Args:
        story: What happened.
        pauses: The merged time of its consultations.
        standing: Where it stands.

    Law: 条例 arts 30, 32, 33, 34, 35; CLK-3, CLK-11, CLK-12, CLK-15, CLK-17, CLK-18, CLK-19.
    """
    as_of, due_on = standing.as_of, standing.due_on
    closed = standing.state is ClockState.WITHDRAWN or standing.state is ClockState.LAPSED
    until = as_of if closed or due_on is None else max(due_on, as_of)
    last = until if due_on is None else min(due_on, until)
    chapter = story.now
    spans = [span for erased in story.erased for span in _erased(story, erased, pauses)]
    stop = last
    beyond = SpanKind.DEFERRED
    if chapter.wait is not None:
        stop, beyond = chapter.wait.since, chapter.wait.kind
    elif chapter.deferred is not None:
        stop = chapter.deferred.on
    spans += _counting(story, chapter, stop, pauses)
    spans += _stretch(story, beyond, stop, last)
    spans += _stretch(story, SpanKind.OVERDUE, last, until)
    return tuple(spans)


def _erased(story: Story, erased: Erased, pauses: list[Pause]) -> list[Span]:
    """Tell what a restart has erased: its days, then the waiting that ended it."""
    wait, eve = erased.wait, erased.restart_on - ONE_DAY
    last = min(wait.since, eve)
    by_payment = wait.kind is SpanKind.AWAITING_PAYMENT
    kind = SpanKind.ERASED_BY_PAYMENT if by_payment else SpanKind.ERASED
    spans = []
    if last >= erased.start:
        used = used_days(story, erased.start, last, pauses)
        spans.append(Span(erased.start, last, kind, used, note=erased.note))
    return spans + _stretch(story, wait.kind, last, eve)


def used_days(story: Story, start: date, stop: date, pauses: list[Pause]) -> int:
    """Count the working days of ``(start, stop]`` that no pause takes out (CLK-15)."""
    days = story.calendar.working_days_between(start, stop)
    return days - excluded(story.calendar, clipped(pauses, start, stop)) if pauses else days


def _counting(story: Story, chapter: Chapter, stop: date, pauses: list[Pause]) -> list[Span]:
    """Tell the running chapter day by day, with its pauses."""
    start, calendar, terms = chapter.start, story.calendar, chapter.terms
    spans = [Span(start, start, SpanKind.START_DAY, 0, article=START_ARTICLE, note=chapter.note)]
    position, counted = start, 0
    for pause in [*clipped(pauses, start, stop), None]:
        reach = stop if pause is None else pause.after
        if reach > position:
            spans += counting_spans(
                calendar,
                position + ONE_DAY,
                reach,
                counted=counted,
                base=terms.answer,
                article=terms.article,
            )
            counted += calendar.working_days_between(position, reach)
        if pause is not None:
            days = calendar.working_days_between(pause.after, pause.until)
            spans.append(
                Span(
                    pause.after + ONE_DAY,
                    pause.until,
                    SpanKind.CONSULTATION,
                    days,
                    article=terms.consultation_article,
                    note=pause.note,
                )
            )
            position = pause.until
    return spans


def _stretch(story: Story, kind: SpanKind, after: date, until: date) -> list[Span]:
    """Make one span of ``(after, until]``, if there is any day in it."""
    if until <= after:
        return []
    days = story.calendar.working_days_between(after, until)
    return [Span(after + ONE_DAY, until, kind, days)]

"""What the clock shows: due date, days used and left, state, warnings, explanation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.spans import SpanKind

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock.risks import Risk
    from gongkai.law.spans import Span


class ClockState(StrEnum):
    """The states of a clock."""

    RUNNING = "running"
    PAUSED = "paused"
    WAITING_FOR_APPLICANT = "waiting_for_applicant"
    ANSWERED_IN_TIME = "answered_in_time"
    ANSWERED_LATE = "answered_late"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """A clock as it stands on a day.

    Attributes:
        state: Where it stands.
        as_of: The day of reading; after closing, the day of closing.
        received_on: When the request was received.
        started_on: The day after which the running period counts: receipt, correction or payment.
        base_due: The 20th working day, before pauses and extension (CLK-10).
        due_on: The last day to answer as it stands; it moves with every working day while a
            consultation is open. None while the organ waits for the applicant.
        correction_notice_due: The last day for a correction notice; None where the law had none.
        applicant_due: The last day to correct or to pay, while waiting and once the applicant
            has the notice; else None.
        used: Working days counted so far.
        left: Working days after `as_of` up to the due date; None while waiting, 0 when overdue.
        overdue: Working days after the due date up to `as_of`.
        excluded: Working days that consultations have taken out of the running period.
        extension: Working days of extension.
        provisional: Whether a date rests on a year whose holiday notice is not loaded (CLK-2).
        warnings: What a person must know or do.
        explanation: Spans that tile the time from receipt to the due date or, where later or
            where there is none, to `as_of`.
    """

    state: ClockState
    as_of: date
    received_on: date
    started_on: date
    base_due: date
    due_on: date | None
    correction_notice_due: date | None
    applicant_due: date | None
    used: int
    left: int | None
    overdue: int
    excluded: int
    extension: int
    provisional: bool
    warnings: tuple[Risk, ...]
    explanation: tuple[Span, ...]

    @property
    def not_counted(self) -> int:
        """Days off in the explanation that the running period skips."""
        skipped = {SpanKind.WEEKEND, SpanKind.HOLIDAY}
        return sum(
            (span.last - span.first).days + 1 for span in self.explanation if span.kind in skipped
        )

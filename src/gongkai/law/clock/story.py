"""The clock's story while its events are told: state that the events change, one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gongkai.law.clock.pauses import nth_day_outside, union
from gongkai.law.clock.risks import Risk

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.clock.events import Answered, Deferred, Lapsed, Withdrawn
    from gongkai.law.clock.pauses import Consultation, Pause
    from gongkai.law.clock.terms import Terms
    from gongkai.law.spans import SpanKind


@dataclass(slots=True)
class Wait:
    """The organ waits for the applicant: to correct, or to pay.

    Attributes:
        kind: AWAITING_CORRECTION or AWAITING_PAYMENT.
        since: When the notice went out.
        working_days: The applicant's period.
        due_on: Its last day; None until the applicant has the notice.
    """

    kind: SpanKind
    since: date
    working_days: int
    due_on: date | None = None


@dataclass(slots=True)
class Chapter:
    """One running of the clock, from a receipt or a payment to the next restart.

    Attributes:
        start: The day that is not counted.
        note: What happened on it, in Chinese.
        terms: The law in force for it.
        extension: Working days of extension.
        deferred: The deferred date, if one was notified.
        wait: What the applicant has been asked to do; while it stands, no answer clock runs.
    """

    start: date
    note: str
    terms: Terms
    extension: int = 0
    deferred: Deferred | None = None
    wait: Wait | None = None


class Erased(NamedTuple):
    """A running of the clock that a restart has erased.

    Attributes:
        start: Its first, uncounted day.
        wait: The waiting that ended it.
        restart_on: The day of the restart.
        note: What restarted it, in Chinese.
    """

    start: date
    wait: Wait
    restart_on: date
    note: str


@dataclass(slots=True)
class Story:
    """All that has been told so far."""

    calendar: Calendar
    received_on: date
    now: Chapter
    erased: list[Erased] = field(default_factory=list)
    consultations: dict[str, Consultation] = field(default_factory=dict)
    correction_noticed: bool = False
    reasons_given: bool = False
    end: Answered | Withdrawn | Lapsed | None = None
    risks: list[Risk] = field(default_factory=list)

    @property
    def ran_out(self) -> bool:
        """Whether the answer clock had run out when the applicant was asked to act."""
        wait = self.now.wait
        return wait is not None and wait.since > self.due(wait.since)

    def restart(self, wait: Wait, on: date, note: str) -> None:
        """Begin anew: days used, extension and deferral are gone.

        Law: CLK-11, CLK-18.
        Interpretation: a request keeps the law under which it was received.
        """
        self.erased.append(Erased(self.now.start, wait, on, note))
        self.now = Chapter(on, note, self.now.terms)

    def warn(self, code: str, message: str, rule: str) -> None:
        """Note a risk."""
        self.risks.append(Risk(code, message, rule))

    def pauses(self, as_of: date) -> list[Pause]:
        """Give the merged time that consultations have taken out by a day."""
        if not self.consultations:
            return []
        return union(consultation.pause(as_of) for consultation in self.consultations.values())

    def due(self, as_of: date) -> date:
        """Return the running chapter's due date as it stands on a day.

        Law: 条例 arts 33, 35; CLK-10, CLK-15, CLK-17, CLK-19.
        """
        return self._due(as_of, self.calendar)

    def due_before_notice(self, as_of: date) -> date:
        """Return the due date as it was seen while its year's holiday notice was not loaded.

        What was done in time on the provisional date stays done in time: no notice that is
        loaded later makes a case unreadable.

        Law: CLK-2.
        """
        return self._due(as_of, self.calendar.before_notice(self.due(as_of).year))

    def _due(self, as_of: date, calendar: Calendar) -> date:
        chapter = self.now
        if chapter.deferred is not None:
            return chapter.deferred.until
        days = chapter.terms.answer + chapter.extension
        return nth_day_outside(calendar, chapter.start, days, self.pauses(as_of))

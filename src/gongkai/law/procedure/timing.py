"""The clock of a case: what was done, as the events that the clock reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.clock import ClockRefusal, Receipt, Service, read_clock
from gongkai.law.clock import events as clock
from gongkai.law.parameter import parameter
from gongkai.law.procedure.consultations import PARTIES, consultation_key
from gongkai.law.procedure.refusals import ClockDisagrees
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure.case import Case, Done, Facts


@dataclass(frozen=True, slots=True)
class Moment:
    """A case on a day, with the calendar that its dates are counted on."""

    case: Case
    on: date
    calendar: Calendar

    @property
    def clock(self) -> ClockReading | None:
        """The reading of the clock on the day."""
        return clock_of(self.case, self.on, self.calendar)

    @property
    def due_on(self) -> date | None:
        """The last day to answer as it stands; None where the clock does not run."""
        reading = self.clock
        return reading.due_on if reading else None

    @property
    def overdue_since(self) -> date | None:
        """The due date when it has passed, else None."""
        due = self.due_on
        return due if due is not None and self.on > due else None


def clock_of(case: Case, today: date, calendar: Calendar) -> ClockReading | None:
    """Read the clock of a case; None before receipt, and for claims about records.

    Args:
        case: The case.
        today: Day of reading.
        calendar: Working days.

    Raises:
        ClockDisagrees: what was done cannot have happened so.

    Law: 条例 arts 30–35; CLK-10, CLK-15, CLK-17.
    """
    events = clock_events(case)
    if not events:
        return None
    try:
        return read_clock(events, today, calendar)
    except ClockRefusal as refused:
        raise ClockDisagrees(str(refused)) from refused


def target_on(case: Case, calendar: Calendar) -> date | None:
    """Give the day by which a new answer, or a claim about a record, should be settled.

    Returns:
        For an ordered new answer the period of the decision, a day or working days from its
        receipt, or 20 working days where it sets none; for a claim about one's own record 20
        working days; else None.

    Law: 条例 art 41; CLK-2, RR-12, LAW-41-1. Interpretation: no text sets these 20 working days.
        Where the calendar has no notice the count goes on provisionally.
    """
    ordered, claimed = case.last(Act.ORDER_REANSWER), case.last(Act.CLAIM_RECORD)
    start = ordered or claimed
    if start is None:
        return None
    name = "reanswer_working_days" if ordered else "record_claim_working_days"
    if start.until is not None:
        return start.until
    days = start.working_days or parameter(name, on=start.on)
    return calendar.provisional(start.on.year + 1).add_working_days(start.on, days)


def clock_events(case: Case) -> tuple[clock.Event, ...]:
    """Give the events of a case's clock; it ends with the first answer (RPT-26).

    A service that came to nothing stopped no clock (CLK-6).
    """
    events: list[clock.Event] = []
    for done in case.effective().history:
        if done.act is Act.ORDER_REANSWER:
            break
        event = _event(done)
        if event is not None and (events or isinstance(event, clock.Received)):
            events.append(event)
    return tuple(events)


def _event(done: Done) -> clock.Event | None:
    facts = done.facts
    if done.act in PARTIES:
        key = consultation_key(facts.party, facts.subject)
        return clock.ConsultationSent(facts.on, key, PARTIES[done.act], facts.applicant_told)
    make = _EVENTS.get(done.act)
    return make(facts) if make else None


def _consultation(
    make: Callable[[date, str], clock.Event],
) -> Callable[[Facts], clock.Event]:
    return lambda facts: make(facts.on, consultation_key(facts.party, facts.subject))


def _receipt(facts: Facts) -> Receipt:
    return facts.receipt or Receipt(facts.on)


_EVENTS: dict[Act, Callable[[Facts], clock.Event]] = {
    Act.CONFIRM_RECEIPT: lambda facts: clock.Received(_receipt(facts)),
    Act.ASK_CORRECTION: lambda facts: clock.CorrectionNoticed(
        facts.on, facts.working_days, facts.defect_of_correction
    ),
    Act.NOTE_CORRECTION_NOTICE: lambda facts: clock.CorrectionNoticeReceived(facts.on),
    Act.RECEIVE_CORRECTION: lambda facts: clock.CorrectionReceived(_receipt(facts)),
    Act.LAPSE_CORRECTION: lambda facts: clock.Lapsed(facts.on),
    Act.ASK_REASONS: lambda facts: clock.ReasonsAsked(facts.on),
    Act.GIVE_REASONS: lambda facts: clock.ReasonsGiven(facts.on),
    Act.DEFER: lambda facts: clock.Deferred(facts.on, facts.until or facts.on),
    Act.NOTE_CONSULTATION: _consultation(clock.ConsultationReceived),
    Act.ANSWER_CONSULTATION: _consultation(clock.ConsultationAnswered),
    Act.WITHDRAW_CONSULTATION: _consultation(clock.ConsultationWithdrawn),
    Act.EXTEND: lambda facts: clock.Extended(facts.on, facts.working_days or 0),
    Act.NOTICE_FEE: lambda facts: clock.FeeNoticed(facts.on),
    Act.NOTE_FEE_NOTICE: lambda facts: clock.FeeNoticeReceived(facts.on),
    Act.PAY_FEE: lambda facts: clock.FeePaid(facts.on),
    Act.LAPSE_FEE: lambda facts: clock.Lapsed(facts.on),
    Act.WITHDRAW: lambda facts: clock.Withdrawn(facts.on),
    Act.SERVE: lambda facts: clock.Answered(facts.service or Service(facts.on)),
}

"""What if: the due date as it would be after an act that nobody has done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.standing import due_of
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Receipt
from gongkai.law.clock.events import Party
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act, Case, Facts, Refusal, clock_of, consultations, step
from gongkai.law.procedure.refusals import ConsultationOver

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock import ClockReading

ACTS = (Act.EXTEND, Act.ANSWER_CONSULTATION, Act.RECEIVE_CORRECTION, Act.PAY_FEE)
"""The acts that can be tried: those that move the due date."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """An answer to one question.

    Attributes:
        reading: The clock after the act; None where the law does not allow it so.
        due_on: The last day to answer then.
        is_provisional: Whether that day rests on a year whose notice is not loaded.
        before: The last day as it is now; None while the applicant has to act.
        refusal: Why the law does not allow it; "" where it does.
    """

    reading: ClockReading | None
    due_on: date | None
    is_provisional: bool
    before: date | None
    refusal: str


def questions(case: Case, today: date) -> tuple[Act, ...]:
    """Give the acts that can be tried on a case now.

    Law: 条例 arts 30, 33, 42; CLK-11, CLK-15, CLK-17, CLK-18.
    """
    return tuple(act for act in ACTS if not what_if(case, act, today).refusal)


def what_if(
    case: Case, act: Act, today: date, *, on: date | None = None, working_days: int = 1
) -> WhatIf:
    """Try an act on a case: nothing is kept, and the day may lie ahead.

    Args:
        case: The case.
        act: One of `ACTS`; an answer to consultations ends all that are open.
        today: Day of reading.
        on: Day of the act; today's when None.
        working_days: Of an extension.

    Law: 条例 arts 30, 33, 42; CLK-11, CLK-15, CLK-17, CLK-18.
    """
    day, calendar = on or today, working_calendar()
    reading = clock_of(case, today, calendar)
    before = reading.due_on if reading else None
    try:
        after = _after(case, act, day, working_days)
    except Refusal as refusal:
        return WhatIf(None, None, is_provisional=False, before=before, refusal=str(refusal))
    read = clock_of(after, max(day, today), calendar)
    running = (read.due_on, read.provisional) if read else (None, False)
    due_on, is_provisional = due_of(after, running, calendar)
    return WhatIf(read, due_on, is_provisional, before, refusal="")


def _after(case: Case, act: Act, day: date, working_days: int) -> Case:
    told = {
        Act.EXTEND: Facts(day, working_days=working_days, reason="试算", is_approved=True),
        Act.RECEIVE_CORRECTION: Facts(day, receipt=Receipt(day)),
    }
    if act is not Act.ANSWER_CONSULTATION:
        return step(case, act, told.get(act, Facts(day)))
    running = [one for one in consultations(case).values() if one.ended is None]
    if not running:
        raise ConsultationOver("没有正在进行的征求意见，无需试算（条例第三十二条、第三十四条）。")
    for one in running:
        said = ThirdPartyView.CONSENT if one.party is Party.THIRD_PARTY else None
        case = step(case, act, Facts(day, party=one.name, subject=one.subject, view=said))
    return case

"""A case as a paper about it sees it: before and after the act that issues the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.selectors.cases import case_of
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act, Case, Facts, clock_of, step

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Answer, Delivery, Request


@dataclass(frozen=True, slots=True)
class Look:
    """What a paper is written from.

    Attributes:
        request: The request, with its organ and applicant.
        before: The case before the act.
        after: The case after it; the same where no act issues the paper.
        act: The act; None for a sheet.
        facts: What was told with the act.
        today: The day of the paper.
        answer: The answer that it tells, or that its review sheet is about.
        delivery: The service that its receipt is about.
    """

    request: Request
    before: Case
    after: Case
    act: Act | None
    facts: Facts
    today: date
    answer: Answer | None = None
    delivery: Delivery | None = None

    @property
    def due_before(self) -> date | None:
        """The last day to answer before the act."""
        return self._due(self.before)

    @property
    def due_after(self) -> date | None:
        """The last day to answer after the act."""
        return self._due(self.after)

    def _due(self, case: Case) -> date | None:
        reading = clock_of(case, self.today, working_calendar())
        return reading.due_on if reading else None


def look_back(
    request: Request,
    today: date,
    *,
    answer: Answer | None = None,
    delivery: Delivery | None = None,
) -> Look:
    """Look at a request after its last act was done."""
    case = case_of(request)
    last = case.history[-1] if case.history else None
    return Look(
        request=request,
        before=Case(case.state, case.history[:-1]),
        after=case,
        act=last.act if last else None,
        facts=last.facts if last else Facts(today),
        today=today,
        answer=answer,
        delivery=delivery,
    )


def look_at(request: Request, position: int, today: date) -> Look:
    """Look at a request as it was when its act at a position, from 1, was done.

    Raises:
        IndexError: so many acts were not done.
    """
    case = case_of(request)
    done = case.history[position - 1]
    before = Case(case.state, case.history[: position - 1])
    after = Case(case.state, case.history[:position])
    return Look(request, before, after, done.act, done.facts, today)


def look_ahead(
    request: Request, act: Act, facts: Facts, today: date, *, answer: Answer | None = None
) -> Look:
    """Look at a request as it would be after an act, which is not done.

    Raises:
        Refusal: the law does not allow the act so.
    """
    case = case_of(request)
    return Look(request, case, step(case, act, facts), act, facts, today, answer)

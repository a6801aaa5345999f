"""What an applicant sees of a request by its number and query code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.crypto import constant_time_compare

from gongkai.casework.identity import query_code_digest
from gongkai.casework.models import Evaluation, Request, RequestFile
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import CodeWrong
from gongkai.casework.selectors.applicants import MaskedApplicant, masked
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.public_answers import PublicAnswer, answers_served
from gongkai.casework.selectors.public_asks import (
    PublicAsk,
    PublicSubmission,
    asks_of,
    submissions_sent,
)
from gongkai.casework.selectors.public_papers import PublicPaper, papers_for_applicant
from gongkai.files.models import FileState
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act, State, clock_of, possible_acts

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure import Case

_NOT_TOLD = frozenset({Act.DECIDE, Act.NOTE_CONSULTATION, Act.NOTE_CORRECTION_NOTICE})
"""Steps inside the office; a decision is told by being served."""

_TOLD_AS = {State.DECIDED: State.HANDLING}


@dataclass(frozen=True, slots=True)
class PublicStep:
    """One step as an applicant sees it: never a third party's name, never a reason of others."""

    on: date
    act: Act

    @property
    def label(self) -> str:
        """The step in the procedure's own words."""
        return self.act.value


@dataclass(frozen=True, slots=True)
class PublicStatus:
    """Where a request stands, for its applicant.

    Attributes:
        request_id: With `request:` before it, the holder to whom its files' addresses are bound.
        state: In words.
        due_on: Last day to answer as it stands today; None while none runs.
        is_provisional: That day, or the applicant's own, rests on a year whose holiday notice is
            not loaded (CLK-2).
        reading: The clock with its explanation; None before receipt.
        steps: What was done, oldest first.
        asks: What is asked of the applicant now.
        submissions: What the applicant sent after the application, oldest first.
        may_withdraw: The application can be withdrawn now.
        refused_files: Names of the applicant's own files in which the scan found something.
        papers: What was issued to the applicant, oldest first.
        answers: Served answers, newest first; the one in force is the first.
        contact: How the applicant is reached, masked.
        mails_every_step: The applicant wants a mail at every step, not only where one is needed.
        score: What the applicant thought of the handling; None for nothing yet.
    """

    request_id: int
    organ: str
    organ_code: str
    number: str
    title: str
    state: str
    submitted_at: datetime
    received_on: date | None
    due_on: date | None
    is_provisional: bool
    reading: ClockReading | None
    steps: tuple[PublicStep, ...]
    asks: tuple[PublicAsk, ...]
    submissions: tuple[PublicSubmission, ...]
    may_withdraw: bool
    refused_files: tuple[str, ...]
    papers: tuple[PublicPaper, ...]
    answers: tuple[PublicAnswer, ...]
    contact: MaskedApplicant
    mails_every_step: bool
    score: int | None

    @property
    def may_evaluate(self) -> bool:
        """Whether the applicant can still say what they think: once, after service."""
        return bool(self.answers) and self.score is None

    @property
    def holder(self) -> str:
        """Whom addresses of its files are made for."""
        return f"request:{self.request_id}"


def request_by_code(number: str, code: str) -> Request:
    """Find a request by number and query code.

    One query and one digest, whether the number exists or not, and one comparison more than
    there are requests of that number, so that time tells nothing.

    Raises:
        CodeWrong: they do not fit together; which of them is wrong is not said.
    """
    digest = query_code_digest(code)
    wanted = Request.objects.select_related("organ", "applicant").filter(
        number=normalised_number(number)
    )
    found: Request | None = None
    for candidate in (*wanted[:_MOST_OF_A_NUMBER], Request(query_code=_NOBODY)):
        if constant_time_compare(candidate.query_code, digest):
            found = candidate
    if found is None:
        raise CodeWrong
    return found


_NOBODY = "0" * 64
_MOST_OF_A_NUMBER = 20
"""Organs of one deployment that could share a sign."""


def status_by_code(number: str, code: str, today: date) -> PublicStatus:
    """Give what an applicant sees of a request.

    Raises:
        CodeWrong: number and code do not fit together.

    Law: 条例 arts 30, 33, 36; DOC-2.
    """
    request = request_by_code(number, code)
    case = case_of(request)
    reading = clock_of(case, today, working_calendar())
    due_on, is_provisional = _dated(request, case, reading)
    may = {row.act for row in possible_acts(case, today) if row.refusal is None}
    sent, answers = submissions_sent(request), answers_served(request)
    return PublicStatus(
        request_id=request.pk,
        organ=request.organ.name,
        organ_code=request.organ.code,
        number=request.number,
        title=request.title,
        state=_TOLD_AS.get(case.state, case.state).value,
        submitted_at=request.submitted_at,
        received_on=request.received_on,
        due_on=due_on,
        is_provisional=is_provisional,
        reading=replace(reading, warnings=()) if reading else None,
        steps=_steps(case),
        asks=tuple(asks_of(request, case, reading, may, sent)),
        submissions=sent,
        may_withdraw=Act.WITHDRAW in may,
        refused_files=_refused_files(request),
        papers=papers_for_applicant(request, {answer.key for answer in answers}),
        answers=answers,
        contact=masked(request.applicant),
        mails_every_step=request.applicant.mails_every_step,
        score=_score(request),
    )


def _score(request: Request) -> int | None:
    return Evaluation.objects.filter(request=request).values_list("score", flat=True).first()


def _dated(request: Request, case: Case, reading: ClockReading | None) -> tuple[date | None, bool]:
    """Give the last day to answer, and whether it is provisional (CLK-2)."""
    if case.last(Act.ORDER_REANSWER) or reading is None:
        return request.due_on, request.is_provisional
    return reading.due_on, reading.provisional


def _refused_files(request: Request) -> tuple[str, ...]:
    sent = RequestFile.objects.filter(request=request, file__state=FileState.REFUSED)
    theirs = sent.filter(kind__in=_THEIRS)
    return tuple(theirs.order_by("pk").values_list("file__name", flat=True))


_THEIRS = (
    RequestFile.Kind.APPLICATION,
    RequestFile.Kind.IDENTITY,
    RequestFile.Kind.AUTHORISATION,
    RequestFile.Kind.CORRECTION,
    RequestFile.Kind.PAYMENT,
)
"""What an applicant sends; names of others' files are none of their business."""


def _steps(case: Case) -> tuple[PublicStep, ...]:
    return tuple(
        PublicStep(done.facts.on, done.act) for done in case.history if done.act not in _NOT_TOLD
    )

"""What an applicant sees of a request by its number and query code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.crypto import constant_time_compare

from gongkai.casework.identity import query_code_digest
from gongkai.casework.models import Answer, Request, RequestFile, Submission
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import CodeWrong
from gongkai.casework.selectors.cases import case_of
from gongkai.files.models import FileState
from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure import Act, State, clock_of, possible_acts

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.files.models import StoredFile
    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure import Case

_NOT_TOLD = frozenset({Act.DECIDE, Act.NOTE_CONSULTATION, Act.NOTE_CORRECTION_NOTICE})
"""Steps inside the office; a decision is told by being served."""

_TOLD_AS = {State.DECIDED: State.HANDLING}


@dataclass(frozen=True, slots=True)
class PublicStep:
    """One step as an applicant sees it: never a third party's name, never a reason of others."""

    on: date
    label: str


@dataclass(frozen=True, slots=True)
class PublicAnswer:
    """An answer that was served."""

    outcome: str
    letter_number: str
    body: str
    remedy: str
    served_on: date
    files: tuple[StoredFile, ...]


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
        correction: What is to be corrected, while a correction is awaited; else "".
        correction_due: Last day to correct, once it runs.
        corrected_at: When a correction was sent that waits to be confirmed; None for none.
        may_withdraw: The application can be withdrawn now.
        refused_files: Names of the applicant's own files in which the scan found something.
        answers: Served answers, newest first; the one in force is the first.
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
    correction: str
    correction_due: date | None
    corrected_at: datetime | None
    may_withdraw: bool
    refused_files: tuple[str, ...]
    answers: tuple[PublicAnswer, ...]

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
    wanted = Request.objects.select_related("organ").filter(number=normalised_number(number))
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
    is_correcting = case.state is State.AWAITING_CORRECTION
    due_on, is_provisional = _dated(request, case, reading)
    asked = case.last(Act.ASK_CORRECTION)
    may = {row.act for row in possible_acts(case, today) if row.refusal is None}
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
        correction=asked.reason if asked and is_correcting else "",
        correction_due=reading.applicant_due if reading and is_correcting else None,
        corrected_at=_corrected_at(request) if is_correcting else None,
        may_withdraw=Act.WITHDRAW in may,
        refused_files=_refused_files(request),
        answers=_answers(request),
    )


def _corrected_at(request: Request) -> datetime | None:
    """Give when the last correction was sent; one is asked for once only (LAW-30-1)."""
    sent = Submission.objects.filter(request=request, kind=Submission.Kind.CORRECTION)
    last = sent.order_by("-pk").first()
    return last.sent_at if last else None


def _dated(request: Request, case: Case, reading: ClockReading | None) -> tuple[date | None, bool]:
    """Give the last day to answer, and whether it is provisional (CLK-2)."""
    if case.last(Act.ORDER_REANSWER) or reading is None:
        return request.due_on, request.is_provisional
    return reading.due_on, reading.provisional


def _refused_files(request: Request) -> tuple[str, ...]:
    sent = RequestFile.objects.filter(request=request, file__state=FileState.REFUSED)
    theirs = sent.exclude(kind=RequestFile.Kind.PAPER)
    return tuple(theirs.order_by("pk").values_list("file__name", flat=True))


def _steps(case: Case) -> tuple[PublicStep, ...]:
    return tuple(
        PublicStep(done.facts.on, done.act.value)
        for done in case.history
        if done.act not in _NOT_TOLD
    )


def _answers(request: Request) -> tuple[PublicAnswer, ...]:
    """Give what was served; a draft or a signed letter is nobody's yet."""
    served = Answer.objects.filter(request=request, served_on__isnull=False)
    served = served.prefetch_related("files__file").order_by("-served_on", "-pk")
    return tuple(
        PublicAnswer(
            outcome=OUTCOMES[OutcomeCode[answer.outcome]].label,
            letter_number=answer.letter_number,
            body=answer.body,
            remedy=answer.remedy,
            served_on=answer.served_on,
            files=tuple(entry.file for entry in answer.files.all()),
        )
        for answer in served
        if answer.served_on is not None
    )

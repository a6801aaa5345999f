"""What people outside have sent that waits for an officer to record it as an act.

Each is told with the facts that it says, so that the act's form begins with them; what is true of
them the officer judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gongkai.casework.models import Submission
from gongkai.casework.moments import civil_day
from gongkai.law.procedure import Act, State, consultations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from gongkai.casework.models import ConsultationLetter, Request
    from gongkai.law.procedure import Case, Consultation

APART = "\x1f"
"""Between party and subject where a form names a consultation; browsers change ends of lines."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that was sent and is not recorded yet.

    Attributes:
        act: The act as which it is recorded.
        what: What it is, and by whom, in words.
        at: When it came.
        facts: What it says, by the names of the act's form.
    """

    act: Act
    what: str
    at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)


def sent_and_waiting(request: Request, case: Case) -> list[Sent]:
    """Give what was sent for a request and waits, in the order in which it is looked for.

    Its submissions and consultation letters should be prefetched where there are many requests.

    Law: 条例 arts 30, 31, 32, 34, 35; LAW-30-2, LAW-32-2, LAW-34-1, LAW-35-1, FEE-9.
    """
    submissions, letters = _from_applicant(request, case), _from_consulted(request, case)
    return [*submissions, *letters]


def told_for_acts(request: Request, case: Case) -> dict[Act, Mapping[str, Any]]:
    """Give the facts with which the forms of acts begin: of each act what came first."""
    told: dict[Act, Mapping[str, Any]] = {}
    for sent in sent_and_waiting(request, case):
        told.setdefault(sent.act, sent.facts)
    return told


def contact_changed_at(request: Request) -> datetime | None:
    """Give when the applicant last changed how to be reached, if nothing was recorded since.

    Interpretation: no act answers it; with the next act somebody has had the request before them.
    """
    changes = [one.sent_at for one in request.submissions.all() if _is(one, "ADDRESS")]
    acts = [event.recorded_at for event in request.events.all()]
    is_new = changes and (not acts or max(changes) > max(acts))
    return max(changes) if is_new else None


_AWAITED = (
    (
        Submission.Kind.CORRECTION,
        Act.ASK_CORRECTION,
        Act.RECEIVE_CORRECTION,
        "申请人提交的补正材料",
    ),
    (Submission.Kind.REASONS, Act.ASK_REASONS, Act.GIVE_REASONS, "申请人说明的理由"),
    (Submission.Kind.PAYMENT, Act.NOTICE_FEE, Act.PAY_FEE, "申请人提交的缴费凭证"),
)


def _from_applicant(request: Request, case: Case) -> Iterator[Sent]:
    for kind, asking, act, what in _AWAITED:
        asked = _open_since(case, asking, act)
        came = [one for one in request.submissions.all() if one.kind == kind]
        if asked is None or not came or civil_day(came[-1].sent_at) < asked:
            continue
        yield Sent(act, what, came[-1].sent_at, _facts(came[-1]))


def _open_since(case: Case, asking: Act, answering: Act) -> Any:
    """Give the day on which something was asked that is not answered yet; None for nothing."""
    turns = [done for done in case.history if done.act in {asking, answering}]
    return turns[-1].facts.on if turns and turns[-1].act is asking else None


def _facts(sent: Submission) -> dict[str, Any]:
    if _is(sent, "PAYMENT"):
        return {"on": sent.told_on}
    told: dict[str, Any] = {"reason": sent.text}
    return told | {"on": civil_day(sent.sent_at)} if _is(sent, "REASONS") else told


def _is(sent: Submission, name: str) -> bool:
    return sent.kind == Submission.Kind[name]


def _from_consulted(request: Request, case: Case) -> Iterator[Sent]:
    if case.state is not State.HANDLING:
        return
    found = {(one.name, one.subject): one for one in consultations(case).values()}
    for letter in request.consultation_letters.all():
        consultation = found.get((letter.party, letter.subject))
        if consultation is not None and consultation.ended is None:
            yield from _of_letter(letter, consultation)


def _of_letter(letter: ConsultationLetter, consultation: Consultation) -> Iterator[Sent]:
    named: dict[str, Any] = {"consultation": f"{letter.party}{APART}{letter.subject}"}
    if letter.opened_at and consultation.received_on is None:
        facts = named | {"on": civil_day(letter.opened_at)}
        what = f"“{letter.party}”已经打开征求意见函"
        yield Sent(Act.NOTE_CONSULTATION, what, letter.opened_at, facts)
    if letter.answered_at:
        facts = named | {
            "on": civil_day(letter.answered_at),
            "view": letter.view,
            "reason": letter.reason,
        }
        what = f"“{letter.party}”提交的意见"
        yield Sent(Act.ANSWER_CONSULTATION, what, letter.answered_at, facts)

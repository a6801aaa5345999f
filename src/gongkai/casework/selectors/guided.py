"""The guided decision on one request: what its record answers, what it lacks, what is known of it.

The record's answers are not asked and cannot be answered otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.guide import NO, YES, Proposal, guide
from gongkai.casework.models import Request, SearchRecord
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.dispute_statistics import set_aside_rates
from gongkai.casework.selectors.proofs import NEVER_TYPED, proofs_of
from gongkai.casework.selectors.searches import search_proof
from gongkai.law.calendar import working_calendar
from gongkai.law.clock.events import Party
from gongkai.law.outcomes import OUTCOMES, EarlierRequest, Evidence, ThirdPartyView
from gongkai.law.procedure import (
    Act,
    Facts,
    Moment,
    State,
    consultations,
    decision_refusals,
    possible_acts,
)
from gongkai.law.procedure.refusals import EvidenceMissing, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.casework.guide import GuideStep
    from gongkai.law.outcomes import OutcomeCode
    from gongkai.law.procedure import Case
    from gongkai.organs.models import Organ

_WEIGHTIEST = (
    ThirdPartyView.REASONED_OBJECTION,
    ThirdPartyView.PARTIAL_CONSENT,
    ThirdPartyView.UNREASONED_OBJECTION,
    ThirdPartyView.SILENCE,
    ThirdPartyView.CONSENT,
)
"""Of several third parties the one whose word weighs most speaks for all (LAW-32-4)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What the record lacks for an outcome.

    Attributes:
        sentence: What is missing.
        act: The act by which it comes about; None where it is none.
        is_search: A search is to be recorded.
    """

    sentence: str
    act: Act | None
    is_search: bool


@dataclass(frozen=True, slots=True)
class Guided:
    """The next question or the proposal, and what the record has to say.

    Attributes:
        step: The guide's next question or proposal.
        answers: Question → answer, with those of the record.
        known: Keys of the questions that the record answered.
        proofs: What the outcome rests on and the record proves: its name, and what it says.
        gaps: What the record lacks for the outcome.
        warning: What became of such answers last year; "" where nothing speaks against them.
    """

    step: GuideStep | Proposal
    answers: Mapping[str, str]
    known: frozenset[str]
    proofs: tuple[tuple[str, str], ...] = ()
    gaps: tuple[Gap, ...] = ()
    warning: str = ""


def guided(request: Request, answers: Mapping[str, str], today: date) -> Guided:
    """Go on with the guided decision on a request.

    Law: 条例 arts 36–39; MAP-2, MAP-4, DOC-12, LAW-32-1, LAW-36-4, LAW-36-6.
    """
    case = case_of(request)
    known = known_answers(request, case, today)
    told = {**answers, **known}
    step = guide(told, on=today)
    if not isinstance(step, Proposal):
        return Guided(step, told, frozenset(known))
    proofs = proofs_of(request, case)
    codes = (step.outcome, *step.grounds)
    needed = {one for code in codes for one in OUTCOMES[code].evidence}
    shown = tuple((one.value, text) for one, text in proofs.items() if one in needed)
    told_later = frozenset(needed - NEVER_TYPED - {Evidence.CONSULTATION})
    facts = Facts(
        today,
        outcome=step.outcome,
        grounds=frozenset(step.grounds),
        evidence=told_later | proofs.keys(),
    )
    against = decision_refusals(Moment(case, today, working_calendar()), facts)
    return Guided(
        step,
        told,
        frozenset(known),
        proofs=shown,
        gaps=tuple(_gap(refusal) for refusal in against if not step.instead),
        warning=warning_of(request.organ, step.outcome, today),
    )


def known_answers(request: Request, case: Case, today: date) -> dict[str, str]:
    """Give the questions that the record answers by itself.

    Law: MAP-6, MAP-8, LAW-30-3, LAW-32-3, LAW-32-5, LAW-36-4, FEE-9.
    """
    possible = {row.act for row in possible_acts(case, today) if row.refusal is None}
    found = {
        "withdrawn": YES if case.state is State.WITHDRAWN else NO,
        "correction_lapsed": YES if Act.LAPSE_CORRECTION in possible else NO,
        "fee_lapsed": YES if Act.LAPSE_FEE in possible else NO,
    }
    if request.repeats_id is not None:
        found["earlier"] = _earlier(request.repeats_id).name
    if SearchRecord.objects.filter(request=request).exists():
        found["not_found"] = YES if search_proof(request, case) else NO
    return found | _third_parties(case)


def warning_of(organ: Organ, outcome: OutcomeCode, today: date) -> str:
    """Say how many such answers were set aside last year; "" where none was.

    Law: RR-7, RR-8.
    """
    rate = set_aside_rates(organ, today).get(outcome)
    if rate is None or not rate.set_aside:
        return ""
    return (
        f"{today.year - 1}年被申请复议、提起诉讼的此类答复有{rate.answered}件，"
        f"其中{rate.set_aside}件被纠正，请核对事实和依据。"
    )


def _gap(refusal: Refusal) -> Gap:
    missing = refusal.missing if isinstance(refusal, EvidenceMissing) else ()
    return Gap(str(refusal), refusal.way_out, Evidence.SEARCH_RECORD in missing)


def _earlier(request_id: int) -> EarlierRequest:
    state = Request.objects.values_list("state", flat=True).get(pk=request_id)
    if state in OPEN_STATES:
        return EarlierRequest.PENDING
    return EarlierRequest.ANSWERED if state == State.ANSWERED.name else EarlierRequest.NONE


def _third_parties(case: Case) -> dict[str, str]:
    asked = [one for one in consultations(case).values() if one.party is Party.THIRD_PARTY]
    views = {one.view for one in asked}
    if not asked or None in views:
        return {}
    view = next(one for one in _WEIGHTIEST if one in views)
    found = {"third_party": view.name}
    if any(one.overridden for one in asked) and not any(one.objects for one in asked):
        found["public_interest_override"] = YES
    return found

"""What a decision must be able to show before it is made."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.clock.events import Party
from gongkai.law.outcomes import (
    FROM_CASE,
    OUTCOMES,
    Evidence,
    OutcomeClass,
    OutcomeCode,
    ThirdPartyView,
)
from gongkai.law.procedure import refusals
from gongkai.law.procedure.consultations import consultations
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.law.procedure.case import Case, Facts
    from gongkai.law.procedure.consultations import Consultation
    from gongkai.law.procedure.timing import Moment

_GIVING = frozenset({OutcomeCode.GRANT_PROVIDE, OutcomeCode.PARTIAL})

_BINDING = frozenset({ThirdPartyView.REASONED_OBJECTION, ThirdPartyView.PARTIAL_CONSENT})

_OWN_ACTS: Mapping[OutcomeCode, Act] = MappingProxyType(
    {
        OutcomeCode.OTHER_NO_CORRECTION: Act.LAPSE_CORRECTION,
        OutcomeCode.OTHER_NO_PAYMENT: Act.LAPSE_FEE,
        OutcomeCode.OTHER_WITHDRAWN: Act.WITHDRAW,
        OutcomeCode.OTHER_MERGED: Act.MERGE,
    }
)


def may_decide(now: Moment, facts: Facts) -> None:
    """Refuse a decision that cannot show what it rests on.

    Law: 条例 arts 14–16, 30, 32, 35–39; MAP-2, DOC-12, LAW-32-1, LAW-35-2, LAW-37-1.
    """
    for code, act in _OWN_ACTS.items():
        if facts.outcome is code:
            raise refusals.OutcomeByOtherAct(
                f"“{OUTCOMES[code].label}”不用作出答复决定，"
                f"请改为登记“{act}”（条例第三十条、第三十六条）。"
            )
    codes = _codes(facts)
    if OutcomeCode.NOPROC_ABUSIVE in codes:
        _reasons_step_is_over(now)
    _third_parties_had_their_say(now.case, codes)
    _evidence_is_there(now.case, codes, facts.evidence)


def _codes(facts: Facts) -> frozenset[OutcomeCode]:
    """Give the outcome with the grounds of the part that a partial answer withholds."""
    outcome = facts.outcome
    if outcome is not OutcomeCode.PARTIAL:
        return frozenset({outcome} if outcome else ())
    withheld = {code for code in facts.grounds if OUTCOMES[code].kind in _WITHHOLDING}
    if not withheld or withheld != facts.grounds:
        raise refusals.GroundsMissing(
            "部分公开应当写明不予公开、无法提供部分的依据，请逐项选择（条例第三十七条）。"
        )
    return frozenset({outcome, *withheld})


_WITHHOLDING = frozenset({OutcomeClass.REFUSED, OutcomeClass.UNABLE, OutcomeClass.NOT_PROCESSED})


def _reasons_step_is_over(now: Moment) -> None:
    asked = now.case.last(Act.ASK_REASONS)
    if asked is None:
        raise refusals.ReasonsNotAsked(
            "以无正当理由大量反复申请为由不予处理，应当先要求申请人说明理由（条例第三十五条）。"
        )
    waiting = asked.until is not None and now.on <= asked.until
    if waiting and not now.case.did(Act.GIVE_REASONS):
        raise refusals.ReasonsPeriodRunning(
            f"申请人可以在{asked.until}之前说明理由，请在其说明或者期限届满后决定（条例第三十五条）。"
        )


def _third_parties_had_their_say(case: Case, codes: frozenset[OutcomeCode]) -> None:
    asked = [found for found in consultations(case).values() if found.party is Party.THIRD_PARTY]
    touched = codes & {*_GIVING, OutcomeCode.REFUSE_THIRD_PARTY}
    still_open = next((found for found in asked if found.ended is None), None)
    if touched and still_open is not None:
        raise refusals.ConsultationStillOpen(
            f"第三方“{still_open.name}”尚可答复，请在其答复或者期限届满后决定（条例第三十二条）。"
        )
    if OutcomeCode.REFUSE_THIRD_PARTY in codes:
        _someone_does_not_consent(asked)
    elif touched:
        _nobody_objects(asked)


def _someone_does_not_consent(asked: list[Consultation]) -> None:
    views = {found.view for found in asked if found.view is not None}
    if views == {ThirdPartyView.CONSENT}:
        raise refusals.ThirdPartyConsents(
            "第三方已经同意公开，不能再以保护第三方合法权益为由不予公开（条例第十五条）。"
        )


def _nobody_objects(asked: list[Consultation]) -> None:
    """Refuse to give what a third party keeps back with reasons; silence does not bind.

    Law: 条例 art 32; LAW-32-3, LAW-32-4, LAW-32-5, MAP-10.
    """
    for found in asked:
        if found.view in _BINDING and not found.overridden:
            raise refusals.ThirdPartyObjects(
                f"第三方“{found.name}”不同意公开全部信息，请就其部分不予公开，"
                "或者先因公共利益决定公开并告知第三方（条例第三十二条）。"
            )


def _evidence_is_there(
    case: Case, codes: frozenset[OutcomeCode], told: frozenset[Evidence]
) -> None:
    shown = (told - FROM_CASE) | _from_case(case)
    needed = frozenset[Evidence]().union(*(OUTCOMES[code].evidence for code in codes))
    missing = [evidence for evidence in Evidence if evidence in needed - shown]
    if missing:
        raise refusals.EvidenceMissing(
            f"作出该答复还缺少：{'；'.join(missing)}，请补充后再决定（条例第三十六条）。"
        )


def _from_case(case: Case) -> frozenset[Evidence]:
    """Give the evidence that the case's own steps are."""
    shown = set()
    if case.did(Act.RECEIVE_CORRECTION):
        shown.add(Evidence.CORRECTION_ROUND)
    if case.did(Act.ASK_REASONS):
        shown.add(Evidence.REASONS_STEP)
    if any(found.ended and found.view for found in consultations(case).values()):
        shown.add(Evidence.CONSULTATION)
    return frozenset(shown)

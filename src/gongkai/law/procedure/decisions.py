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
    from collections.abc import Iterator, Mapping

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
    refusal = next(decision_refusals(now, facts), None)
    if refusal is not None:
        raise refusal


def decision_refusals(now: Moment, facts: Facts) -> Iterator[refusals.Refusal]:
    """Give everything that stands against a decision, so that all of it can be shown at once.

    Law: 条例 arts 14–16, 30, 32, 35–39; MAP-2, DOC-12, LAW-32-1, LAW-35-2, LAW-37-1.
    """
    act = _OWN_ACTS.get(facts.outcome) if facts.outcome else None
    if facts.outcome and act:
        label = OUTCOMES[facts.outcome].label
        yield refusals.OutcomeByOtherAct(
            f"“{label}”不用作出答复决定，请改为登记“{act}”（条例第三十条、第三十六条）。", act
        )
        return
    codes = _codes(facts)
    if codes is None:
        yield refusals.GroundsMissing(
            "部分公开应当写明不予公开、无法提供部分的依据，请逐项选择（条例第三十七条）。"
        )
        return
    if OutcomeCode.NOPROC_ABUSIVE in codes:
        yield from _reasons_step(now)
    yield from _third_parties(now.case, codes)
    yield from _evidence(now.case, codes, facts.evidence)


def _codes(facts: Facts) -> frozenset[OutcomeCode] | None:
    """Give the outcome with the grounds of the part that a partial answer withholds.

    None where those grounds are missing, or are none.
    """
    outcome = facts.outcome
    if outcome is not OutcomeCode.PARTIAL:
        return frozenset({outcome} if outcome else ())
    withheld = {code for code in facts.grounds if OUTCOMES[code].kind in _WITHHOLDING}
    if not withheld or withheld != facts.grounds:
        return None
    return frozenset({outcome, *withheld})


_WITHHOLDING = frozenset({OutcomeClass.REFUSED, OutcomeClass.UNABLE, OutcomeClass.NOT_PROCESSED})


def _reasons_step(now: Moment) -> Iterator[refusals.Refusal]:
    asked = now.case.last(Act.ASK_REASONS)
    if asked is None:
        yield refusals.ReasonsNotAsked(
            "以无正当理由大量反复申请为由不予处理，应当先要求申请人说明理由（条例第三十五条）。"
        )
        return
    waiting = asked.until is not None and now.on <= asked.until
    if waiting and not now.case.did(Act.GIVE_REASONS):
        yield refusals.ReasonsPeriodRunning(
            f"申请人可以在{asked.until}之前说明理由，请在其说明或者期限届满后决定（条例第三十五条）。"
        )


def _third_parties(case: Case, codes: frozenset[OutcomeCode]) -> Iterator[refusals.Refusal]:
    asked = [found for found in consultations(case).values() if found.party is Party.THIRD_PARTY]
    touched = codes & {*_GIVING, OutcomeCode.REFUSE_THIRD_PARTY}
    still_open = next((found for found in asked if found.ended is None), None)
    if touched and still_open is not None:
        yield refusals.ConsultationStillOpen(
            f"第三方“{still_open.name}”尚可答复，请在其答复或者期限届满后决定（条例第三十二条）。"
        )
    if OutcomeCode.REFUSE_THIRD_PARTY in codes:
        yield from _all_consent(asked)
    elif touched:
        yield from _objections(asked)


def _all_consent(asked: list[Consultation]) -> Iterator[refusals.Refusal]:
    views = {found.view for found in asked if found.view is not None}
    if views == {ThirdPartyView.CONSENT}:
        yield refusals.ThirdPartyConsents(
            "第三方已经同意公开，不能再以保护第三方合法权益为由不予公开（条例第十五条）。"
        )


def _objections(asked: list[Consultation]) -> Iterator[refusals.Refusal]:
    """Refuse to give what a third party keeps back with reasons; silence does not bind.

    Law: 条例 art 32; LAW-32-3, LAW-32-4, LAW-32-5, MAP-10.
    """
    for found in asked:
        if found.view in _BINDING and not found.overridden:
            yield refusals.ThirdPartyObjects(
                f"第三方“{found.name}”不同意公开全部信息，请就其部分不予公开，"
                "或者先因公共利益决定公开并告知第三方（条例第三十二条）。"
            )


def _evidence(
    case: Case, codes: frozenset[OutcomeCode], told: frozenset[Evidence]
) -> Iterator[refusals.Refusal]:
    shown = (told - FROM_CASE) | shown_by_case(case)
    needed = frozenset[Evidence]().union(*(OUTCOMES[code].evidence for code in codes))
    missing = [evidence for evidence in Evidence if evidence in needed - shown]
    if missing:
        way_out = next((_WAYS[one] for one in missing if one in _WAYS), None)
        yield refusals.EvidenceMissing(
            f"作出该答复还缺少：{'；'.join(missing)}，请补充后再决定（条例第三十六条）。",
            missing,
            way_out,
        )


_WAYS: Mapping[Evidence, Act] = MappingProxyType(
    {
        Evidence.CONSULTATION: Act.CONSULT_THIRD_PARTY,
        Evidence.CORRECTION_ROUND: Act.ASK_CORRECTION,
        Evidence.REASONS_STEP: Act.ASK_REASONS,
    }
)
"""The act whose record is the evidence."""


def shown_by_case(case: Case) -> frozenset[Evidence]:
    """Give the evidence that the case's own steps are; nobody need tell it.

    Law: DOC-12, CLK-13, LAW-32-1, LAW-35-1.
    """
    shown = set()
    if case.did(Act.RECEIVE_CORRECTION):
        shown.add(Evidence.CORRECTION_ROUND)
    if case.did(Act.ASK_REASONS):
        shown.add(Evidence.REASONS_STEP)
    if any(found.ended and found.view for found in consultations(case).values()):
        shown.add(Evidence.CONSULTATION)
    return frozenset(shown)

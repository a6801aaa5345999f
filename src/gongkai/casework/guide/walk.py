"""Walking through the questions until the law settles the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.casework.guide.questions import (
    NEVER_PARTIAL,
    NO,
    QUESTIONS,
    REST,
    SEVERABLE,
    THE_REST,
    YES,
)
from gongkai.law.outcomes import (
    FROM_CASE,
    OUTCOMES,
    EarlierRequest,
    Evidence,
    Matter,
    OutcomeCode,
    ThirdPartyView,
    Verdict,
    is_reconsideration_first,
    weigh,
)
from gongkai.law.procedure import Act
from gongkai.law.remedies import Order
from gongkai.report.forms import FORM_2021
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.casework.guide.questions import Question
    from gongkai.law.outcomes import Weighing

_ENUMS = {"earlier": EarlierRequest, "third_party": ThirdPartyView}
_ROWS = {row.key: row for row in FORM_2021.requests}
_OWN_ACTS: Mapping[OutcomeCode, Act] = MappingProxyType(
    {
        OutcomeCode.OTHER_WITHDRAWN: Act.WITHDRAW,
        OutcomeCode.OTHER_NO_CORRECTION: Act.LAPSE_CORRECTION,
        OutcomeCode.OTHER_NO_PAYMENT: Act.LAPSE_FEE,
        OutcomeCode.OTHER_MERGED: Act.MERGE,
    }
)


@dataclass(frozen=True, slots=True)
class GuideStep:
    """The next question.

    Attributes:
        question: What to ask.
        answered: Questions answered so far, with the words of the answer.
        asked: How many were asked; `total` is how many there can be at most.
    """

    question: Question
    answered: tuple[tuple[Question, str], ...]
    asked: int
    total: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the answers lead to; a person decides.

    Attributes:
        outcome: The outcome.
        label: Its name.
        row: The row of the annual report's table 3 in which it will count, with its group.
        article: Its basis as a letter cites it.
        grounds: What the withheld part of a partial answer rests on.
        evidence: What the answer must show and a person must tell, by name and words.
        from_case: What it must show and only the case's own steps give.
        is_review_first: Reconsideration comes before a suit.
        route: The same in words.
        instead: The act that closes the request where no answer is decided.
        weighings: Every ground with why it was taken or passed (MAP-4).
        answered: The questions with the words of their answers.
    """

    outcome: OutcomeCode
    label: str
    row: str
    article: str
    grounds: tuple[OutcomeCode, ...]
    evidence: tuple[tuple[str, str], ...]
    from_case: tuple[str, ...]
    is_review_first: bool
    route: str
    instead: Act | None
    weighings: tuple[Weighing, ...]
    answered: tuple[tuple[Question, str], ...]


def guide(answers: Mapping[str, str], *, on: date | None = None) -> GuideStep | Proposal:
    """Give the next question, or the proposal that the answers lead to.

    Args:
        answers: Question key → value of the chosen answer; an unknown key or value counts as not
            answered.
        on: Day of the decision, today when None: it fixes whether reconsideration comes first.

    Law: 条例 arts 36–39; MAP-2, MAP-4, LAW-37-1, RR-3.
    """
    told: dict[str, Any] = {}
    answered: list[tuple[Question, str]] = []
    for question in QUESTIONS:
        if not question.is_asked(Matter(**told)):
            continue
        value = answers.get(question.key, "")
        if value not in dict(question.choices):
            return GuideStep(question, tuple(answered), len(answered), len(QUESTIONS) + 1)
        answered.append((question, dict(question.choices)[value]))
        told[question.key] = _fact(question.key, value)
        if _is_settled(Matter(**told), question.key):
            break
    return _rest_or_proposal(Matter(**told), answers, answered, on or today())


def _fact(key: str, value: str) -> Any:
    return _ENUMS[key][value] if key in _ENUMS else value == YES


def _is_settled(matter: Matter, key: str) -> bool:
    """Tell whether what was just answered already decides.

    A third party's objection does not settle before the public interest was asked about.
    """
    if key in {"third_party", "third_party_harm"}:
        return False
    return _taken(matter) not in {OutcomeCode.GRANT_PROVIDE, OutcomeCode.PARTIAL}


def _taken(matter: Matter) -> OutcomeCode:
    return next(found.code for found in weigh(matter) if found.verdict is Verdict.TAKEN)


def _rest_or_proposal(
    matter: Matter,
    answers: Mapping[str, str],
    answered: list[tuple[Question, str]],
    on: date,
) -> GuideStep | Proposal:
    code = _taken(matter)
    if OUTCOMES[code].kind in SEVERABLE and code not in NEVER_PARTIAL:
        rest = answers.get(REST, "")
        if rest not in {YES, NO}:
            return GuideStep(THE_REST, tuple(answered), len(answered), len(QUESTIONS) + 1)
        answered.append((THE_REST, dict(THE_REST.choices)[rest]))
        if rest == YES:
            return _proposal(OutcomeCode.PARTIAL, (code,), matter, answered, on)
    is_partial = code is OutcomeCode.PARTIAL
    grounds = (OutcomeCode.REFUSE_THIRD_PARTY,) if is_partial else ()
    return _proposal(code, grounds, matter, answered, on)


def _proposal(
    code: OutcomeCode,
    grounds: tuple[OutcomeCode, ...],
    matter: Matter,
    answered: list[tuple[Question, str]],
    on: date,
) -> Proposal:
    outcome = OUTCOMES[code]
    needed = {one for each in (code, *grounds) for one in OUTCOMES[each].evidence}
    told = [one for one in Evidence if one in needed - FROM_CASE]
    is_first = is_reconsideration_first(code, on, grounds=grounds)
    order = Order.RECONSIDERATION_FIRST if is_first else Order.FREE_CHOICE
    return Proposal(
        outcome=code,
        label=outcome.label,
        row=_row(outcome.row),
        article=outcome.article,
        grounds=grounds,
        evidence=tuple((one.name, one.value) for one in told),
        from_case=tuple(one.value for one in Evidence if one in needed & FROM_CASE),
        is_review_first=is_first,
        route=order.value if outcome.has_remedy_notice else "",
        instead=_OWN_ACTS.get(code),
        weighings=weigh(matter),
        answered=tuple(answered),
    )


def _row(key: str) -> str:
    row = _ROWS[key]
    return f"{row.group} {row.label}" if row.group else row.label

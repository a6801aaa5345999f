"""Which attribute a paper should have, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.law.attribution.words import SIGNS, PaperAttribute, Reason
from gongkai.law.outcomes.codes import OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What is known of a paper when it is drafted.

    Attributes:
        title: Its title.
        is_classified: It carries a security classification.
        lead_attribute: Of a joint paper that another organ leads: the attribute given there.
        is_forwarding: It forwards another organ's paper.
        original_attribute: The attribute of the paper that it forwards; None where it has none.
        has_personal_data: Its text holds identity numbers, telephones and the like of people.
    """

    title: str
    is_classified: bool = False
    lead_attribute: PaperAttribute | None = None
    is_forwarding: bool = False
    original_attribute: PaperAttribute | None = None
    has_personal_data: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed, and everything that speaks for it or against it, the strongest first."""

    attribute: PaperAttribute
    reasons: tuple[Reason, ...]

    @property
    def ground(self) -> OutcomeCode | None:
        """The ground of refusal on which it rests; None for proactive disclosure."""
        return self.reasons[0].ground


def proposed(facts: PaperFacts) -> Proposal:
    """Propose an attribute.

    A classified paper, a joint one and a forwarded one leave no choice; of all others the signs in
    the title speak, the exceptions before the duties, and openness where nothing speaks.

    Law: 条例 arts 5, 13 to 16, 19, 20; LAW-5-1, PUB-30 to PUB-33.
    """
    fixed = _fixed(facts)
    if fixed is not None:
        return Proposal(fixed.attribute, (fixed,))
    found = sorted(_spoken(facts), key=lambda reason: _STRICTEST.index(reason.attribute))
    reasons = tuple(found) or (_OPEN,)
    if facts.is_forwarding:
        reasons = (*reasons, replace(_ANEW, attribute=reasons[0].attribute))
    return Proposal(reasons[0].attribute, reasons)


_A = PaperAttribute
_STRICTEST = (_A.WITHHELD, _A.ON_REQUEST, _A.PROACTIVE)
_CLASSIFIED = Reason(
    _A.WITHHELD,
    "PUB-33",
    "涉密公文在解密以前只能认定为不予公开（《政府信息公开条例》第十四条）。",
    OutcomeCode.REFUSE_STATE_SECRET,
)
_PERSONAL = Reason(
    _A.ON_REQUEST,
    "PUB-32",
    "正文含有个人信息，主动公开的公文不得含有不予公开的内容，"
    "请作区分处理后再主动公开（《政府信息公开条例》第十五条、第三十七条）。",
    OutcomeCode.REFUSE_THIRD_PARTY,
)
_OPEN = Reason(
    _A.PROACTIVE,
    "LAW-5-1",
    "没有发现不予公开的情形，坚持以公开为常态、不公开为例外（《政府信息公开条例》第五条）。",
)
_ANEW = Reason(_A.PROACTIVE, "PUB-31", "转发的原文没有公开属性，由本机关重新认定。")


def _fixed(facts: PaperFacts) -> Reason | None:
    """Give the reason that leaves no choice."""
    if facts.is_classified:
        return _CLASSIFIED
    for attribute, whose in (
        (facts.lead_attribute, "联合发文的公开属性以主办机关认定的为准"),
        (
            facts.original_attribute if facts.is_forwarding else None,
            "转发公文的公开属性与原文一致",
        ),
    ):
        if attribute is not None:
            return Reason(attribute, "PUB-31", f"{whose}，为{attribute.label}。")
    return None


def _spoken(facts: PaperFacts) -> Iterator[Reason]:
    if facts.has_personal_data:
        yield _PERSONAL
    for sign in SIGNS:
        if sign.words.search(facts.title):
            yield sign.reason

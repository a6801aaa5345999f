"""What happens to a request on its way to its end, piece by piece.

A course is a generator: it does a piece of work on its day and yields the day of the next. The
scheduler (`days.play`) stops it where today is reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.cli.demo.pieces import (
    CO_MAKER,
    CORRECTION,
    FEE_NOTICE,
    LONGER,
    OTHER_ORGAN,
    PARTY,
    REASONS,
    answered,
    ask_reasons,
    asked,
    asked_to_correct,
    charged,
    taken_in,
)
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Matter


def plain(matter: Matter) -> Iterator[date]:
    """Registered, handled, reviewed, signed and served within the period."""
    yield from taken_in(matter)
    yield matter.after(3)
    yield from answered(matter)


def returned(matter: Matter) -> Iterator[date]:
    """The unit's head returns the draft once."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.draft()
    matter.submit()
    yield matter.after(1)
    matter.approve(0)
    yield matter.after(1)
    matter.send_back(1)
    yield matter.after(2)
    yield from answered(matter)


def extended(matter: Matter) -> Iterator[date]:
    """The head of the office extends the period by twenty working days."""
    yield from taken_in(matter)
    yield matter.after(15)
    matter.act(Act.EXTEND, working_days=LONGER, reason="所涉文件较多，需要逐件核对")
    yield matter.after(10)
    yield from answered(matter)


def corrected(matter: Matter) -> Iterator[date]:
    """The applicant is asked to correct and does."""
    yield from asked_to_correct(matter)
    yield matter.after(6)
    matter.act(Act.RECEIVE_CORRECTION)
    yield matter.after(4)
    yield from answered(matter)


def correction_lapse(matter: Matter) -> Iterator[date]:
    """The applicant is asked to correct and does not."""
    yield from asked_to_correct(matter)
    yield matter.after(CORRECTION + 2)
    matter.act(Act.LAPSE_CORRECTION)


def fee_paid(matter: Matter) -> Iterator[date]:
    """A fee is charged and paid."""
    yield from charged(matter)
    yield matter.after(8)
    matter.act(Act.PAY_FEE)
    yield matter.after(3)
    yield from answered(matter)


def fee_lapse(matter: Matter) -> Iterator[date]:
    """A fee is charged and not paid."""
    yield from charged(matter)
    yield matter.after(FEE_NOTICE + 2)
    matter.act(Act.LAPSE_FEE)


def third_party_refused(matter: Matter) -> Iterator[date]:
    """A third party objects with reasons."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)
    yield matter.after(7)
    matter.act(Act.ANSWER_CONSULTATION, view=ThirdPartyView.REASONED_OBJECTION, **PARTY)
    yield from answered(matter)


def third_party_agreed(matter: Matter) -> Iterator[date]:
    """A third party consents."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)
    yield matter.after(9)
    matter.act(Act.ANSWER_CONSULTATION, view=ThirdPartyView.CONSENT, **PARTY)
    yield from answered(matter)


def third_party_partial(matter: Matter) -> Iterator[date]:
    """A third party does not answer in time; the organ decides."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)
    yield matter.after(17)
    matter.act(Act.EXPIRE_CONSULTATION, **PARTY)
    yield from answered(matter)


def third_party_overridden(matter: Matter) -> Iterator[date]:
    """A third party objects; the organ discloses for the public interest and tells it so."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)
    yield matter.after(6)
    matter.act(Act.ANSWER_CONSULTATION, view=ThirdPartyView.REASONED_OBJECTION, **PARTY)
    yield matter.after(2)
    matter.act(Act.OVERRIDE_THIRD_PARTY, reason="检查结果关系公众人身安全", **PARTY)
    yield from answered(matter)


def assisted(matter: Matter) -> Iterator[date]:
    """Another organ is asked for its opinion."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.act(Act.CONSULT_ORGAN, **OTHER_ORGAN)
    yield matter.after(6)
    matter.act(Act.ANSWER_CONSULTATION, **OTHER_ORGAN)
    yield from answered(matter)


def consulted(matter: Matter) -> Iterator[date]:
    """The organ that made the document together with this one is asked."""
    yield from asked(matter, Act.CONSULT_CO_MAKER, CO_MAKER)
    yield matter.after(8)
    matter.act(Act.ANSWER_CONSULTATION, **CO_MAKER)
    yield from answered(matter)


def withdrawn(matter: Matter) -> Iterator[date]:
    """The applicant withdraws."""
    yield from taken_in(matter)
    yield matter.after(4)
    matter.act(Act.WITHDRAW, reason="申请人来电来函表示不再需要")


def withdrawn_after_notice(matter: Matter) -> Iterator[date]:
    """The applicant is asked to correct and withdraws."""
    yield from asked_to_correct(matter)
    yield matter.after(3)
    matter.act(Act.WITHDRAW, reason="申请人收到补正告知后书面撤回")


def merged(matter: Matter) -> Iterator[date]:
    """It is the same application, sent a second time by another way."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.act(Act.MERGE, key=matter.other(matter.told["into"]).number)


def abusive(matter: Matter) -> Iterator[date]:
    """Reasons are asked for and not given."""
    yield from taken_in(matter)
    yield matter.after(2)
    ask_reasons(matter)
    yield matter.after(REASONS + 1)
    yield from answered(matter)


def deferred(matter: Matter) -> Iterator[date]:
    """Reasons are asked for and given; the answer is put off to a fixed day."""
    yield from taken_in(matter)
    yield matter.after(2)
    ask_reasons(matter)
    yield matter.after(3)
    matter.act(Act.GIVE_REASONS, reason="用于课题研究，需要连续年份的资料")
    yield matter.after(2)
    matter.act(Act.DEFER, until=matter.after(30), reason="资料数量大")
    yield matter.after(15)
    yield from answered(matter)


ENDING: dict[str, Callable[[Matter], Iterator[date]]] = {
    course.__name__: course
    for course in (
        plain,
        returned,
        extended,
        corrected,
        correction_lapse,
        fee_paid,
        fee_lapse,
        third_party_refused,
        third_party_agreed,
        third_party_partial,
        third_party_overridden,
        assisted,
        consulted,
        withdrawn,
        withdrawn_after_notice,
        merged,
        abusive,
        deferred,
    )
}
"""Every course that comes to an end, by its name in requests.yaml."""

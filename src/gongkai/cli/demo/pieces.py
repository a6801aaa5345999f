"""The pieces that courses are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Matter
    from gongkai.law.outcomes import OutcomeCode

STEPS = 4
"""Steps of the review: first review, head of the unit, secrecy, signature."""

CORRECTION, FEE_NOTICE, REASONS, LONGER = 15, 20, 5, 20
"""Working days: to correct, to pay, to give reasons, of an extension."""

PARTY = {"party": "云泽市某科技有限公司", "subject": "所申请信息中涉及该公司的部分"}
CO_MAKER = {"party": "云泽市交通运输局", "subject": "共同制作的文件"}
OTHER_ORGAN = {"party": "云泽市应急管理局", "subject": "所申请信息是否可以公开的意见"}


def registered(matter: Matter) -> Iterator[date]:
    """Let it come in, confirm and register it."""
    matter.file()
    yield matter.after(1)
    matter.confirm()
    matter.register()


def taken_in(matter: Matter) -> Iterator[date]:
    """Let it come in and give it to its unit."""
    yield from registered(matter)
    matter.assign()


def asked_to_correct(matter: Matter) -> Iterator[date]:
    """Ask the applicant to correct; the notice arrives."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.act(
        Act.ASK_CORRECTION,
        reason="请写明所需信息的名称、文号或者其他特征性描述",
        working_days=CORRECTION,
    )
    yield matter.after(1)
    matter.act(Act.NOTE_CORRECTION_NOTICE)


def charged(matter: Matter) -> Iterator[date]:
    """Send a fee notice; it arrives."""
    yield from taken_in(matter)
    yield matter.after(4)
    matter.act(Act.NOTICE_FEE, tariff=Tariff.BY_PAGE, quantity=34)
    yield matter.after(1)
    matter.act(Act.NOTE_FEE_NOTICE)


def asked(matter: Matter, act: Act, party: dict[str, str]) -> Iterator[date]:
    """Consult a third party or a co-maker; the letter arrives."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.act(act, **party)
    yield matter.after(1)
    matter.act(Act.NOTE_CONSULTATION, **party)


def ask_reasons(matter: Matter) -> None:
    """Ask for the reasons of many and frequent applications."""
    matter.act(
        Act.ASK_REASONS, reason="申请数量、频次明显超过合理范围", until=matter.after(REASONS)
    )


def drafted(matter: Matter) -> Iterator[date]:
    """Draft the answer."""
    yield from taken_in(matter)
    yield matter.after(2)
    matter.draft()


def approved(matter: Matter, steps: int) -> Iterator[date]:
    """Let so many steps of the review agree."""
    yield from drafted(matter)
    matter.submit()
    for step in range(steps):
        yield matter.after(1)
        matter.approve(step)


def answered(matter: Matter, outcome: OutcomeCode | None = None) -> Iterator[date]:
    """Draft, review, sign and serve; also what an ordered new answer goes through."""
    matter.draft(outcome)
    matter.submit()
    for step in range(STEPS):
        yield matter.after(1)
        matter.approve(step)
    yield matter.after(1)
    matter.serve()

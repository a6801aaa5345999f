"""How far the open work of the demonstration has come: one course for each stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.cli.demo.pieces import (
    LONGER,
    PARTY,
    STEPS,
    approved,
    asked,
    asked_to_correct,
    charged,
    drafted,
    registered,
    taken_in,
)
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Matter


def unconfirmed(matter: Matter) -> Iterator[date]:
    """It waits for the officer to confirm it."""
    matter.file()
    yield from ()


def unregistered(matter: Matter) -> Iterator[date]:
    """It waits to be registered."""
    matter.file()
    yield matter.after(1)
    matter.confirm()


def unassigned(matter: Matter) -> Iterator[date]:
    """It waits for a unit."""
    yield from registered(matter)


def forgotten(matter: Matter) -> Iterator[date]:
    """It was assigned and nobody did anything: overdue."""
    yield from taken_in(matter)


def drafting(matter: Matter) -> Iterator[date]:
    """A draft is there, not yet put up for review."""
    yield from drafted(matter)


def first_review(matter: Matter) -> Iterator[date]:
    """It waits for the first reviewer."""
    yield from approved(matter, 0)


def unit_review(matter: Matter) -> Iterator[date]:
    """It waits for the unit's head."""
    yield from approved(matter, 1)


def secrecy_review(matter: Matter) -> Iterator[date]:
    """It waits for the secrecy reviewer."""
    yield from approved(matter, 2)


def signature(matter: Matter) -> Iterator[date]:
    """It waits for the signature."""
    yield from approved(matter, 3)


def unserved(matter: Matter) -> Iterator[date]:
    """It is signed and waits to be served."""
    yield from approved(matter, STEPS)


def sent_back(matter: Matter) -> Iterator[date]:
    """The secrecy reviewer returned the draft."""
    yield from approved(matter, 2)
    yield matter.after(1)
    matter.send_back(2)


def awaiting_correction(matter: Matter) -> Iterator[date]:
    """It waits for the applicant's correction."""
    yield from asked_to_correct(matter)


def awaiting_payment(matter: Matter) -> Iterator[date]:
    """It waits for the fee."""
    yield from charged(matter)


def consulting(matter: Matter) -> Iterator[date]:
    """It waits for a third party."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)


def lengthened(matter: Matter) -> Iterator[date]:
    """Its period was extended."""
    yield from taken_in(matter)
    yield matter.after(16)
    matter.act(Act.EXTEND, working_days=LONGER, reason="所涉文件较多，需要逐件核对")


WAITING: dict[str, Callable[[Matter], Iterator[date]]] = {
    course.__name__: course
    for course in (
        unconfirmed,
        unregistered,
        unassigned,
        forgotten,
        drafting,
        first_review,
        unit_review,
        secrecy_review,
        signature,
        unserved,
        sent_back,
        awaiting_correction,
        awaiting_payment,
        consulting,
        lengthened,
    )
}
"""Every course that stops while somebody has to act, by its name in requests.yaml."""

"""How far the open work of the demonstration has come: one course for each stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.cli.demo.opinions import ask_opinions, give_opinion
from gongkai.cli.demo.outside import (
    answer_letter,
    bring_back,
    send_payment,
    send_reasons,
    write_letter,
)
from gongkai.cli.demo.pieces import (
    LONGER,
    PARTY,
    STEPS,
    approved,
    ask_reasons,
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
    """It waits for a third party, which can answer by the code of its letter."""
    yield from asked(matter, Act.CONSULT_THIRD_PARTY, PARTY)
    write_letter(matter)


def letter_answered(matter: Matter) -> Iterator[date]:
    """A third party has answered by its code; the officer is to record it."""
    yield from consulting(matter)
    yield matter.after(3)
    answer_letter(matter)


def reasons_sent(matter: Matter) -> Iterator[date]:
    """The applicant has sent the reasons; the officer is to record them."""
    yield from taken_in(matter)
    yield matter.after(2)
    ask_reasons(matter)
    yield matter.after(2)
    send_reasons(matter)


def payment_sent(matter: Matter) -> Iterator[date]:
    """The applicant has sent the proof of payment; the officer is to compare and record it."""
    yield from charged(matter)
    yield matter.after(3)
    send_payment(matter)


def opinions_asked(matter: Matter) -> Iterator[date]:
    """A unit joined has given its opinion, the legal adviser is still to."""
    yield from drafted(matter)
    ask_opinions(matter)
    yield matter.after(1)
    give_opinion(matter)


def came_back(matter: Matter) -> Iterator[date]:
    """The posted answer came back: it waits to be served anew."""
    yield from approved(matter, STEPS)
    yield matter.after(1)
    matter.serve()
    yield matter.after(4)
    bring_back(matter)


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
        letter_answered,
        reasons_sent,
        payment_sent,
        opinions_asked,
        came_back,
        lengthened,
    )
}
"""Every course that stops while somebody has to act, by its name in requests.yaml."""

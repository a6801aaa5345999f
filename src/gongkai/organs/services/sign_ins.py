"""Writing the log of log-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.models import SignIn
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.models import Person, SignInOutcome

_LONGEST_AGENT = 200


def sign_in_note(
    *, person: Person | None, outcome: SignInOutcome, address: str | None, agent: str
) -> SignIn:
    """Note one attempt to log in, or a log-out.

    The name that was typed is not kept: people type passwords there by mistake.
    """
    return SignIn.objects.create(
        at=now(),
        person=person,
        outcome=outcome,
        address=address,
        agent="".join(sign for sign in agent if sign.isprintable())[:_LONGEST_AGENT],
    )

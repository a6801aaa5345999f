"""Claims that a record about oneself is wrong: their register, apart from the requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.casework.facts import facts_from_json
from gongkai.casework.models import RecordClaim
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import ClaimUnknown
from gongkai.casework.selectors.dates import working_days_left
from gongkai.casework.selectors.keyset import Page, beyond, page_of, token_read
from gongkai.journal.selectors import entries_of
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import ENDS, Act, Case, Done, State, possible_acts, target_on
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.journal.models import Entry
    from gongkai.organs.authority import Actor

_SORT = "claimed"
_ENDINGS = (Act.CORRECT_RECORD, Act.KEEP_RECORD, Act.REFER_RECORD, Act.WITHDRAW)

OPEN, OVER = "open", "over"
"""What the register is narrowed to."""


@dataclass(frozen=True, slots=True)
class ClaimClock:
    """The target of a claim: no text sets a day (LAW-41-1), so nothing here says "overdue"."""

    target_on: date
    days_left: int | None
    is_provisional: bool


def claims_page(
    actor: Actor, *, standing: str = "", words: str = "", after: str = "", limit: int = 50
) -> Page[RecordClaim]:
    """Give a page of the claims that an actor may see, the latest first.

    Args:
        actor: Who looks.
        standing: `OPEN` or `OVER`; "" for all.
        words: The beginning of a number, or words of the record that is meant.
        after: A page's `next` or `previous`.
        limit: Claims a page.

    Law: 条例 art 41; LAW-41-1, RPT-25.
    """
    key = token_read(after, _SORT)
    seen = claims_reached(actor)
    if standing:
        seen = seen.filter(state__in=_STANDINGS.get(standing, ()))
    if words:
        seen = seen.filter(
            Q(number__startswith=normalised_number(words)) | Q(record__icontains=words)
        )
    newest = seen.order_by("-claimed_on", "-pk")
    if key is not None and key.is_backward:
        newest = seen.order_by("claimed_on", "pk").filter(beyond("claimed_on", "gt", key))
    elif key is not None:
        newest = newest.filter(beyond("claimed_on", "lt", key))
    return page_of([newest], key, sort=_SORT, column="claimed_on", limit=limit)


def claim_seen(actor: Actor, claim_id: int) -> RecordClaim:
    """Give a claim that the actor may see.

    Raises:
        ClaimUnknown: there is none, or the actor may not see it.
    """
    found = claims_reached(actor).filter(pk=claim_id).first()
    if found is None:
        raise ClaimUnknown
    return found


def claim_case(claim: RecordClaim) -> Case:
    """Give the law's case of a claim."""
    history = tuple(Done(Act[name], facts_from_json(facts)) for name, facts in claim.acts)
    return Case(State[claim.state], history)


def claim_clock(claim: RecordClaim, today: date) -> ClaimClock | None:
    """Give the target of an open claim; None when it is over.

    Law: 条例 art 41; LAW-41-1, CLK-2.
    """
    case = claim_case(claim)
    target = target_on(case, working_calendar())
    if target is None or case.state in ENDS:
        return None
    is_firm = working_calendar().is_firm(target)
    return ClaimClock(target, working_days_left(target, today), not is_firm)


def claim_timeline(claim: RecordClaim) -> list[Entry]:
    """Give everything that was done to a claim, oldest first."""
    return entries_of("casework.record_claim", claim.pk)


def claim_acts(claim: RecordClaim, today: date) -> tuple[Act, ...]:
    """Give the acts that may end a claim today."""
    possible = {row.act for row in possible_acts(claim_case(claim), today) if row.refusal is None}
    return tuple(act for act in _ENDINGS if act in possible)


def claims_reached(actor: Actor) -> QuerySet[RecordClaim]:
    """Give the claims that an actor may see: those of organs, for no unit handles them."""
    reach = actor.reach(Permission.REQUEST_VIEW).q(unit="")
    return RecordClaim.objects.filter(reach).select_related("organ", "applicant")


_STANDINGS = {
    OPEN: (State.RECORD_CLAIMED.name,),
    OVER: tuple(state.name for state in ENDS),
}

"""Reconsiderations and suits, as an actor may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Dispute, Request
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import DisputeRefused, DisputeUnknown
from gongkai.casework.selectors.keyset import Page, beyond, page_of, token_read
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_SORT = "filed"


def disputes_page(actor: Actor, *, after: str = "", limit: int = 50) -> Page[Dispute]:
    """Give a page of the cases that an actor may see, the latest filed first.

    Law: RR-8, RR-11.
    """
    key = token_read(after, _SORT)
    seen = Dispute.objects.filter(actor.reach(Permission.DISPUTE_VIEW).q(unit=""))
    seen = seen.select_related("organ", "request")
    newest = seen.order_by("-filed_on", "-pk")
    if key is not None and key.is_backward:
        newest = seen.order_by("filed_on", "pk").filter(beyond("filed_on", "gt", key))
    elif key is not None:
        newest = newest.filter(beyond("filed_on", "lt", key))
    return page_of([newest], key, sort=_SORT, column="filed_on", limit=limit)


def dispute_seen(actor: Actor, dispute_id: int) -> Dispute:
    """Give a case that the actor may see, with organ and request.

    Raises:
        DisputeUnknown: there is none, or the actor may not see it.
    """
    seen = Dispute.objects.filter(actor.reach(Permission.DISPUTE_VIEW).q(unit=""))
    found = seen.select_related("organ", "request").filter(pk=dispute_id).first()
    if found is None:
        raise DisputeUnknown
    return found


def request_by_number(actor: Actor, organ: Organ, number: str) -> Request | None:
    """Find the request of an organ by its number; None where no number is given.

    Raises:
        DisputeRefused: the organ has no such request that the actor may see.
    """
    wanted = normalised_number(number)
    if not wanted:
        return None
    found = requests_reached(actor).filter(organ_id=organ.pk, number=wanted).first()
    if found is None:
        raise DisputeRefused(f"没有找到登记编号为“{wanted}”的申请，请核对，或者不填。")
    return found

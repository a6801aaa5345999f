"""What was shown or withdrawn after its last day.

Law: PUB-24, PUB-26.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import F

from gongkai.decisions.models import Withdrawal
from gongkai.decisions.selectors.filters import Filters
from gongkai.decisions.selectors.lists import decisions_page
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from gongkai.decisions.selectors.lists import Page
    from gongkai.decisions.selectors.streams import Key
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def late_page(
    organ: Organ,
    filters: Filters | None = None,
    *,
    today: date,
    actor: Actor,
    before: Key | None = None,
    limit: int = 50,
) -> Page:
    """Give a page of the decisions that were published after their last day, newest first.

    Raises:
        NotAllowed: the actor may not see the organ's decisions.

    Law: PUB-24.
    """
    wanted = replace(filters or Filters(), is_late=True)
    return decisions_page(organ, wanted, today=today, actor=actor, before=before, limit=limit)


def late_withdrawals(actor: Actor, *, limit: int = 50) -> list[Withdrawal]:
    """Give the decisions that were withdrawn after their last day, the newest first; one query.

    Law: PUB-26.
    """
    reach = actor.reach(Permission.DECISION_VIEW)
    found = Withdrawal.objects.filter(
        reach.q(organ="decision__organ", unit=""), due_on__lt=F("changed_on")
    )
    return list(found.select_related("decision").order_by("-changed_on", "-pk")[:limit])

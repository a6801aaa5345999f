"""The register of disputes page by page, and what of them is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.models import Dispute
from gongkai.casework.selectors.dates import working_days_left
from gongkai.casework.selectors.dispute_filters import DisputeFilters, disputes_narrowed
from gongkai.casework.selectors.disputes import disputes_reached
from gongkai.casework.selectors.keyset import Page, beyond, page_of, token_read
from gongkai.law.disputes import DeadlineKind
from gongkai.organs.authority import Permission
from gongkai.today import today as day_of_today

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor

MOST_DUE = 100
"""So many cases, the soonest due, are shown as work; whoever has more sees them in the list."""

_SORT = "filed"
_EVERYTHING = DisputeFilters()


@dataclass(frozen=True, slots=True)
class DisputeDue:
    """What the organ must do next in one case.

    Attributes:
        days_left: Working days left, negative when overdue.
    """

    dispute: Dispute
    what: DeadlineKind
    due_on: date
    days_left: int | None
    is_provisional: bool


def disputes_page(
    actor: Actor,
    filters: DisputeFilters = _EVERYTHING,
    *,
    after: str = "",
    limit: int = 50,
    today: date | None = None,
) -> Page[Dispute]:
    """Give a page of the cases that an actor may see, the latest filed first.

    Law: RR-8, RR-11.
    """
    key = token_read(after, _SORT)
    seen = disputes_narrowed(disputes_reached(actor), filters, today or day_of_today())
    newest = seen.order_by("-filed_on", "-pk")
    if key is not None and key.is_backward:
        newest = seen.order_by("filed_on", "pk").filter(beyond("filed_on", "gt", key))
    elif key is not None:
        newest = newest.filter(beyond("filed_on", "lt", key))
    return page_of([newest], key, sort=_SORT, column="filed_on", limit=limit)


def disputes_due(actor: Actor, today: date) -> list[DisputeDue]:
    """Give what must be done next in the cases that an actor keeps, the soonest first.

    Defences above all, for an answer without evidence is revoked; hearings, appeals and ordered
    new answers too. Whoever only looks at cases has nothing due. One query.

    Law: 行政复议法 arts 48, 54, 70; 行政诉讼法 arts 34, 67; CLK-22, RR-1, RR-12.
    """
    reach = actor.reach(Permission.DISPUTE_KEEP)
    if not reach:
        return []
    kept = Dispute.objects.filter(reach.q(unit=""), due_on__isnull=False)
    soonest = kept.select_related("organ", "request").order_by("due_on", "pk")[:MOST_DUE]
    return [_due(dispute, today) for dispute in soonest]


def _due(dispute: Dispute, today: date) -> DisputeDue:
    due_on = dispute.due_on or today
    return DisputeDue(
        dispute,
        DeadlineKind[dispute.due_kind],
        due_on,
        working_days_left(due_on, today),
        dispute.is_provisional,
    )

"""What is due in an organ's disputes, as days of a calendar to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from gongkai.casework.ics import DayEvent
from gongkai.casework.selectors.disputes import disputes_reached
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.casework.models import Dispute
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_MOST = 200


def dispute_events(actor: Actor, organ: Organ, since: date) -> Iterator[DayEvent]:
    """Give what the organ must do next in each dispute that the actor may see; one query.

    Only the case's number and the day stand in it, for such a calendar is read outside.

    Law: CLK-22, RR-1, RR-12.
    """
    due = disputes_reached(actor).filter(organ=organ, due_on__gte=since)
    for dispute in due.order_by("due_on", "pk")[:_MOST]:
        if dispute.due_on is not None:
            yield _event(dispute, dispute.due_on)


def _event(dispute: Dispute, day: date) -> DayEvent:
    mark = "（暂定）" if dispute.is_provisional else ""
    return DayEvent(
        uid=f"dispute-{dispute.pk}@{dispute.organ.code}.gongkai",
        day=day,
        summary=f"{dispute.reference or dispute.get_kind_display()} "
        f"{dispute.get_due_kind_display()}{mark}",
        description=f"{dispute.organ.short_name} {dispute.get_kind_display()}，"
        f"{dispute.get_state_display()}",
        url=f"{settings.ADDRESS}/office/disputes/{dispute.pk}/",
        changed_at=now(),
    )

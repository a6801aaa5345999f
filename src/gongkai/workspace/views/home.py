"""My work: what waits for me, the soonest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.casework.selectors import (
    counts,
    counts_by_organ,
    disputes_due,
    my_work,
    reminders_waiting,
)
from gongkai.mail.selectors import trays_waiting
from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import item_tasks, publishing_due
from gongkai.review.selectors import inbox
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.home_page import doors, due_rows, item_work, tiles, work_rows
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office()
def home(request: ActorRequest) -> HttpResponse:
    """Show what waits, how much there is, and for a superior the organs below."""
    actor, day = request.actor, today()
    reach = actor.reach(Permission.REQUEST_VIEW)
    waiting = inbox(actor) if actor.reach(Permission.REVIEW_DECIDE) else []
    context = {
        "day": day,
        "sees_requests": bool(reach),
        "work": work_rows(my_work(actor, day) if reach else [], disputes_due(actor, day)),
        "tiles": tiles(counts(actor, day)) if reach else [],
        "below": counts_by_organ(actor, day) if reach.below else [],
        "inbox": waiting,
        "dues": due_rows(publishing_due(actor, day), trays_waiting(actor)),
        "item_work": item_work(item_tasks(actor, day)),
        "reminded": reminders_waiting(actor) if reach else 0,
        "may_enter": bool(actor.reach(Permission.REQUEST_REGISTER)),
        "doors": doors(request) if not reach else [],
    }
    return page(request, "home", context)

"""How often the public pages were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.visits_page import visits_context
from gongkai.workspace.years import year_asked

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def visits(request: ActorRequest) -> HttpResponse:
    """Show a year's visits by month, by column and by item."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    year = year_asked(request.GET.get("year", ""), today().year)
    context = visits_context(request.actor, chosen.organ, year)
    return page(request, "visits", {"chosen": chosen, **context, "today": today()})

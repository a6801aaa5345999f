"""Released items that lead to a page outside which is no longer there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.views.decorators.http import require_GET

from gongkai.appearance.day_keys import key_read
from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import columns_listed
from gongkai.publishing.selectors.outside_links import dead_links
from gongkai.workspace.day_keys import next_by_day
from gongkai.workspace.door import office
from gongkai.workspace.item_form import groups_of
from gongkai.workspace.item_list import A_PAGE
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def links(request: ActorRequest) -> HttpResponse:
    """List them, the last to die first, each with the way to mend it."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    columns, asked = columns_listed(chosen.organ), request.GET.get("column", "")
    column = next((one for one in columns if one.slug == asked), None)
    after = key_read(request.GET.get("after", ""))
    found = dead_links(request.actor, chosen.organ, column=column, before=after, limit=A_PAGE + 1)
    rows, following = next_by_day(found, A_PAGE, "since")
    context = {
        "chosen": chosen,
        "rows": rows,
        "page": following,
        "column": column,
        "column_groups": groups_of(columns),
        "may_edit": bool(request.actor.reach(Permission.ITEM_EDIT)),
        "is_checked": settings.LINK_CHECK,
        "days": settings.LINK_DEAD_DAYS,
    }
    return page(request, "dead_links", context, here="失效链接")

"""The columns of an organ's site, with how much each holds; laid once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_POST

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors import columns_listed, columns_of, counts_by_column
from gongkai.publishing.services import columns_lay
from gongkai.workspace.door import office
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def columns(request: ActorRequest) -> HttpResponse:
    """Show the tree of columns."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    counts = counts_by_column(chosen.organ)
    context = {
        "chosen": chosen,
        "tree": columns_of(chosen.organ),
        "rows": [(one, counts.get(one.pk, 0)) for one in columns_listed(chosen.organ)],
        "may_lay": request.actor.may(Permission.ITEM_PUBLISH, place_of(chosen.organ)),
    }
    return page(request, "columns", context, here="栏目")


@require_POST
@office(Permission.ITEM_PUBLISH)
def columns_set(request: ActorRequest) -> HttpResponse:
    """Lay the fixed columns; those that are there stay."""
    chosen = choose_organ(request, Permission.ITEM_PUBLISH)
    columns_lay(organ=chosen.organ, by=request.actor)
    return done_at(request, "法定栏目已设置。", "workspace:columns", chosen.organ)

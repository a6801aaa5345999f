"""Ending an application before it is filed, because what was sought is public already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.casework.services import spared_note
from gongkai.portal.caching import own_page
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.portal.views.apply import TYPING
from gongkai.portal.visitor import visitor
from gongkai.portal.wizard.drafts import draft_in, forget
from gongkai.publishing.selectors import ItemGone, ItemUnknown, item_released
from gongkai.text.whole_numbers import whole_number
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
@limited(TYPING, "POST")
@own_page
def answered(request: HttpRequest, code: str) -> HttpResponse:
    """Count that a public item answers the draft, delete the draft, and open the item."""
    organ = public_organ(code)
    draft = draft_in(request)
    number = whole_number(request.POST.get("item", ""))
    if draft is None or draft.receipt is not None or number is None:
        return redirect("portal:apply", organ.code)
    try:
        item = item_released(organ, number)
    except (ItemUnknown, ItemGone) as error:
        raise Http404(str(error)) from error
    spared_note(organ=organ, item_number=item.pk, today=today())
    response = redirect("portal:item", organ.code, item.pk)
    return forget(response, draft, code=organ.code, by=visitor(request))

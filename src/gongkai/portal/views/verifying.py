"""Whether a paper in somebody's hand is genuine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from gongkai.limits.limit import Limit
from gongkai.papers.selectors import verified
from gongkai.portal.caching import own_page
from gongkai.portal.limits import too_often
from gongkai.portal.page import Crumb, page
from gongkai.portal.verify_form import VerifyForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

ASKING = Limit("verify", times=30, seconds=600)


@require_safe
@own_page
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for number and code, or tell of the paper that the printed address names."""
    form = VerifyForm(request.GET or None)
    if not form.is_valid():
        context = {"form": form, "is_asked": False}
        return page(request, "verify", None, context, Crumb("文书核验"))
    refused = too_often(request, ASKING)
    if refused is not None:
        return refused
    found = verified(form.cleaned_data["n"], form.cleaned_data["c"])
    context = {"form": form, "is_asked": True, "found": found}
    return page(request, "verify", None, context, Crumb("文书核验"))

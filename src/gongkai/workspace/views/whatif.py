"""What if: the due date after an act that nobody has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_GET

from gongkai.casework.selectors import request_seen
from gongkai.organs.authority import Permission
from gongkai.workspace.case_whatif import whatif_context
from gongkai.workspace.door import office
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_VIEW)
def what_if(request: ActorRequest, request_id: int) -> HttpResponse:
    """Answer a question: beside the clock where there is a script, else as a page of its own."""
    found = request_seen(request.actor, request_id)
    context = {"case": found, **whatif_context(found, request.GET)}
    if request.headers.get("HX-Request"):
        return render(request, "workspace/partials/_case_whatif.html", context)
    return page(request, "what_if", context, here=f"{found.number or '未登记的申请'} 试算")

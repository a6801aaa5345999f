"""Writing the letter of a consultation: its code is shown once, to be enclosed with the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors import request_seen
from gongkai.casework.services import consultation_letter_write
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.REQUEST_VIEW)
def letter(request: ActorRequest, request_id: int) -> HttpResponse:
    """Make the code of one consultation's letter and show it; the old code opens nothing more."""
    found = request_seen(request.actor, request_id)
    party, subject = (request.POST.get(name, "") for name in ("party", "subject"))
    try:
        code = consultation_letter_write(
            request=found, party=party, subject=subject, by=request.actor
        )
    except CaseworkRefusal as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:request", request_id)
    context = {"case": found, "party": party, "subject": subject, "code": code}
    return page(request, "letter_written", {**context, "address": settings.ADDRESS}, here="答复码")

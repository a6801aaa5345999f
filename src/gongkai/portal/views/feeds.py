"""The calendar behind a secret address, for a staff member's own calendar program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from gongkai.casework.ics import CONTENT_TYPE
from gongkai.casework.selectors import calendar_at
from gongkai.limits.limit import Limit
from gongkai.portal.limits import limited
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest

# A whole organ's programs may come by one address, each every hour.
FETCHING = Limit("feed", times=600, seconds=600)


@require_GET
@limited(FETCHING, "GET")
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Give the calendar; an address that is wrong, revoked or of who has left is not found."""
    del request
    written = calendar_at(token, today())
    if written is None:
        raise Http404
    response = HttpResponse(written, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="gongkai.ics"'
    response["Cache-Control"] = "private, no-store"
    return response

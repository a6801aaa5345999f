"""The log of log-ins, for the audit administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import sign_ins as sign_ins_seen
from gongkai.workspace.door import office
from gongkai.workspace.instant_keys import next_page, read_key
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_A_PAGE = 50


@require_GET
@office(Permission.SIGN_INS_VIEW)
def sign_ins(request: ActorRequest) -> HttpResponse:
    """Show the attempts to log in, the newest first."""
    before = read_key(request.GET.get("after", ""))
    rows = sign_ins_seen(request.actor, before=before, limit=_A_PAGE + 1)
    shown, following = next_page(rows, _A_PAGE, "at")
    return page(request, "sign_ins", {"rows": shown, "page": following})

"""The journal, for auditors: filters, pages, before and after, verification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.journal_check import check_begun, check_of
from gongkai.workspace.journal_page import journal_context
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_AGAIN = "5"  # seconds until the page looks whether a reading is done


@require_GET
@office(Permission.JOURNAL_VIEW)
def journal(request: ActorRequest) -> HttpResponse:
    """Show what was done, the newest first."""
    chosen = choose_organ(request, Permission.JOURNAL_VIEW)
    check = check_of(chosen.organ.code, request.GET.get("check", ""))
    response = page(request, "journal", journal_context(request, chosen) | {"check": check})
    if check and not (check.is_done or check.has_failed):
        response["Refresh"] = _AGAIN
    return response


@require_POST
@office(Permission.JOURNAL_VIEW)
def journal_verify(request: ActorRequest) -> HttpResponse:
    """Have the organ's whole chain read again, and say whether it holds."""
    chosen = choose_organ(request, Permission.JOURNAL_VIEW)
    check = check_begun(chosen.organ.code)
    if check.id:
        return redirect(
            f"{reverse('workspace:journal')}?organ={chosen.organ.code}&check={check.id}"
        )
    return page(request, "journal", journal_context(request, chosen) | {"check": check})

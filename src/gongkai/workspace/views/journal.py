"""The journal, for auditors: filters, pages, before and after, verification."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_POST

from gongkai.journal.verify import verify
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.journal_page import journal_context
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_MOST_FAULTS = 100


@require_GET
@office(Permission.JOURNAL_VIEW)
def journal(request: ActorRequest) -> HttpResponse:
    """Show what was done, the newest first."""
    chosen = choose_organ(request, Permission.JOURNAL_VIEW)
    return page(request, "journal", journal_context(request, chosen))


@require_POST
@office(Permission.JOURNAL_VIEW)
def journal_verify(request: ActorRequest) -> HttpResponse:
    """Read the organ's whole chain again and say whether it holds."""
    chosen = choose_organ(request, Permission.JOURNAL_VIEW)
    faults = list(islice(verify(chosen.organ.code), _MOST_FAULTS))
    context = {**journal_context(request, chosen), "verified": True, "faults": faults}
    return page(request, "journal", context)

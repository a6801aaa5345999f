"""The register of papers, and one paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.organs.authority import Permission
from gongkai.papers.selectors import PaperFilters, paper_seen, papers_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.papers import PapersFilterForm
from gongkai.workspace.page import page
from gongkai.workspace.paper_page import paper_context

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_VIEW)
def papers(request: ActorRequest) -> HttpResponse:
    """List the papers that were issued, the newest first."""
    filters = PaperFilters.from_query(request.GET)
    found = papers_page(request.actor, filters, after=request.GET.get("after", ""))
    reach = request.actor.reach
    context = {
        "page": found,
        "form": PapersFilterForm(request.GET),
        "may_open": bool(reach(Permission.REQUEST_UNMASK)),
        "may_change": bool(reach(Permission.WORDING_MANAGE)),
    }
    return page(request, "papers", context)


@require_GET
@office(Permission.REQUEST_VIEW)
def paper(request: ActorRequest, paper_id: int) -> HttpResponse:
    """Show a paper: where it stands, its files, its editions."""
    seen = paper_seen(request.actor, paper_id)
    context = paper_context(request.actor, seen)
    return page(request, "paper", context, here=seen.paper.number or seen.paper.title)

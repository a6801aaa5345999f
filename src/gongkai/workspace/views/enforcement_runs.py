"""Imports of decisions: the list, how far one is, what came of it, stopping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from gongkai.casework.selectors.filters import number_read
from gongkai.decisions.selectors import run_seen, runs_page
from gongkai.decisions.services import DecisionsRefusal, run_resume, run_stop
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_run import ROWS, page_of, run_context
from gongkai.workspace.enforcement_waiting import waiting
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.DECISION_VIEW)
def runs(request: ActorRequest) -> HttpResponse:
    """List an organ's imports, the last begun first, and the files that wait to be begun."""
    chosen = choose_organ(request, Permission.DECISION_VIEW)
    before = number_read(request.GET.get("after", ""))
    rows = runs_page(request.actor, organ=chosen.organ, before=before, limit=ROWS + 1)
    context = {
        "chosen": chosen,
        "page": page_of(rows),
        "files_waiting": waiting(request),
        "may_import": bool(request.actor.reach(Permission.DECISION_IMPORT)),
    }
    return page(request, "decision_runs", context, here="导入批次")


@require_GET
@office(Permission.DECISION_VIEW)
def run(request: ActorRequest, run_id: int) -> HttpResponse:
    """Show how far an import is, or its report."""
    found = run_seen(request.actor, run_id)
    return page(request, "decision_run", run_context(request.actor, found), here=found.name)


@require_GET
@office(Permission.DECISION_VIEW)
def run_progress(request: ActorRequest, run_id: int) -> HttpResponse:
    """Give the moving part of the page; at the end the page is loaded anew, with the report."""
    context = run_context(request.actor, run_seen(request.actor, run_id))
    if context["progress"].is_over:
        return HttpResponseClientRefresh()
    return render(request, "workspace/partials/_run_progress.html", context)


@require_POST
@office(Permission.DECISION_VIEW)
def run_halt(request: ActorRequest, run_id: int) -> HttpResponse:
    """Stop an import."""
    return _acted(request, run_id, run_stop, "已中断，没有公示任何一行。")


@require_POST
@office(Permission.DECISION_VIEW)
def run_again(request: ActorRequest, run_id: int) -> HttpResponse:
    """Take a stopped import up again."""
    return _acted(request, run_id, run_resume, "已恢复，从头重新导入。")


def _acted(
    request: ActorRequest, run_id: int, act: Callable[..., object], sentence: str
) -> HttpResponse:
    try:
        act(run_id=run_id, by=request.actor)
    except DecisionsRefusal as refusal:
        found = run_seen(request.actor, run_id)
        context = run_context(request.actor, found) | {"refusal": str(refusal)}
        return page(request, "decision_run", context, here=found.name)
    return done(request, sentence, "workspace:decision_run", run_id)

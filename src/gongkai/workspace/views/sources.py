"""Papers and their attribute at the source: list, a new one, one of them, its acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.appearance.day_keys import key_read
from gongkai.law.attribution import PaperAttribute
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors.sources import (
    proposal_for,
    source_seen,
    sources_page,
    sources_to_review,
)
from gongkai.publishing.services import (
    source_change,
    source_propose,
    source_publish,
    source_rereview,
    source_submit,
)
from gongkai.today import today
from gongkai.workspace.day_keys import next_by_day
from gongkai.workspace.door import office
from gongkai.workspace.forms.sources import (
    RereviewForm,
    SourceActForm,
    SourceFilterForm,
    SourceForm,
)
from gongkai.workspace.item_form import units_to_draft_for
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.source_page import change_form, publish_form, source_context

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_A_PAGE = 50


@require_GET
@office(Permission.ITEM_VIEW)
def sources(request: ActorRequest) -> HttpResponse:
    """List the papers, the newest first, with what is to be looked at again."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    form = SourceFilterForm(request.GET)
    found = sources_page(
        request.actor,
        organ=chosen.organ,
        before=key_read(request.GET.get("after", "")),
        limit=_A_PAGE + 1,
        **(form.cleaned_data if form.is_valid() else {}),
    )
    rows, following = next_by_day(found, _A_PAGE, "formed_on")
    context = {
        "chosen": chosen,
        "form": form,
        "rows": rows,
        "page": following,
        "to_review": sources_to_review(request.actor, chosen.organ, today()),
        "may_propose": bool(request.actor.reach(Permission.ITEM_EDIT)),
    }
    return page(request, "sources", context, here="公文公开属性")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def source_new(request: ActorRequest) -> HttpResponse:
    """Enter a paper: first what speaks for which attribute, then the proposal."""
    chosen = choose_organ(request, Permission.ITEM_EDIT)
    units = units_to_draft_for(request.actor, chosen.organ)
    needs_unit = not request.actor.may(Permission.ITEM_EDIT, place_of(chosen.organ))
    form = SourceForm(request.POST or None, units=units, needs_unit=needs_unit)
    context: dict[str, Any] = {"form": form, "chosen": chosen}
    if form.is_valid():
        context["proposal"] = proposal_for(chosen.organ, **form.known())
        if form.cleaned_data["proposed"]:
            with shown_on(form):
                made = source_propose(
                    organ=chosen.organ,
                    unit=form.cleaned_data["unit"],
                    entry=form.entry(),
                    by=request.actor,
                    today=today(),
                )
                return done(request, "已登记。", "workspace:source", made.pk)
    return page(request, "source_new", context, here="拟定公开属性")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_VIEW)
def source(request: ActorRequest, paper_id: int) -> HttpResponse:
    """Show a paper; change its proposal."""
    found = source_seen(request.actor, paper_id)
    if request.method == "GET":
        return _page(request, found)
    form = change_form(found, request.POST)
    if form.is_valid() and not form.cleaned_data["proposed"]:
        form.add_error("proposed", "请选择拟定属性。")
    if form.is_valid():
        with shown_on(form):
            version = form.cleaned_data["version"] or 0
            told: dict[str, Any] = {"version": version, "entry": form.entry()}
            source_change(paper_id=paper_id, **told, by=request.actor, today=today())
            return done(request, "已保存。", "workspace:source", paper_id)
    return _page(request, found, change=form)


@require_POST
@office(Permission.ITEM_VIEW)
def source_send(request: ActorRequest, paper_id: int) -> HttpResponse:
    """Put a proposal up for review."""
    found = source_seen(request.actor, paper_id)
    form = SourceActForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            source_submit(paper_id=paper_id, **form.cleaned_data, by=request.actor, today=today())
            return done(request, "已送审。", "workspace:source", paper_id)
    return _page(request, found, submit=form)


@require_POST
@office(Permission.ITEM_VIEW)
def source_look(request: ActorRequest, paper_id: int) -> HttpResponse:
    """Look again at what is withheld."""
    found = source_seen(request.actor, paper_id)
    form = RereviewForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data | {
                "attribute": PaperAttribute(form.cleaned_data["attribute"])
            }
            source_rereview(paper_id=paper_id, **told, by=request.actor, today=today())
            return done(request, "已登记复查结论。", "workspace:source", paper_id)
    return _page(request, found, rereview=form)


@require_POST
@office(Permission.ITEM_VIEW)
def source_to_item(request: ActorRequest, paper_id: int) -> HttpResponse:
    """Make a proactive paper a draft of an item."""
    found = source_seen(request.actor, paper_id)
    form = publish_form(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            item = source_publish(
                paper_id=paper_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done(request, "已转为信息草稿。", "workspace:item", item.pk)
    return _page(request, found, publish=form)


def _page(request: ActorRequest, found: Any, **refused: BaseForm) -> HttpResponse:
    context = source_context(request.actor, found, refused)
    return page(request, "source", context, here=found.title)

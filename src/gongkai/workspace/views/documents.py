"""The register of rules and normative documents: list, a new one, one of them, its acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.appearance.day_keys import key_read
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import units_of
from gongkai.publishing.selectors.documents import (
    Narrowed,
    document_seen,
    documents_drafted,
    documents_expiring,
    documents_page,
    replaceable,
)
from gongkai.publishing.services import document_change, document_draft, document_enter
from gongkai.text.whole_numbers import whole_number
from gongkai.today import today
from gongkai.workspace.day_keys import next_by_day
from gongkai.workspace.document_page import (
    Sought,
    act_named,
    change_form,
    document_context,
)
from gongkai.workspace.door import office
from gongkai.workspace.forms.documents import DocumentForm, EnteredForm, FilterForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_A_PAGE = 50


@require_GET
@office(Permission.ITEM_VIEW)
def documents(request: ActorRequest) -> HttpResponse:
    """List the register, the newest first, with what is drafted and what expires."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    form = FilterForm(request.GET)
    found = documents_page(
        request.actor,
        organ=chosen.organ,
        narrowed=Narrowed.asked(**form.cleaned_data) if form.is_valid() else Narrowed(),
        today=today(),
        before=key_read(request.GET.get("after", "")),
        limit=_A_PAGE + 1,
    )
    rows, following = next_by_day(found, _A_PAGE, "issued_on")
    context = {
        "chosen": chosen,
        "form": form,
        "rows": rows,
        "page": following,
        "drafts": documents_drafted(request.actor, chosen.organ),
        "expiring": documents_expiring(request.actor, chosen.organ, today()),
        "may_keep": bool(request.actor.reach(Permission.DOCUMENT_KEEP)),
    }
    return page(request, "documents", context)


@require_http_methods(["GET", "POST"])
@office(Permission.DOCUMENT_KEEP)
def document_new(request: ActorRequest) -> HttpResponse:
    """Enter a document whose drafting has begun."""
    chosen = choose_organ(request, Permission.DOCUMENT_KEEP)
    form = DocumentForm(request.POST or None, **_offered(chosen.organ))
    if form.is_valid():
        with shown_on(form):
            made = document_draft(
                organ=chosen.organ, entry=form.entry(), by=request.actor, today=today()
            )
            return done(request, "已登记。", "workspace:document", made.pk)
    return page(request, "document_new", {"form": form, "chosen": chosen}, here="登记起草中的文件")


@require_http_methods(["GET", "POST"])
@office(Permission.DOCUMENT_KEEP)
def document_past(request: ActorRequest) -> HttpResponse:
    """Enter a document that was issued before, with its whole life."""
    chosen = choose_organ(request, Permission.DOCUMENT_KEEP)
    form = EnteredForm(request.POST or None, **_offered(chosen.organ))
    if form.is_valid():
        with shown_on(form):
            made = document_enter(
                organ=chosen.organ,
                entry=form.entry(),
                issuance=form.issuance(),
                past=form.past(),
                by=request.actor,
                today=today(),
            )
            return done(request, "已补录。", "workspace:document", made.pk)
    return page(request, "document_new", {"form": form, "chosen": chosen}, here="补录已印发的文件")


def _offered(organ: Any) -> dict[str, Any]:
    return {"units": units_of(organ), "older": replaceable(organ)}


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_VIEW)
def document(request: ActorRequest, document_id: int) -> HttpResponse:
    """Show a document's life; change what is entered of it."""
    found = document_seen(request.actor, document_id)
    refused = {}
    if request.method == "POST":
        form = change_form(found, request.POST)
        refused = {"change": form}
        if form.is_valid():
            with shown_on(form):
                document_change(**_changed(request, document_id, form))
                return done(request, "已保存。", "workspace:document", document_id)
    context = document_context(request.actor, found, refused, Sought.asked(request.GET))
    return page(request, "document", context, here=found.title)


def _changed(request: ActorRequest, document_id: int, form: DocumentForm) -> dict[str, Any]:
    told: dict[str, Any] = {
        "document_id": document_id,
        "version": whole_number(request.POST.get("version", "")) or 0,
        "entry": form.entry(),
        "reason": request.POST.get("reason", ""),
        "by": request.actor,
        "today": today(),
    }
    if isinstance(form, EnteredForm):
        told |= {"issuance": form.issuance(), "past": form.past()}
    return told


@require_POST
@office(Permission.ITEM_VIEW)
def document_act(request: ActorRequest, document_id: int, name: str) -> HttpResponse:
    """Do one act with a document."""
    act = act_named(name)
    found = document_seen(request.actor, document_id)
    form: Any = act.form(request.POST)
    form.auto_id = f"id_{name}_%s"
    if form.is_valid():
        with shown_on(form):
            act.service(document_id=document_id, **form.told(), by=request.actor, today=today())
            return done(request, act.said, "workspace:document", document_id)
    context = document_context(request.actor, found, {name: form})
    return page(request, "document", context, here=found.title)

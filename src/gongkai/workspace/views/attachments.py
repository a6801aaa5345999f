"""The files and pictures of an item's draft, and the item as it will read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import FileResponse, Http404, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from gongkai.files.refusal import FileGone
from gongkai.files.selectors import content_of, headers_of
from gongkai.organs.authority import Permission
from gongkai.publishing.refusals import TracesUndecided
from gongkai.publishing.selectors import file_of_item, is_picture, item_seen
from gongkai.publishing.services import attachment_add, attachment_change, attachment_remove
from gongkai.workspace.door import office
from gongkai.workspace.forms.attachments import IDS, AttachmentForm, AttachmentNameForm
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.item_page import item_context
from gongkai.workspace.item_preview import preview_context
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import REFUSALS, shown_on

if TYPE_CHECKING:
    from uuid import UUID

    from django.forms import Form
    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.ITEM_VIEW)
def attachment_new(request: ActorRequest, item_id: int) -> HttpResponse:
    """Add a file; ask first what is to become of what it carries unseen."""
    item_seen(request.actor, item_id)
    form, undecided = AttachmentForm(request.POST, request.FILES, auto_id=IDS), None
    if form.is_valid():
        with shown_on(form):
            try:
                attachment_add(**form.facts(), by=request.actor)
            except TracesUndecided as refusal:
                undecided = refusal
                raise
            return _added(request, item_id)
    choices = form.choices(undecided.traces) if undecided else []
    if request.headers.get("HX-Request"):
        told = {"attachment_form": form, "choices": choices}
        return render(request, "workspace/partials/_attachment_told.html", told)
    return _refused(request, item_id, form, choices=choices)


@require_POST
@office(Permission.ITEM_VIEW)
def picture_new(request: ActorRequest, item_id: int) -> HttpResponse:
    """Add a picture for the text; answer the editor with its address."""
    item_seen(request.actor, item_id)
    form = AttachmentForm(request.POST, request.FILES, auto_id=IDS)
    if form.is_valid():
        try:
            kept = attachment_add(**form.facts(), is_inline=True, by=request.actor)
        except REFUSALS as refusal:
            return JsonResponse({"problems": [str(refusal)]}, status=409)
        told = {"src": f"f/{kept.file_id}/", "alt": kept.alt, "version": kept.revision.version}
        return JsonResponse(told)
    problems = [str(one) for sentences in form.errors.values() for one in sentences]
    return JsonResponse({"problems": problems}, status=409)


@require_POST
@office(Permission.ITEM_VIEW)
def attachment_name(request: ActorRequest, item_id: int, attachment_id: int) -> HttpResponse:
    """Name an attachment anew."""
    form = AttachmentNameForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            attachment_change(attachment_id=attachment_id, **told, by=request.actor)
            return done(request, "附件已修改。", "workspace:item", item_id)
    return _refused(request, item_id, form)


@require_POST
@office(Permission.ITEM_VIEW)
def attachment_drop(request: ActorRequest, item_id: int, attachment_id: int) -> HttpResponse:
    """Remove an attachment."""
    form = VersionedForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            attachment_remove(attachment_id=attachment_id, **told, by=request.actor)
            return done(request, "附件已删除。", "workspace:item", item_id)
    return _refused(request, item_id, form)


@require_safe
@office(Permission.ITEM_VIEW)
def item_file(request: ActorRequest, item_id: int, file_id: UUID) -> HttpResponseBase:
    """Give a file of any wording of an item to who may see the item."""
    attachment = file_of_item(request.actor, item_id, file_id)
    try:
        response = FileResponse(content_of(attachment.file))
    except FileGone as gone:
        raise Http404(str(gone)) from gone
    told = headers_of(attachment.file, name=attachment.name, is_shown=is_picture(attachment))
    for name, value in told.items():
        response[name] = value
    return response


@require_GET
@office(Permission.ITEM_VIEW)
def item_preview(request: ActorRequest, item_id: int) -> HttpResponse:
    """Show an item as the public would see it; at the width of a telephone when asked."""
    found = item_seen(request.actor, item_id)
    context = preview_context(found) | {"is_narrow": request.GET.get("width") == "phone"}
    return render(request, "workspace/item_preview.html", context)


def _added(request: ActorRequest, item_id: int) -> HttpResponse:
    response = done(request, "附件已上传。", "workspace:item", item_id)
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(response["Location"])
    return response


def _refused(request: ActorRequest, item_id: int, form: Form, **more: Any) -> HttpResponse:
    found = item_seen(request.actor, item_id)
    context = item_context(request.actor, found, {}) | {"attachment_form": form} | more
    if not isinstance(form, AttachmentForm):
        del context["attachment_form"]
        context["refused"] = form
    return page(request, "item", context, here=found.title)

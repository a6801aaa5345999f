"""What the scan found in a wording: look, scan again, answer for what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.views.decorators.http import require_GET, require_POST

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import item_seen, revision_open
from gongkai.publishing.services import finding_override, revision_scan
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.finding_page import findings_context
from gongkai.workspace.forms.scanning import OverrideForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import REFUSALS, shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def findings(request: ActorRequest, item_id: int) -> HttpResponse:
    """Show what the last scan found beside the words."""
    found = item_seen(request.actor, item_id)
    return page(request, "findings", findings_context(request.actor, found), here="检查结果")


@require_POST
@office(Permission.ITEM_VIEW)
def scan(request: ActorRequest, item_id: int) -> HttpResponse:
    """Scan the wording that is being written."""
    found = item_seen(request.actor, item_id)
    revision = revision_open(found)
    if revision is None:
        raise Http404
    try:
        revision_scan(revision_id=revision.pk, by=request.actor, today=today())
    except REFUSALS as refusal:
        context = findings_context(request.actor, found) | {"refusal": str(refusal)}
        return page(request, "findings", context, here="检查结果")
    return done(request, "检查完成。", "workspace:findings", item_id)


@require_POST
@office(Permission.ITEM_VIEW)
def override(request: ActorRequest, item_id: int, finding_id: int) -> HttpResponse:
    """Answer for a finding, with a reason."""
    found = item_seen(request.actor, item_id)
    form = OverrideForm(request.POST, auto_id=f"id_{finding_id}_%s")
    if form.is_valid():
        with shown_on(form):
            reason = form.cleaned_data["reason"]
            told = {"finding_id": finding_id, "reason": reason}
            finding_override(**told, by=request.actor, today=today())
            return done(request, "已放行。", "workspace:findings", item_id)
    context = findings_context(request.actor, found, (finding_id, form)) | {"refused": form}
    return page(request, "findings", context, here="检查结果")

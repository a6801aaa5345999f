"""One reconsideration or suit: its page, its acts, its papers, the new answer it orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.casework.application import Upload
from gongkai.casework.selectors import dispute_case, dispute_defence_preview, dispute_seen
from gongkai.casework.services import (
    dispute_act,
    dispute_conclude,
    dispute_defence_issue,
    dispute_describe,
    dispute_evidence,
    dispute_file_add,
    dispute_order_reanswer,
)
from gongkai.law.disputes import DisputeAct
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.dispute_page import dispute_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.dispute_acts import DisputeActForm
from gongkai.workspace.forms.disputes import (
    ConclusionForm,
    DefenceForm,
    DescribeForm,
    DisputeFileForm,
    TaskForm,
)
from gongkai.workspace.page import done
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest

_HERE = "workspace:dispute"


@require_http_methods(["GET", "POST"])
@office(Permission.DISPUTE_VIEW)
def dispute(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Show a case; record how it ended where only that is known."""
    found = dispute_seen(request.actor, dispute_id)
    if request.method == "GET":
        return dispute_page(request, found)
    form = ConclusionForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            dispute_conclude(dispute_id=dispute_id, **told, by=request.actor, today=today())
            return done(request, "已登记审结结果。", _HERE, dispute_id)
    return dispute_page(request, found, refused={"conclude": form})


@require_http_methods(["GET", "POST"])
@office(Permission.DISPUTE_VIEW)
def act(request: ActorRequest, dispute_id: int, name: str) -> HttpResponse:
    """Open the form of one act on the page, or do the act; what is refused stays typed."""
    found = dispute_seen(request.actor, dispute_id)
    if name not in DisputeAct.__members__:
        raise Http404
    if request.method == "GET":
        return dispute_page(request, found, open_act=name)
    form = DisputeActForm(DisputeAct[name], dispute_case(found), request.POST, request.FILES)
    if form.is_valid():
        with shown_on(form):
            dispute_act(
                dispute_id=dispute_id,
                version=form.cleaned_data["version"],
                act=form.act,
                facts=form.facts(),
                uploads=form.uploads(),
                by=request.actor,
                today=today(),
            )
            return done(request, f"已登记“{form.act}”。", _HERE, dispute_id)
    return dispute_page(request, found, refused={name: form})


@require_POST
@office(Permission.DISPUTE_VIEW)
def describe(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Change what a case is called and about."""
    found, form = dispute_seen(request.actor, dispute_id), DescribeForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            dispute_describe(dispute_id=dispute_id, **form.cleaned_data, by=request.actor)
            return done(request, "已保存案件信息。", _HERE, dispute_id)
    return dispute_page(request, found, refused={"describe": form})


@require_POST
@office(Permission.DISPUTE_VIEW)
def files(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Keep papers of a case."""
    found = dispute_seen(request.actor, dispute_id)
    form = DisputeFileForm(request.POST, request.FILES)
    if form.is_valid():
        with shown_on(form):
            kind = form.cleaned_data["kind"]
            uploads = [Upload(one.name, one, kind) for one in form.cleaned_data["papers"]]
            dispute_file_add(dispute_id=dispute_id, uploads=uploads, by=request.actor)
            return done(request, "已保存材料。", _HERE, dispute_id)
    return dispute_page(request, found, refused={"files": form})


@require_POST
@office(Permission.DISPUTE_VIEW)
def reanswer(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Put the new answer that a corrected result orders on the request."""
    found, form = dispute_seen(request.actor, dispute_id), TaskForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            dispute_order_reanswer(dispute_id=dispute_id, **told, by=request.actor, today=today())
            if found.request_id:
                sentence = "已转入重新答复，请按期限拟制新的答复。"
                return done(request, sentence, "workspace:request", found.request_id)
            return done(request, "已登记重新处理。", _HERE, dispute_id)
    return dispute_page(request, found, refused={"reanswer": form})


@require_POST
@office(Permission.DISPUTE_VIEW)
def defence(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Issue the organ's written answer or defence, or only show it; what is typed stays."""
    found, form = dispute_seen(request.actor, dispute_id), DefenceForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            if "preview" in request.POST:
                told.pop("version")
                shown = dispute_defence_preview(request.actor, dispute_id, **told)
                return _download(shown, "application/pdf", "preview.pdf")
            paper = dispute_defence_issue(
                dispute_id=dispute_id, **told, by=request.actor, today=today()
            )
            return done(request, f"已印发{paper.title}，{paper.number}。", _HERE, dispute_id)
    return dispute_page(request, found, refused={"defence": form})


@require_POST
@office(Permission.DISPUTE_VIEW)
def evidence(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Give the papers of the disputed case as one zip."""
    content = dispute_evidence(dispute_id=dispute_id, by=request.actor)
    return _download(content, "application/zip", f"evidence-{dispute_id}-{today()}.zip")


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

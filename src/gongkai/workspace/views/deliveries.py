"""Serving papers, proving and undoing it; making a paper anew; archiving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.casework.selectors import request_seen
from gongkai.casework.selectors.archives import archives_of
from gongkai.casework.selectors.deliveries import deliveries_of, papers_standing
from gongkai.casework.services import (
    applicant_unmasked,
    archive_make,
    delivery_prove,
    delivery_record,
    delivery_undo,
    paper_renew,
)
from gongkai.files.selectors import address_of
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.deliveries import (
    IdentityForm,
    NoticeDeliverForm,
    ProveForm,
    RenewForm,
    UndoForm,
)
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.page import done_on_case
from gongkai.workspace.refusals import REFUSALS, shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.REQUEST_SERVE)
def delivery_new(request: ActorRequest, request_id: int) -> HttpResponse:
    """Record how a notice or a letter was served."""
    found = request_seen(request.actor, request_id)
    papers = papers_standing(found)
    form = NoticeDeliverForm(request.POST, request.FILES, papers=papers)
    if form.is_valid():
        with shown_on(form):
            told = form.facts()
            delivery_record(request_id=request_id, **told, by=request.actor, today=today())
            return done_on_case(request, "已登记送达。", request_id)
    return case_page(request, found, refused={"deliver": form})


@require_POST
@office(Permission.REQUEST_SERVE)
def delivery_proof(request: ActorRequest, request_id: int, delivery_id: int) -> HttpResponse:
    """Add who signed for a paper, and the proof."""
    found = request_seen(request.actor, request_id)
    _of_case(found, delivery_id)
    form = ProveForm(request.POST, request.FILES, auto_id=f"id_prove_{delivery_id}_%s")
    if form.is_valid():
        with shown_on(form):
            told = form.facts()
            delivery_prove(delivery_id=delivery_id, **told, by=request.actor, today=today())
            return done_on_case(request, "已补充送达凭证。", request_id)
    return case_page(request, found, refused={f"prove-{delivery_id}": form})


@require_POST
@office(Permission.REQUEST_SERVE)
def delivery_fail(request: ActorRequest, request_id: int, delivery_id: int) -> HttpResponse:
    """Record that a service came to nothing."""
    found = request_seen(request.actor, request_id)
    _of_case(found, delivery_id)
    form = UndoForm(request.POST, auto_id=f"id_undo_{delivery_id}_%s")
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            delivery_undo(delivery_id=delivery_id, **told, by=request.actor, today=today())
            return done_on_case(request, "已登记送达不成，请重新送达。", request_id)
    return case_page(request, found, refused={f"undo-{delivery_id}": form})


@require_POST
@office(Permission.REQUEST_SERVE)
def paper_anew(request: ActorRequest, request_id: int, paper_id: int) -> HttpResponse:
    """Make a paper anew under its number."""
    found = request_seen(request.actor, request_id)
    form = RenewForm(request.POST, auto_id=f"id_renew_{paper_id}_%s")
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data | {"request_id": request_id, "paper_id": paper_id}
            paper_renew(**told, by=request.actor, today=today())
            return done_on_case(request, "已重新印发，原稿保留。", request_id)
    return case_page(request, found, refused={f"renew-{paper_id}": form})


@require_POST
@office(Permission.REQUEST_SERVE)
def archive(request: ActorRequest, request_id: int) -> HttpResponse:
    """Archive a request that is over."""
    request_seen(request.actor, request_id)
    form = VersionedForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    try:
        archive_make(request_id=request_id, version=version, by=request.actor, today=today())
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:request", request_id)
    return done_on_case(request, "已归档，可以下载案卷。", request_id)


@require_POST
@office(Permission.REQUEST_UNMASK)
def archive_identity(request: ActorRequest, request_id: int, archive_id: int) -> HttpResponse:
    """Lead to the identity papers of an archive set; the journal says who looked and why."""
    found = request_seen(request.actor, request_id)
    row = archives_of(found).filter(pk=archive_id, identity__isnull=False).first()
    if row is None or row.identity is None:
        raise Http404
    form = IdentityForm(request.POST, auto_id="id_identity_%s")
    if form.is_valid():
        with shown_on(form):
            applicant_unmasked(request.actor, found, form.cleaned_data["reason"])
            return redirect(address_of(row.identity, holder=f"person:{request.actor.person_id}"))
    return case_page(request, found, refused={"identity": form})


def _of_case(found: Any, delivery_id: int) -> None:
    if not deliveries_of(found).filter(pk=delivery_id).exists():
        raise Http404

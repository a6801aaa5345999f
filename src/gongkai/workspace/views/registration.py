"""Registering: what a request repeats, calls to its applicant, who applies, the form printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_POST

from gongkai.appearance.files_given import given
from gongkai.casework.papering import fields_of
from gongkai.casework.selectors import request_seen
from gongkai.casework.services import (
    applicant_unmasked,
    confirmation_tried,
    identity_checked,
    request_repeats,
)
from gongkai.law.papers import PaperKind
from gongkai.organs.authority import Permission
from gongkai.papers.selectors import preview
from gongkai.today import today
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.registration import CallForm, RepeatForm
from gongkai.workspace.page import done_on_case
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.REQUEST_VIEW)
def repeats(request: ActorRequest, request_id: int) -> HttpResponse:
    """Name the answered request that this one repeats, or none."""
    found = request_seen(request.actor, request_id)
    form = RepeatForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            request_repeats(
                request_id=request_id, by=request.actor, today=today(), **form.cleaned_data
            )
            return done_on_case(request, "重复申请的登记已保存。", request_id)
    return case_page(request, found, refused={"repeats": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def call(request: ActorRequest, request_id: int) -> HttpResponse:
    """Record a call that reached nobody."""
    found = request_seen(request.actor, request_id)
    form = CallForm(request.POST, auto_id="id_call_%s")
    if form.is_valid():
        with shown_on(form):
            confirmation_tried(request_id=request_id, by=request.actor, **form.cleaned_data)
            return done_on_case(request, "联系情况已登记，联系上之日起算期限。", request_id)
    return case_page(request, found, refused={"call": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def identity(request: ActorRequest, request_id: int) -> HttpResponse:
    """Record that the proof of identity was compared with the form."""
    found = request_seen(request.actor, request_id)
    form = VersionedForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            version = form.cleaned_data["version"]
            identity_checked(request_id=request_id, version=version, by=request.actor)
            return done_on_case(request, "申请人身份已核验。", request_id)
    return case_page(request, found, refused={"repeats": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def application_form(request: ActorRequest, request_id: int) -> HttpResponse:
    """Print the application, filled in, for its applicant to sign; the journal says that it was.

    Law: 条例 art 29; LAW-29-1, DOC-1.
    """
    found = request_seen(request.actor, request_id)
    applicant_unmasked(request.actor, found, "打印申请表，请申请人签名")
    fields = fields_of(found, PaperKind.APPLICATION, today=today())
    printed = preview(PaperKind.APPLICATION, found.organ, fields, is_marked=False)
    return given(printed.pdf, f"申请表-{found.pk}.pdf", "application/pdf")

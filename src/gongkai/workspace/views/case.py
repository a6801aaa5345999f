"""The case page, notes on it, and the applicant unmasked or erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_POST

from gongkai.casework.selectors import request_seen
from gongkai.casework.services import applicant_erase, applicant_unmasked, note_write
from gongkai.organs.authority import Permission
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.requests import EraseForm, NoteForm, UnmaskForm
from gongkai.workspace.page import done_on_case
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_VIEW)
def case(request: ActorRequest, request_id: int) -> HttpResponse:
    """Show one request."""
    return case_page(request, request_seen(request.actor, request_id))


@require_POST
@office(Permission.REQUEST_VIEW)
def note(request: ActorRequest, request_id: int) -> HttpResponse:
    """Write a note for colleagues."""
    found = request_seen(request.actor, request_id)
    form = NoteForm(request.POST, auto_id="id_note_%s")
    if form.is_valid():
        with shown_on(form):
            note_write(request_id=request_id, body=form.cleaned_data["body"], by=request.actor)
            return done_on_case(request, "备注已保存。", request_id)
    return case_page(request, found, refused={"note": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def unmask(request: ActorRequest, request_id: int) -> HttpResponse:
    """Show the applicant's particulars once; the answer to the POST shows them."""
    found = request_seen(request.actor, request_id)
    form = UnmaskForm(request.POST, auto_id="id_unmask_%s")
    if form.is_valid():
        with shown_on(form):
            seen = applicant_unmasked(request.actor, found, form.cleaned_data["reason"])
            return case_page(request, found, unmasked=seen)
    return case_page(request, found, refused={"unmask": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def erase(request: ActorRequest, request_id: int) -> HttpResponse:
    """Erase the applicant's particulars for good."""
    found = request_seen(request.actor, request_id)
    form = EraseForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            applicant_erase(request_id=request_id, by=request.actor, **form.cleaned_data)
            return done_on_case(request, "申请人身份信息已删除。", request_id)
    return case_page(request, found, erase_form=form)

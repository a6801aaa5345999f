"""Following a request by its number and query code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, cast

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gongkai.casework.application import Upload
from gongkai.casework.refusals import CaseworkRefusal, CodeWrong
from gongkai.casework.selectors import status_by_code
from gongkai.casework.services import correction_by_code, request_withdraw_by_code
from gongkai.files.selectors import FileState, address_of
from gongkai.files.services import FileRefused
from gongkai.journal.overtaken import Overtaken
from gongkai.law.procedure import Refusal
from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.case_door import Key, close_door, key_of, open_door
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.status_forms import CorrectionForm, QueryForm
from gongkai.portal.telling import NEXT
from gongkai.portal.visitor import visitor
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.casework.selectors import PublicStatus
    from gongkai.files.models import StoredFile

ASKING = Limit("status", times=20, seconds=600)
ACTING = Limit("own-case", times=20, seconds=600)
_REFUSALS = (Refusal, CaseworkRefusal, FileRefused, Overtaken)


@require_http_methods(["GET", "HEAD", "POST"])
@limited(ASKING, "POST")
@own_page
def status(request: HttpRequest) -> HttpResponse:
    """Ask for number and code; what does not fit is refused in the same words and time."""
    form = QueryForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _query_page(request, form)
    if not form.is_valid():
        return _query_page(request, form, status=422)
    key = Key(form.cleaned_data["number"], form.cleaned_data["code"])
    try:
        found = status_by_code(key.number, key.code, today())
    except CodeWrong as refusal:
        return _query_page(request, form, refusal=str(refusal), status=422)
    open_door(request, key, holder=found.holder)
    return redirect("portal:case")


@require_safe
@own_page
def case(request: HttpRequest) -> HttpResponse:
    """Show where the request stands."""
    found = _found(request)
    return redirect("portal:status") if found is None else _case_page(request, found)


@require_POST
@limited(ACTING, "POST")
@own_page
def withdraw(request: HttpRequest) -> HttpResponse:
    """Take the request back."""
    key = key_of(request)
    if key is None:
        return redirect("portal:status")
    try:
        request_withdraw_by_code(
            number=key.number, code=key.code, by=visitor(request), today=today()
        )
    except _REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "申请已经撤回。")
    return redirect("portal:case")


@require_POST
@limited(ACTING, "POST")
@own_page
def correct(request: HttpRequest) -> HttpResponse:
    """Hand in a correction; what was typed stays when it is refused."""
    key, found = key_of(request), _found(request)
    if key is None or found is None:
        return redirect("portal:status")
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _case_page(request, found, form=form, status=422)
    try:
        correction_by_code(
            number=key.number,
            code=key.code,
            text=form.cleaned_data["text"],
            uploads=_uploads(request),
            by=visitor(request),
            today=today(),
        )
    except _REFUSALS as refusal:
        return _case_page(request, found, form=form, refusal=str(refusal), status=422)
    messages.success(request, "补正已经提交；工作人员与您确认收到后，答复期限重新计算。")
    return redirect("portal:case")


@require_POST
@own_page
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the request in this browser."""
    close_door(request)
    return redirect("portal:status")


def _found(request: HttpRequest) -> PublicStatus | None:
    key = key_of(request)
    if key is None:
        return None
    try:
        return status_by_code(key.number, key.code, today())
    except CodeWrong:
        return None


def _uploads(request: HttpRequest) -> list[Upload]:
    return [
        Upload(file.name or "", cast("BinaryIO", file)) for file in request.FILES.getlist("files")
    ]


def _query_page(
    request: HttpRequest, form: QueryForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "refusal": refusal}
    return page(request, "status", None, context, Crumb("进度查询"), status=status)


def _address(file: StoredFile, found: PublicStatus) -> str:
    """Give where a file is fetched; "" while it may not be handed out."""
    return address_of(file, holder=found.holder) if file.state == FileState.CLEAN else ""


def _case_page(
    request: HttpRequest,
    found: PublicStatus,
    *,
    form: CorrectionForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {
        "case": found,
        "next": NEXT.get(found.state, ""),
        "answers": [
            (answer, [(file, _address(file, found)) for file in answer.files])
            for answer in found.answers
        ],
        "form": form or CorrectionForm(),
        "refusal": refusal,
    }
    organ = public_organ(found.organ_code)
    trail = (Crumb("进度查询", reverse("portal:status")), Crumb(found.number))
    return page(request, "case", organ, context, *trail, status=status)

"""Following a request by its number and query code, and doing what an applicant can do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gongkai.casework.refusals import ApplicationIncomplete, CaseworkRefusal, CodeWrong
from gongkai.casework.selectors import status_by_code
from gongkai.files.services import FileRefused
from gongkai.journal.overtaken import Overtaken
from gongkai.law.procedure import Refusal
from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.case_door import CASE, Key, key_of, open_case
from gongkai.portal.case_page import case_page
from gongkai.portal.kept_typing import typing_keep, typing_kept
from gongkai.portal.limits import limited
from gongkai.portal.own_case import OWN_ACTS
from gongkai.portal.page import Crumb, page
from gongkai.portal.status_forms import QueryForm
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.casework.selectors import PublicStatus
    from gongkai.portal.status_forms import OwnForm

ASKING = Limit("status", times=20, seconds=600)
ACTING = Limit("own-case", times=20, seconds=600)
_REFUSALS = (Refusal, CaseworkRefusal, FileRefused, Overtaken)
_KEPT = "您填写的内容已经保留，请核对后重新提交；选择过的文件需要重新选择。"


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
    open_case(request, key, holder=found.holder)
    return redirect("portal:case")


@require_safe
@own_page
def case(request: HttpRequest) -> HttpResponse:
    """Show where the request stands, with what was typed before the door had closed."""
    _, found = _opened(request)
    if found is None:
        return redirect("portal:status")
    kept = typing_kept(request, of=found.holder)
    if kept is None:
        return case_page(request, found)
    return case_page(request, found, bound=OWN_ACTS[kept.form].form(kept.data), refusal=_KEPT)


@require_POST
@limited(ACTING, "POST")
@own_page
def own_act(request: HttpRequest, slug: str) -> HttpResponse:
    """Do one of the things that an applicant can do; what is refused stays typed."""
    act = OWN_ACTS.get(slug)
    if act is None:
        raise Http404
    key, found = _opened(request)
    if key is None or found is None or request.POST.get("of", found.holder) != found.holder:
        return _closed(request, slug)
    form = act.form(request.POST)
    if not form.is_valid():
        return case_page(request, found, bound=form, status=422)
    try:
        act.do(request, key, form)
    except _REFUSALS as refusal:
        return case_page(request, found, bound=form, refusal=_told(form, refusal), status=422)
    messages.success(request, act.done)
    return redirect("portal:case")


@require_POST
@own_page
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the request in this browser."""
    CASE.close(request)
    return redirect("portal:status")


def _opened(request: HttpRequest) -> tuple[Key | None, PublicStatus | None]:
    """Give what the browser opened; nothing once it is over, or the code no longer fits."""
    key = key_of(request)
    if key is None:
        return None, None
    try:
        return key, status_by_code(key.number, key.code, today())
    except CodeWrong:
        return None, None


def _closed(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for number and code again, keeping what was typed for the request it was typed for."""
    if request.POST.get("of"):
        typing_keep(request, form=slug)
        messages.warning(
            request,
            "查询已经超时，或者已在别的窗口打开另一件申请；请重新查询，刚才填写的内容会保留。",
        )
    return redirect("portal:status")


def _told(form: OwnForm, refusal: Exception) -> str:
    """Put faults beside their fields; give the sentence that stands above the form."""
    if isinstance(refusal, ApplicationIncomplete):
        for name, sentence in refusal.problems.items():
            form.add_error(name, sentence)
        return ""
    return str(refusal)


def _query_page(
    request: HttpRequest, form: QueryForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "refusal": refusal}
    return page(request, "status", None, context, Crumb("进度查询"), status=status)

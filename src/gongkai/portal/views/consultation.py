"""The page of one who is consulted: opened by the code on the letter, answered once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gongkai.casework.refusals import CaseworkRefusal, LetterCodeWrong
from gongkai.casework.selectors import letter_seen_by_code
from gongkai.casework.services import consultation_answer_by_code, consultation_open_by_code
from gongkai.files.services import FileRefused
from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.case_door import LETTER
from gongkai.portal.case_page import file_address
from gongkai.portal.kept_typing import typing_keep, typing_kept
from gongkai.portal.letter_forms import LetterAnswerForm, LetterCodeForm
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.telling import SILENCE
from gongkai.portal.uploads import uploads_in
from gongkai.portal.visitor import visitor

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.casework.selectors import LetterSeen

ASKING = Limit("letter", times=20, seconds=600)
ACTING = Limit("own-letter", times=20, seconds=600)
_KEPT = "您填写的内容已经保留，请核对后重新提交；选择过的文件需要重新选择。"


@require_http_methods(["GET", "HEAD", "POST"])
@limited(ASKING, "POST")
@own_page
def enter(request: HttpRequest) -> HttpResponse:
    """Ask for the code; one that opens nothing is always refused in the same words."""
    form = LetterCodeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _code_page(request, form, status=422 if form.is_bound else 200)
    code = form.cleaned_data["code"]
    try:
        consultation_open_by_code(code=code, by=visitor(request))
        found = letter_seen_by_code(code)
    except LetterCodeWrong as refusal:
        return _code_page(request, form, refusal=str(refusal), status=422)
    LETTER.open(request, {"code": code}, holder=found.holder)
    return redirect("portal:letter")


@require_safe
@own_page
def letter(request: HttpRequest) -> HttpResponse:
    """Show what is asked, until when, and what was answered."""
    _, found = _opened(request)
    if found is None:
        return redirect("portal:consultation")
    kept = typing_kept(request, of=found.holder)
    if kept is None:
        return _letter_page(request, found)
    return _letter_page(request, found, form=LetterAnswerForm(kept.data), refusal=_KEPT)


@require_POST
@limited(ACTING, "POST")
@own_page
def answer(request: HttpRequest) -> HttpResponse:
    """Take the answer; what is refused stays typed."""
    code, found = _opened(request)
    if found is None or request.POST.get("of", found.holder) != found.holder:
        return _closed(request)
    form = LetterAnswerForm(request.POST)
    if not form.is_valid():
        return _letter_page(request, found, form=form, status=422)
    told: dict[str, Any] = {**form.cleaned_data, "uploads": uploads_in(request, "files")}
    try:
        consultation_answer_by_code(code=code, by=visitor(request), **told)
    except (CaseworkRefusal, FileRefused) as refusal:
        return _letter_page(request, found, form=form, refusal=str(refusal), status=422)
    messages.success(request, "意见已经提交，感谢您的答复。")
    return redirect("portal:letter")


@require_POST
@own_page
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the letter in this browser."""
    LETTER.close(request)
    return redirect("portal:consultation")


def _opened(request: HttpRequest) -> tuple[str, LetterSeen | None]:
    said = LETTER.said(request)
    try:
        return (said["code"], letter_seen_by_code(said["code"])) if said else ("", None)
    except LetterCodeWrong:
        return "", None


def _closed(request: HttpRequest) -> HttpResponse:
    """Ask for the code again, keeping what was typed for the letter for which it was typed."""
    if request.POST.get("of"):
        typing_keep(request, form=LetterAnswerForm.slug)
        messages.warning(request, "页面已经超时，请重新填写答复码，刚才填写的内容会保留。")
    return redirect("portal:consultation")


def _code_page(
    request: HttpRequest, form: LetterCodeForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "refusal": refusal}
    return page(request, "consultation", None, context, Crumb("答复征求意见"), status=status)


def _letter_page(
    request: HttpRequest,
    found: LetterSeen,
    *,
    form: LetterAnswerForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "letter": found,
        "silence": SILENCE.get(found.kind, ""),
        "form": form or LetterAnswerForm(),
        "refusal": refusal,
        "papers": [(paper, file_address(paper.file, found.holder)) for paper in found.papers],
        "files": [(file, file_address(file, found.holder)) for file in found.files],
    }
    trail = (Crumb("答复征求意见", reverse("portal:consultation")), Crumb("征求意见函"))
    organ = public_organ(found.organ_code)
    return page(request, "letter", organ, context, *trail, status=status)

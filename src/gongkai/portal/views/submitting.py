"""Applying: the files, the last look, the receipt."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from gongkai.casework.refusals import ApplicationIncomplete
from gongkai.files.services import FileRefused
from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.limits import limited, too_often
from gongkai.portal.organ import public_organ
from gongkai.portal.page import apply_page
from gongkai.portal.proof import BITS, challenge_of, is_proved
from gongkai.portal.review_page import answers_of
from gongkai.portal.visitor import visitor
from gongkai.portal.wizard.drafts import draft_in, forget, keep, new_draft, remember
from gongkai.portal.wizard.steps import BY_SLUG, progress
from gongkai.portal.wizard.submission import hand_in
from gongkai.portal.wizard.uploading import KINDS, shown, take, without
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.portal.wizard.drafts import Draft

UPLOADING = Limit("uploading", times=60, seconds=3600)
FILING = Limit("filing", times=30, seconds=3600)
UNPROVED = Limit("filing_unproved", times=6, seconds=3600)
"""Without the browser's small sum (`portal.proof`) an address hands in no more often."""


@require_http_methods(["GET", "HEAD", "POST"])
@limited(UPLOADING, "POST")
@own_page
def files(request: HttpRequest, code: str) -> HttpResponse:
    """Take proofs and other files; each that is refused says why, the rest stay."""
    organ = public_organ(code)
    draft = draft_in(request) or new_draft()
    if draft.receipt is not None:
        return redirect("portal:receipt", organ.code)
    if request.method != "POST":
        return _files_page(request, organ, draft)
    wish = request.POST.get("go", "")
    if wish.startswith("remove:"):
        draft = without(draft, wish.removeprefix("remove:"), by=visitor(request))
    refusals = {}
    for kind in KINDS:
        taken = take(
            draft, request.FILES.getlist(kind), kind=kind, organ=organ, by=visitor(request)
        )
        draft, refusals[kind] = taken.draft, taken.refusals
    keep(draft, organ=organ)
    if wish in _NEIGHBOURS and not any(refusals.values()):
        response: HttpResponse = redirect("portal:apply", organ.code, _NEIGHBOURS[wish])
    else:
        response = _files_page(request, organ, draft, refusals)
    return remember(response, draft, code=organ.code)


_NEIGHBOURS = {"back": "delivery", "next": "review"}


@require_http_methods(["GET", "HEAD", "POST"])
@limited(FILING, "POST")
@own_page
def review(request: HttpRequest, code: str) -> HttpResponse:
    """Show everything for a last look, and hand it in."""
    organ = public_organ(code)
    draft = draft_in(request)
    if draft is None:
        return redirect("portal:apply", organ.code)
    if draft.receipt is not None:
        return redirect("portal:receipt", organ.code)
    if request.method == "POST":
        if not is_proved(draft, request.POST.get("proof", "")):
            refused = too_often(request, UNPROVED)
            if refused is not None:
                return refused
        try:
            hand_in(draft, organ=organ, by=visitor(request), today=today())
        except (ApplicationIncomplete, FileRefused) as error:
            return _review_page(request, organ, draft, refusal=str(error))
        return redirect("portal:receipt", organ.code)
    return _review_page(request, organ, draft)


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """Show number and query code until the citizen says that they are kept."""
    organ = public_organ(code)
    draft = draft_in(request)
    if draft is None or draft.receipt is None:
        return redirect("portal:apply", organ.code)
    if request.method == "POST":
        response = redirect("portal:organ", organ.code)
        return forget(response, draft, code=organ.code, by=visitor(request))
    context = {
        "receipt": draft.receipt,
        "submitted_at": datetime.fromisoformat(draft.receipt["at"]),
    }
    return apply_page(request, "receipt", organ, context)


def _files_page(
    request: HttpRequest,
    organ: Any,
    draft: Draft,
    refusals: dict[str, tuple[str, ...]] | None = None,
) -> HttpResponse:
    failed = refusals is not None and any(refusals.values())
    context = {
        "draft": draft,
        "files": shown(draft),
        "step": BY_SLUG["files"],
        "progress": progress(draft.application, BY_SLUG["files"]),
        "refusals": refusals or {},
        "failed": failed,
    }
    return apply_page(request, "files", organ, context, status=422 if failed else 200)


def _review_page(
    request: HttpRequest, organ: Any, draft: Draft, refusal: str = ""
) -> HttpResponse:
    context = {
        "draft": draft,
        "files": shown(draft),
        "step": BY_SLUG["review"],
        "progress": progress(draft.application, BY_SLUG["review"]),
        "answers": answers_of(draft.application),
        "matters": draft.applications,
        "lacking": _lacking(draft),
        "challenge": challenge_of(draft),
        "bits": BITS,
        "refusal": refusal,
    }
    return apply_page(request, "review", organ, context, status=422 if refusal else 200)


def _lacking(draft: Draft) -> list[str]:
    """Name the proofs that a correction would ask for (LAW-29-2, LAW-30-1)."""
    kinds = {file["kind"] for file in draft.files}
    wanted = {"identity": "身份证明"}
    if draft.application.agent:
        wanted["authorisation"] = "授权委托书"
    return [name for kind, name in wanted.items() if kind not in kinds]

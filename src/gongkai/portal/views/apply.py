"""Applying: the start page and the steps that ask for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gongkai.law.applicants import ApplicantKind
from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, apply_page, page
from gongkai.portal.similar import similar_items
from gongkai.portal.visitor import visitor
from gongkai.portal.wizard.drafts import draft_in, forget, keep, new_draft, remember
from gongkai.portal.wizard.forms import form_for
from gongkai.portal.wizard.matters import TOO_MANY, parts_of, rearranged
from gongkai.portal.wizard.steps import BY_SLUG, STEPS, first_open, following, preceding, progress

if TYPE_CHECKING:
    from django.http import HttpRequest

    from gongkai.portal.wizard.drafts import Draft
    from gongkai.portal.wizard.forms import StepForm
    from gongkai.portal.wizard.steps import Step

# Pages keep what is being typed every few seconds.
TYPING = Limit("typing", times=600, seconds=600)


@require_safe
@own_page
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what is needed, and offer a draft that was begun."""
    organ = public_organ(code)
    draft = draft_in(request)
    context: dict[str, Any] = {"draft": draft, "steps": STEPS}
    if draft is not None and draft.receipt is None:
        context["resume_at"] = first_open(draft.application)
    return page(request, "apply/start", organ, context, Crumb("依申请公开"), at="portal:apply")


@require_POST
@own_page
def discard(request: HttpRequest, code: str) -> HttpResponse:
    """Delete the draft at the citizen's wish."""
    organ = public_organ(code)
    draft = draft_in(request)
    response = redirect("portal:apply", organ.code)
    return (
        response
        if draft is None
        else forget(response, draft, code=organ.code, by=visitor(request))
    )


@require_http_methods(["GET", "HEAD", "POST"])
@limited(TYPING, "POST")
@own_page
def step(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Ask one step's questions; whatever was typed is kept, right or wrong."""
    organ = public_organ(code)
    asked = _asked(slug)
    draft = draft_in(request) or new_draft()
    if draft.receipt is not None:
        return redirect("portal:receipt", organ.code)
    if request.method != "POST":
        return _page(request, organ, asked, draft, form_for(slug, draft.typed))
    form = form_for(slug, draft.typed, request.POST)
    typed = draft.with_typed(form.as_typed)
    keep(typed, organ=organ)
    response = _answer(request, organ, asked, typed, form)
    return remember(response, typed, code=organ.code)


@require_POST
@limited(TYPING, "POST")
@own_page
def keep_typed(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Keep what is being typed, at the page's own asking, and say nothing."""
    organ = public_organ(code)
    asked = _asked(slug)
    draft = draft_in(request) or new_draft()
    if draft.receipt is None:
        draft = draft.with_typed(form_for(asked.slug, draft.typed, request.POST).as_typed)
        keep(draft, organ=organ)
    return remember(HttpResponse(status=204), draft, code=organ.code)


def _answer(
    request: HttpRequest, organ: Any, asked: Step, draft: Draft, form: StepForm
) -> HttpResponse:
    """Go where the button says, or stay where something is wrong or worth a look."""
    wish = request.POST.get("go", "")
    if wish == "back":
        return redirect("portal:apply", organ.code, preceding(asked).slug)
    if wish == "look":
        return _page(request, organ, asked, draft, form_for(asked.slug, draft.typed), looked=True)
    if asked.slug == "matter":
        return _on_matters(request, organ, draft, form, wish=wish)
    if not form.is_valid():
        return _page(request, organ, asked, draft, form, status=422)
    suggestion = form.suggestion()
    if suggestion and suggestion.kind:
        if wish == "accept":
            keep(draft.with_typed({"kind": suggestion.kind.name}), organ=organ)
        elif wish != "insist":
            return _page(request, organ, asked, draft, form, suggestion=suggestion)
    return redirect("portal:apply", organ.code, following(asked).slug)


def _on_matters(
    request: HttpRequest, organ: Any, draft: Draft, form: StepForm, *, wish: str
) -> HttpResponse:
    """Lay a matter aside, take one out, ask about several in one, or go on."""
    asked = BY_SLUG["matter"]
    changed = rearranged(draft, form, wish)
    if changed is not None:
        keep(changed, organ=organ)
        return redirect("portal:apply", organ.code, asked.slug)
    if draft.more and not draft.has_matter:
        return redirect("portal:apply", organ.code, following(asked).slug)
    if wish == "another" and form.is_valid():
        form.add_error(None, TOO_MANY)
    if not form.is_valid():
        return _page(request, organ, asked, draft, form, status=422)
    parts = parts_of(draft) if wish != "insist" else ()
    if parts:
        return _page(request, organ, asked, draft, form, parts=parts)
    return redirect("portal:apply", organ.code, following(asked).slug)


def _page(
    request: HttpRequest,
    organ: Any,
    asked: Step,
    draft: Draft,
    form: StepForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "step": asked,
        "draft": draft,
        "form": form,
        "progress": progress(draft.application, asked),
        "is_first": asked == STEPS[0],
        "kind_label": _kind_label(draft),
        **more,
    }
    if asked.slug == "matter":
        context["similar"] = similar_items(organ, draft.application)
    return apply_page(request, asked.slug, organ, context, status=status)


def _kind_label(draft: Draft) -> str:
    kind = draft.typed.get("kind", "")
    return ApplicantKind[kind].value if kind in ApplicantKind.__members__ else ""


def _asked(slug: str) -> Step:
    asked = BY_SLUG.get(slug)
    if asked is None or not asked.fields:
        raise Http404("没有这一步，请从头填写。")
    return asked

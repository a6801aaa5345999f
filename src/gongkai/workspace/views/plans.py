"""Chains of review: what each kind of record goes through, and setting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.review.services import plan_clear, plan_set
from gongkai.review.subjects import all_subjects
from gongkai.workspace.door import office
from gongkai.workspace.forms.plans import PlanForm, StepFormSet, steps_of
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.plan_page import Chain, chain_of, chains_of, parts_of
from gongkai.workspace.refusals import REFUSALS, shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REVIEW_PLAN)
def plans(request: ActorRequest) -> HttpResponse:
    """Show the chain of every kind of record."""
    chosen = choose_organ(request, Permission.REVIEW_PLAN)
    parts = [
        (subject, parts_of(chosen.organ, subject))
        for subject in all_subjects()
        if subject.variants
    ]
    chains = chains_of(chosen.organ, request.actor)
    return page(request, "plans", {"chosen": chosen, "chains": chains, "parts": parts})


@require_http_methods(["GET", "POST"])
@office(Permission.REVIEW_PLAN)
def plan(request: ActorRequest, kind: str) -> HttpResponse:
    """Set the chain of one kind, or of a part of it; what runs keeps the steps it began with."""
    chosen = choose_organ(request, Permission.REVIEW_PLAN)
    subjects = {subject.kind: subject for subject in all_subjects()}
    if kind not in subjects:
        raise Http404
    variant = request.POST.get("variant") or request.GET.get("variant", "")
    if variant and variant not in dict(parts_of(chosen.organ, subjects[kind])):
        raise Http404
    chain = chain_of(chosen.organ, subjects[kind], variant)
    form = PlanForm(request.POST or None, initial={"name": chain.name})
    rows = StepFormSet(request.POST or None, initial=_initial(chain))
    if form.is_valid() and rows.is_valid():
        with shown_on(form):
            saved = plan_set(
                organ=chosen.organ,
                subject_kind=kind,
                name=form.cleaned_data["name"],
                steps=steps_of(rows),
                variant=variant,
                by=request.actor,
            )
            for warning in saved.warnings:
                messages.warning(request, warning)
            return done_at(request, "审核流程已设置。", "workspace:plans", chosen.organ)
    context = {"chosen": chosen, "chain": chain, "form": form, "rows": rows}
    return page(request, "plan", context, here=chain.label)


@require_POST
@office(Permission.REVIEW_PLAN)
def plan_own_cleared(request: ActorRequest, kind: str) -> HttpResponse:
    """Let a part of a kind go the way of the whole again."""
    chosen = choose_organ(request, Permission.REVIEW_PLAN)
    try:
        variant = request.POST.get("variant", "")
        plan_clear(organ=chosen.organ, subject_kind=kind, variant=variant, by=request.actor)
        messages.success(request, "已取消单独的审核流程。")
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{reverse('workspace:plans')}?organ={chosen.organ.code}")


def _initial(chain: Chain) -> list[dict[str, object]]:
    return [
        {
            "order": step.order,
            "name": step.name,
            "role": step.role,
            "is_secrecy": step.is_secrecy,
            "is_signature": step.is_signature,
        }
        for step, _ in chain.steps
    ]

"""Counts of decisions, what is shown of them, and the fees that were collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods

from gongkai.decisions.selectors import Kind, policies_of
from gongkai.decisions.services import policy_set, receipts_import
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_counts import counts_context
from gongkai.workspace.forms.enforcement import PolicyForm, ReceiptsForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_YEARS = 5


@require_GET
@office(Permission.DECISION_VIEW)
def counts(request: ActorRequest) -> HttpResponse:
    """Count a year's decisions by kind, month and unit (RPT-22)."""
    chosen, this_year = choose_organ(request, Permission.DECISION_VIEW), today().year
    years = [str(this_year - back) for back in range(_YEARS)]
    asked = request.GET.get("year", "")
    year = int(asked) if asked in years else this_year
    told = {"chosen": chosen, "years": years, "year": str(year)}
    context = told | counts_context(chosen.organ, year)
    return page(request, "decision_counts", context, here="决定统计")


@require_http_methods(["GET", "POST"])
@office(Permission.DECISION_IMPORT)
def policy(request: ActorRequest) -> HttpResponse:
    """Settle what is shown of each kind (PUB-28)."""
    chosen = choose_organ(request, Permission.DECISION_IMPORT)
    forms = {
        kind: PolicyForm(
            request.POST if request.POST.get("kind") == str(int(kind)) else None,
            initial={"shows_natural": kept.shows_natural, "shown_months": kept.shown_months},
            auto_id=f"id_{int(kind)}_%s",
        )
        for kind, kept in policies_of(chosen.organ).items()
    }
    for kind, form in forms.items():
        if form.is_valid():
            with shown_on(form):
                policy_set(organ=chosen.organ, kind=kind, **form.cleaned_data, by=request.actor)
                sentence = f"已设定{kind.label}的公示办法，自下一次导入起适用。"
                return done_at(request, sentence, "workspace:decision_policy", chosen.organ)
    context = {"chosen": chosen, "forms": [(kind, forms[kind]) for kind in Kind]}
    return page(request, "decision_policy", context, here="公示办法")


@require_http_methods(["GET", "POST"])
@office(Permission.DECISION_IMPORT)
def receipts(request: ActorRequest) -> HttpResponse:
    """Take the receipts of fees in (RPT-23)."""
    chosen = choose_organ(request, Permission.DECISION_IMPORT)
    form = ReceiptsForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        with shown_on(form):
            told = receipts_import(
                organ=chosen.organ, file=file, name=file.name, by=request.actor, today=today()
            )
            sentence = f"已导入{told.read}张票据，合计{told.yuan}元。"
            return done_at(request, sentence, "workspace:decision_receipts", chosen.organ)
    return page(request, "decision_receipts", {"form": form, "chosen": chosen}, here="收费票据")

"""Reconsiderations and suits: the register behind table 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods

from gongkai.appearance.files_given import given
from gongkai.casework.selectors import (
    DisputeFilters,
    disputed_outcomes,
    disputes_page,
    request_by_number,
)
from gongkai.casework.services import dispute_register
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.dispute_figures import figure_rows
from gongkai.workspace.dispute_workbook import dispute_workbook
from gongkai.workspace.door import office
from gongkai.workspace.forms.dispute_filters import DisputeFilterForm
from gongkai.workspace.forms.disputes import DisputeForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_MORE = ("state", "outcome", "ground", "filed_from", "filed_until", "concluded_from")
_YEARS = 5


@require_GET
@office(Permission.DISPUTE_VIEW)
def disputes(request: ActorRequest) -> HttpResponse:
    """List the cases, the newest first."""
    filters = DisputeFilters.from_query(request.GET)
    context = {
        "page": disputes_page(request.actor, filters, after=request.GET.get("after", "")),
        "filter_form": DisputeFilterForm(request.actor, request.GET),
        "query": filters.as_query(),
        "more_open": any(request.GET.get(name) for name in _MORE),
        "may_keep": bool(request.actor.reach(Permission.DISPUTE_KEEP)),
    }
    return page(request, "disputes", context)


@require_GET
@office(Permission.DISPUTE_VIEW)
def disputes_workbook(request: ActorRequest) -> HttpResponse:
    """Give the whole filtered register as a workbook."""
    content = dispute_workbook(request.actor, DisputeFilters.from_query(request.GET), today())
    return given(content, f"复议诉讼-{today()}.xlsx")


@require_GET
@office(Permission.DISPUTE_VIEW)
def dispute_statistics(request: ActorRequest) -> HttpResponse:
    """Show by disputed outcome how the cases of a year ended, and why answers were corrected."""
    chosen, this_year = choose_organ(request, Permission.DISPUTE_VIEW), today().year
    years = [str(this_year - back) for back in range(_YEARS)]
    asked = request.GET.get("year", "")
    year = int(asked) if asked in years else this_year
    context = {
        "chosen": chosen,
        "years": years,
        "year": str(year),
        "rows": figure_rows(disputed_outcomes(chosen.organ, year), chosen.organ, year),
    }
    return page(request, "dispute_statistics", context, here="纠正情况")


@require_http_methods(["GET", "POST"])
@office(Permission.DISPUTE_KEEP)
def dispute_new(request: ActorRequest) -> HttpResponse:
    """Register a case."""
    chosen = choose_organ(request, Permission.DISPUTE_KEEP)
    about = request.GET.get("request_number", "")
    form = DisputeForm(request.POST or None, initial={"request_number": about})
    if form.is_valid():
        with shown_on(form):
            told = dict(form.cleaned_data)
            number = told.pop("request_number")
            told["request"] = request_by_number(request.actor, chosen.organ, number)
            made = dispute_register(organ=chosen.organ, **told, by=request.actor, today=today())
            return done(request, "已登记。", "workspace:dispute", made.pk)
    return page(request, "dispute_new", {"form": form, "chosen": chosen}, here="登记案件")

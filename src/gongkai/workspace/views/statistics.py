"""The supervisor's board, and the statistics of answering times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.appearance.files_given import given
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.board_page import board_context
from gongkai.workspace.door import office
from gongkai.workspace.forms.statistics import StatisticsForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.statistics_page import HEADS, chart_of, rows_of
from gongkai.workspace.statistics_page import statistics_workbook as workbook

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.organ_choice import OrganChoice
    from gongkai.workspace.statistics_page import Row


@require_GET
@office(Permission.REQUEST_VIEW)
def board(request: ActorRequest) -> HttpResponse:
    """Show what is open by unit and by person."""
    chosen = choose_organ(request, Permission.REQUEST_VIEW)
    context = board_context(request.actor, chosen.organ, today())
    return page(request, "board", {"chosen": chosen, "day": today(), **context})


@require_GET
@office(Permission.REQUEST_VIEW)
def statistics(request: ActorRequest) -> HttpResponse:
    """Show how long answers took."""
    chosen, form = _asked(request)
    rows = _rows(request, chosen, form)
    context = {
        "chosen": chosen,
        "form": form,
        "heads": HEADS,
        "rows": rows,
        "query": request.GET.urlencode(),
        "chart": chart_of(rows, form.cleaned_data["by"]) if rows else None,
    }
    return page(request, "statistics", context)


@require_GET
@office(Permission.REQUEST_VIEW)
def statistics_workbook(request: ActorRequest) -> HttpResponse:
    """Give the same table as a workbook."""
    chosen, form = _asked(request)
    rows = _rows(request, chosen, form)
    if not form.is_valid():
        return page(request, "statistics", {"chosen": chosen, "form": form}, status=400)
    return given(workbook(rows, form.cleaned_data["by"]), f"申请统计-{today()}.xlsx")


def _asked(request: ActorRequest) -> tuple[OrganChoice, StatisticsForm]:
    return choose_organ(request, Permission.REQUEST_VIEW), StatisticsForm(request.GET)


def _rows(request: ActorRequest, chosen: OrganChoice, form: StatisticsForm) -> list[Row]:
    if not form.is_valid():
        return []
    told = form.cleaned_data
    return rows_of(request.actor, chosen.organ, told["first"], told["last"], told["by"])

"""The working calendar: the years loaded, a month's days, a due date worked out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from gongkai.law.calendar import TooFarAhead, YearNotAnnounced, working_calendar
from gongkai.law.due import explain_due
from gongkai.law.parameter import ParameterNotInForce
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.calendar import DueForm
from gongkai.workspace.month import month_of, neighbours
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.law.due import DueExplanation
    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.CALENDAR_VIEW)
def calendar(request: ActorRequest) -> HttpResponse:
    """Show a month with its source, and the calculator."""
    days = working_calendar()
    month = _month(request.GET.get("month", ""))
    form = DueForm(request.GET if "received_on" in request.GET else None)
    context = {
        "month": month_of(days, month),
        "neighbours": neighbours(days, month),
        "notices": [notice for notice in days.notices if notice.year == month.year],
        "years": days.announced,
        "form": form,
        "due": _due(form),
    }
    return page(request, "calendar", context)


def _month(written: str) -> date:
    calendar = working_calendar()
    try:
        month = date.fromisoformat(f"{written}-01")
    except ValueError:
        month = today().replace(day=1)
    return min(max(month, calendar.first), calendar.last.replace(day=1))


def _due(form: DueForm) -> DueExplanation | None:
    if not form.is_valid():
        return None
    told = form.cleaned_data
    try:
        return explain_due(told["received_on"], told["working_days"])
    except (ParameterNotInForce, YearNotAnnounced, TooFarAhead, ValueError) as refusal:
        form.add_error(None, str(refusal))
        return None

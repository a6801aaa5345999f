"""The list of requests: filters, sorting, pages, saved views, a workbook of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from gongkai.appearance.files_given import given
from gongkai.casework.selectors import OPEN, Filters, requests_page, views_of
from gongkai.casework.services import view_delete, view_save
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.deliveries import PrintForm
from gongkai.workspace.forms.filters import FilterForm, sort_of
from gongkai.workspace.forms.requests import ViewForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.request_rows import lines
from gongkai.workspace.request_workbook import workbook

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_MORE = (
    "outcome",
    "applicant_kind",
    "channel",
    "received_from",
    "received_until",
    "concluded_from",
    "concluded_until",
    "is_unassigned",
    "is_late",
)
# Whoever comes without a wish is shown what is left to do, not the cases of years ago.
_OPEN = QueryDict(f"state={OPEN}")


@require_GET
@office(Permission.REQUEST_VIEW)
def requests(request: ActorRequest) -> HttpResponse:
    """Show one page of the requests that this person may see."""
    return _list(request, None)


@require_GET
@office(Permission.REQUEST_VIEW)
def requests_workbook(request: ActorRequest) -> HttpResponse:
    """Give the whole filtered list as a workbook."""
    filters = Filters.from_query(request.GET)
    content = workbook(request.actor, filters, sort_of(request.GET), today())
    return given(content, f"申请台账-{today()}.xlsx")


@require_POST
@office(Permission.REQUEST_VIEW)
def view_keep(request: ActorRequest) -> HttpResponse:
    """Keep the filters of a list under a name."""
    form = ViewForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            view_save(**form.cleaned_data, by=request.actor)
            url = f"{reverse('workspace:requests')}?{form.cleaned_data['query']}"
            return redirect(url)
    return _list(request, form)


@require_POST
@office(Permission.REQUEST_VIEW)
def view_drop(request: ActorRequest, view_id: int) -> HttpResponse:
    """Drop a kept list."""
    view_delete(view_id=view_id, by=request.actor)
    return done(request, "已删除保存的筛选。", "workspace:requests")


def _list(request: ActorRequest, refused: ViewForm | None) -> HttpResponse:
    asked = request.GET or _OPEN
    filters = Filters.from_query(asked)
    sort = sort_of(asked)
    found = requests_page(request.actor, filters, sort=sort, after=request.GET.get("after", ""))
    query = filters.as_query()
    kept = _kept(query, asked)
    context = {
        "page": found,
        "lines": lines(found.rows),
        "filter_form": FilterForm(request.actor, asked),
        "sort": sort,
        "query": query,
        "kept_query": kept,
        **_density(request),
        "more_open": any(request.GET.get(name) for name in _MORE),
        "may_choose": bool(request.actor.reach(Permission.REQUEST_ASSIGN)),
        "may_print": bool(request.actor.reach(Permission.REQUEST_UNMASK)),
        "print_form": PrintForm(auto_id="id_print_%s"),
        "may_enter": bool(request.actor.reach(Permission.REQUEST_REGISTER)),
        "is_filtered": bool(query),
        "views": views_of(request.actor),
        "view_form": refused or ViewForm(initial={"query": kept}, auto_id="id_view_%s"),
    }
    return page(request, "requests", context)


def _kept(query: str, asked: QueryDict) -> str:
    """Give what a kept list remembers: the filters, how it is sorted, how dense it is."""
    looks = {name: asked[name] for name in ("sort", "dense") if asked.get(name)}
    return "&".join(filter(None, (query, urlencode(looks))))


def _density(request: ActorRequest) -> dict[str, Any]:
    """Tell how dense the list is, and the address that changes it."""
    is_dense = request.GET.get("dense") == "1"
    query = request.GET.copy()
    query.pop("dense", None)
    if not is_dense:
        query["dense"] = "1"
    return {"is_dense": is_dense, "density_url": f"?{query.urlencode()}"}

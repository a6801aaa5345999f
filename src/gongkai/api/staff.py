"""What a person's program may do with a token: requests and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

from django.http import HttpRequest, QueryDict
from ninja import Query, Router, Status

from gongkai.annual import selectors as annual
from gongkai.api import schemas
from gongkai.api.shapes import request_row, request_whole
from gongkai.api.tokens import StaffToken
from gongkai.casework import selectors as casework
from gongkai.casework import services
from gongkai.casework.application import Application
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organ_by_code, place_of, unit_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

router = Router(auth=StaffToken())

Limit = Annotated[int, Query(ge=1, le=200, description="每页条数")]


def _actor(request: HttpRequest) -> Actor:
    return cast("Actor", cast("Any", request).auth)


@router.get("/requests", response=schemas.or_refused(schemas.RequestPage), summary="申请列表")
def requests(
    request: HttpRequest,
    state: str = "",
    q: Annotated[str, Query(max_length=100)] = "",
    sort: Literal["due", "newest"] = "due",
    after: Annotated[str, Query(max_length=200)] = "",
    limit: Limit = 50,
) -> dict[str, Any]:
    """Give the requests that the person may see."""
    query = QueryDict(mutable=True)
    query.update({"state": state, "words": q})
    filters = casework.Filters.from_query(query)
    actor = _actor(request)
    page = casework.requests_page(actor, filters, sort=sort, after=after, limit=limit)
    return {"requests": [request_row(row) for row in page.rows], "next": page.next}


@router.get(
    "/requests/{request_id}", response=schemas.or_refused(schemas.RequestWhole), summary="一件申请"
)
def one_request(request: HttpRequest, request_id: int) -> dict[str, Any]:
    """Give a request with its clock and what may be done now."""
    actor = _actor(request)
    return request_whole(actor, casework.request_seen(actor, request_id), today())


@router.post("/requests", response=schemas.or_refused(schemas.Entered, 201), summary="录入申请")
def enter(request: HttpRequest, organ: str, said: schemas.RequestIn) -> Status[dict[str, Any]]:
    """Enter a request that came by post, fax or at the counter."""
    actor = _actor(request)
    form = said.application.dict() | {"kind": said.application.kind.name}
    filed = services.request_enter(
        organ=organ_by_code(organ),
        application=Application.of(form),
        channel=said.channel,
        submitted_at=said.submitted_at,
        arrived_at=said.arrived_at,
        confirmed_at=said.confirmed_at,
        by=actor,
        today=today(),
    )
    return Status(201, {"request": request_row(filed.request), "query_code": filed.query_code})


@router.post(
    "/requests/{request_id}/confirm",
    response=schemas.or_refused(schemas.RequestRow),
    summary="确认收到",
)
def confirm(request: HttpRequest, request_id: int, said: schemas.VersionIn) -> dict[str, Any]:
    """Confirm that a request was received (LAW-31-3)."""
    return _done(request, request_id, said.version, services.request_confirm)


@router.post(
    "/requests/{request_id}/register",
    response=schemas.or_refused(schemas.RequestRow),
    summary="登记",
)
def register(request: HttpRequest, request_id: int, said: schemas.RegisterIn) -> dict[str, Any]:
    """Register a request (LAW-45-1)."""
    kind = said.applicant_kind
    return _done(request, request_id, said.version, services.request_register, applicant_kind=kind)


@router.post(
    "/requests/{request_id}/assign",
    response=schemas.or_refused(schemas.RequestRow),
    summary="分办",
)
def assign(request: HttpRequest, request_id: int, said: schemas.AssignIn) -> dict[str, Any]:
    """Assign a request to a unit."""
    seen = casework.request_seen(_actor(request), request_id)
    unit = unit_of(seen.organ, said.unit_id)
    return _done(
        request,
        request_id,
        said.version,
        services.request_assign,
        unit=unit,
        reason=said.reason,
    )


@router.get(
    "/organs/{code}/figures/{year}",
    response=schemas.or_refused(schemas.Contract),
    summary="年度数据",
)
def figures(request: HttpRequest, code: str, year: int) -> Any:
    """Give a year's tables computed from the records, as the report's JSON."""
    organ = _with_figures(request, code)
    return annual.figures(organ, year, today=today()).as_json()


@router.get(
    "/organs/{code}/figures/{year}/records",
    response=schemas.or_refused(list[schemas.Record]),
    summary="数据背后的记录",
)
def records(request: HttpRequest, code: str, year: int, cell: str) -> list[dict[str, Any]]:
    """Give the records behind a cell, e.g. `requests.granted[0]`."""
    organ = _with_figures(request, code)
    return annual.records_listed(organ, year, cell, _actor(request), today=today())


def _with_figures(request: HttpRequest, code: str) -> Organ:
    actor = _actor(request)
    organ = organ_by_code(code)
    actor.require(Permission.FIGURES_VIEW, place_of(organ))
    return organ


def _done(
    request: HttpRequest, request_id: int, version: int, service: Callable[..., Any], **said: Any
) -> dict[str, Any]:
    actor = _actor(request)
    casework.request_seen(actor, request_id)
    service(request_id=request_id, version=version, by=actor, today=today(), **said)
    return request_row(casework.request_seen(actor, request_id))

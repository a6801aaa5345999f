"""What anyone may read: organs, columns, items, search, annual reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Query, Router

import gongkai.publishing.selectors as publishing
from gongkai.annual import selectors as annual
from gongkai.api import schemas
from gongkai.api.caching import kept
from gongkai.api.cursors import cursor, read_cursor
from gongkai.organs.selectors import OrganUnknown, public_organs

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.models import Organ

router = Router()
router.add_decorator(kept, mode="view")

_MOST = 100
Limit = Annotated[int, Query(ge=1, le=_MOST, description="每页条数")]
After = Annotated[str, Query(max_length=40, description="上一页给出的 next")]
Words = Annotated[str, Query(min_length=1, max_length=100, description="检索词，空格表示同时包含")]


@router.get("/organs", response=schemas.or_refused(list[schemas.OrganOut]), summary="机构")
def organs(request: HttpRequest) -> QuerySet[Organ]:
    """Give the organs of the platform."""
    return public_organs()


@router.get(
    "/organs/{code}", response=schemas.or_refused(schemas.OrganOut), summary="机构与联系方式"
)
def organ(request: HttpRequest, code: str) -> Organ:
    """Give an organ."""
    return public_organ(code)


@router.get(
    "/organs/{code}/columns", response=schemas.or_refused(list[schemas.ColumnOut]), summary="栏目"
)
def columns(request: HttpRequest, code: str) -> list[dict[str, Any]]:
    """Give an organ's columns with how many items each holds."""
    found = public_organ(code)
    counts = publishing.counts_by_column(found)
    return [
        {
            "slug": column.slug,
            "name": column.name,
            "kind": column.kind,
            "parent": column.parent.slug if column.parent else None,
            "items": counts.get(column.pk, 0),
        }
        for column in publishing.columns_listed(found)
    ]


@router.get(
    "/organs/{code}/items", response=schemas.or_refused(schemas.ItemPage), summary="主动公开的信息"
)
def items(
    request: HttpRequest, code: str, column: str = "", after: After = "", limit: Limit = 20
) -> dict[str, Any]:
    """Give an organ's released items, newest first."""
    found = public_organ(code)
    within = publishing.column_by_slug(found, column) if column else None
    rows = publishing.released(found, column=within, before=read_cursor(after), limit=limit)
    return _page(rows, limit)


@router.get("/items/{item_id}", response=schemas.or_refused(schemas.ItemWhole), summary="一条信息")
def item(request: HttpRequest, item_id: int) -> Any:
    """Give a released item; one taken down answers 410 with the reason."""
    return publishing.item_public(item_id)


@router.get("/search", response=schemas.or_refused(schemas.ItemPage), summary="检索")
def search(
    request: HttpRequest, q: Words, organ: str = "", after: After = "", limit: Limit = 20
) -> dict[str, Any]:
    """Find released items by words, newest first."""
    found = public_organ(organ) if organ else None
    rows = publishing.search_released(q, organ=found, before=read_cursor(after), limit=limit)
    return _page(rows, limit)


@router.get(
    "/organs/{code}/reports",
    response=schemas.or_refused(list[schemas.ReportOut]),
    summary="年度报告",
)
def reports(request: HttpRequest, code: str) -> Any:
    """Give the published annual reports, newest year first."""
    return annual.published(public_organ(code))


@router.get(
    "/organs/{code}/reports/{year}",
    response=schemas.or_refused(schemas.Contract),
    summary="一年的年度报告",
)
def report(request: HttpRequest, code: str, year: int) -> Any:
    """Give a published report as data."""
    found = annual.published_report(public_organ(code), year)
    if found is None:
        raise Http404
    return found.data


def public_organ(code: str) -> Organ:
    """Give an active organ by its code; one that is closed is unknown, as on the pages."""
    found = public_organs().filter(code=code).first()
    if found is None:
        raise OrganUnknown("没有这个机构，请核对机构代码。")
    return found


def _page(rows: list[Any], limit: int) -> dict[str, Any]:
    last = rows[-1] if len(rows) == limit else None
    return {"items": rows, "next": cursor(last.published_on, last.pk) if last else ""}

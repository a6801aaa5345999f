"""Columns and their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from gongkai.portal.caching import kept_page
from gongkai.portal.column_data import FORMS
from gongkai.portal.columns import KINDS, address_of, root_of, shelves_of, trail_to
from gongkai.portal.item_data import article_of, linked_data_of
from gongkai.portal.layouts import chart_of, laid_out
from gongkai.portal.news import feed_address
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.publishing.selectors import (
    ColumnUnknown,
    ItemGone,
    ItemUnknown,
    attachments_released,
    body_of,
    column_by_slug,
    item_released,
    versions_public,
)
from gongkai.publishing.selectors.documents import document_of, explained_by

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.portal.columns import Shelf


@kept_page
def institutions(request: HttpRequest, code: str) -> HttpResponse:
    """Show the rules of open government by which the organ works (PUB-5)."""
    return _fixed_column(request, public_organ(code), "institutions")


@kept_page
def statutory(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the statute has disclosed, as a tree (PUB-6)."""
    return _fixed_column(request, public_organ(code), "statutory")


@kept_page
def column(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Show what a column holds, newest first; a fixed column has a page of its own."""
    organ = public_organ(code)
    try:
        shown = column_by_slug(organ, slug)
    except ColumnUnknown as error:
        raise Http404(str(error)) from error
    if shown.parent_id is None:
        return redirect(address_of(organ, shown))
    return _column_page(request, organ, shown, root_of(shelves_of(organ), shown.kind))


@kept_page
def item(request: HttpRequest, code: str, item_id: int) -> HttpResponse:
    """Show an item with what PUB-9 asks; one that was taken down says why, with status 410."""
    organ = public_organ(code)
    try:
        shown = item_released(organ, item_id)
    except ItemUnknown as error:
        raise Http404(str(error)) from error
    except ItemGone as gone:
        here = Crumb("信息已经下线")
        return page(
            request, "item_gone", organ, {"reason": str(gone), "gone": gone}, here, status=410
        )
    address = settings.ADDRESS + request.path
    context: dict[str, Any] = {
        "item": shown,
        "column": shown.column,
        "article": article_of(shown),
        "linked": linked_data_of(shown, address),
        "drawn": chart_of(shown),
        "body": body_of(shown),
        "attachments": attachments_released(shown),
        "document": document_of(shown),
        "explains": explained_by(shown),
        "versions": versions_public(shown) if shown.revised_on else (),
        "address": address,
    }
    trail = [*trail_to(organ, shown.column), Crumb("正文")]
    return page(request, "item", organ, context, *trail, at=KINDS[shown.column.kind])


def _fixed_column(request: HttpRequest, organ: Any, kind: str) -> HttpResponse:
    root = root_of(shelves_of(organ), kind)
    if root is None:
        raise Http404("该机关还没有开设这个栏目，请返回机关首页。")
    return _column_page(request, organ, root.column, root)


def _column_page(request: HttpRequest, organ: Any, shown: Any, root: Shelf | None) -> HttpResponse:
    context = {
        "column": shown,
        "feed_url": feed_address(organ, column=shown.slug),
        "data_forms": FORMS,
        "shelves": root.below if root else (),
        "root": root,
        **laid_out(request, organ, shown),
        "apply_url": reverse("portal:apply", args=[organ.code]),
    }
    trail = trail_to(organ, shown)
    return page(request, "column", organ, context, *trail, at=KINDS[shown.kind])

"""The list of requests, page by page: page 2,000 costs what page 1 does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from gongkai.casework.selectors.dates import dated_today
from gongkai.casework.selectors.keyset import Page, beyond, page_of, token_read
from gongkai.casework.selectors.narrowing import narrowed
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.today import today as day_of_today

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.filters import Filters
    from gongkai.casework.selectors.keyset import Key
    from gongkai.organs.authority import Actor

Sort = Literal["due", "newest"]


def requests_page(
    actor: Actor,
    filters: Filters,
    *,
    sort: Sort = "due",
    after: str = "",
    limit: int = 50,
    today: date | None = None,
) -> Page[Request]:
    """Give a page of the requests that an actor may see, dated as of today.

    Args:
        actor: Who looks.
        filters: What the list is narrowed to.
        sort: `due`: the soonest due date first, those without one last; `newest`: the latest
            submitted first.
        after: A page's `next` or `previous`; what is no such token gives the first page.
        limit: Requests a page, at most 500.
        today: The day as of which dates are shown; today's when None.
    """
    today = today or day_of_today()
    key = token_read(after, sort)
    wanted = narrowed(requests_reached(actor), filters, actor=actor, today=today)
    wanted = wanted.prefetch_related("events").defer("description")
    parts, column = _BY_SORT[sort]
    page = page_of(parts(wanted, key), key, sort=sort, column=column, limit=limit)
    return replace(page, rows=dated_today(page.rows, today))


def requests_chosen(actor: Actor, numbers: Collection[int]) -> list[Request]:
    """Give those of some requests that an actor may see, by number, dated as of today."""
    wanted = requests_reached(actor).filter(pk__in=numbers).order_by("pk")
    return dated_today(wanted.prefetch_related("events").defer("description"), day_of_today())


def _by_due(wanted: QuerySet[Request], key: Key | None) -> list[QuerySet[Request]]:
    """Give the list in two parts, dated and undated, which every index orders alike."""
    dated = wanted.filter(due_on__isnull=False).order_by("due_on", "pk")
    undated = wanted.filter(due_on__isnull=True).order_by("pk")
    if key is None:
        return [dated, undated]
    if key.is_backward:
        dated, undated = dated.order_by("-due_on", "-pk"), undated.order_by("-pk")
        if key.value is None:
            return [undated.filter(pk__lt=key.number), dated]
        return [dated.filter(beyond("due_on", "lt", key))]
    if key.value is None:
        return [undated.filter(pk__gt=key.number)]
    return [dated.filter(beyond("due_on", "gt", key)), undated]


def _by_newest(wanted: QuerySet[Request], key: Key | None) -> list[QuerySet[Request]]:
    if key is None:
        return [wanted.order_by("-submitted_at", "-pk")]
    if key.is_backward:
        upward = wanted.order_by("submitted_at", "pk")
        return [upward.filter(beyond("submitted_at", "gt", key))]
    return [wanted.order_by("-submitted_at", "-pk").filter(beyond("submitted_at", "lt", key))]


_BY_SORT = {"due": (_by_due, "due_on"), "newest": (_by_newest, "submitted_at")}

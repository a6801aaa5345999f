"""The list of requests, page by page (keyset): page 2,000 costs what page 1 does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from django.core import signing
from django.db.models import Q

from gongkai.casework.selectors.dates import dated_today
from gongkai.casework.selectors.narrowing import narrowed
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.today import today as day_of_today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.filters import Filters
    from gongkai.organs.authority import Actor

Sort = Literal["due", "newest"]
_SALT = "gongkai.casework.page"
_LARGEST_PAGE = 500


@dataclass(frozen=True, slots=True)
class Page:
    """A page of requests, each with its due date and days left as of today.

    Attributes:
        next: Token of the page after; "" on the last one.
        previous: Token of the page before; "" on the first one.
    """

    rows: Sequence[Request]
    next: str
    previous: str


@dataclass(frozen=True, slots=True)
class _Key:
    """Where a page begins: after or before a row, by the value it is sorted by and its number."""

    value: date | datetime | None
    number: int
    is_backward: bool = False


def requests_page(
    actor: Actor,
    filters: Filters,
    *,
    sort: Sort = "due",
    after: str = "",
    limit: int = 50,
    today: date | None = None,
) -> Page:
    """Give a page of the requests that an actor may see.

    Args:
        actor: Who looks.
        filters: What the list is narrowed to.
        sort: `due`: the soonest due date first, those without one last; `newest`: the latest
            submitted first.
        after: Token of a page before this one, or of the page after when it leads back; a token
            that is not ours gives the first page.
        limit: Requests a page, at most 500.
        today: The day as of which dates are shown; today's when None.
    """
    today = today or day_of_today()
    limit = min(max(limit, 1), _LARGEST_PAGE)
    key = _read(after, sort)
    wanted = narrowed(requests_reached(actor), filters, actor=actor, today=today)
    wanted = wanted.prefetch_related("events").defer("description")
    parts = _BY_SORT[sort](wanted, key)
    found = list(islice(chain.from_iterable(part[: limit + 1] for part in parts), limit + 1))
    has_more, rows = len(found) > limit, found[:limit]
    is_backward = key is not None and key.is_backward
    if is_backward:
        rows.reverse()
    has_next, has_previous = (True, has_more) if is_backward else (has_more, key is not None)
    ends = {"after": rows[-1], "before": rows[0]} if rows else {}
    tokens = {way: _token(sort, row, way) for way, row in ends.items()}
    return Page(
        rows=dated_today(rows, today),
        next=tokens.get("after", "") if has_next else "",
        previous=tokens.get("before", "") if has_previous else "",
    )


def _by_due(wanted: QuerySet[Request], key: _Key | None) -> list[QuerySet[Request]]:
    """Give the list in two parts that the index orders alike everywhere: dated, then undated."""
    dated = wanted.filter(due_on__isnull=False).order_by("due_on", "pk")
    undated = wanted.filter(due_on__isnull=True).order_by("pk")
    if key is None:
        return [dated, undated]
    if key.is_backward:
        dated, undated = dated.order_by("-due_on", "-pk"), undated.order_by("-pk")
        if key.value is None:
            return [undated.filter(pk__lt=key.number), dated]
        return [dated.filter(_beyond("due_on", "lt", key))]
    if key.value is None:
        return [undated.filter(pk__gt=key.number)]
    return [dated.filter(_beyond("due_on", "gt", key)), undated]


def _by_newest(wanted: QuerySet[Request], key: _Key | None) -> list[QuerySet[Request]]:
    newest = wanted.order_by("-submitted_at", "-pk")
    if key is None:
        return [newest]
    if key.is_backward:
        upward = wanted.order_by("submitted_at", "pk")
        return [upward.filter(_beyond("submitted_at", "gt", key))]
    return [newest.filter(_beyond("submitted_at", "lt", key))]


def _beyond(column: str, side: Literal["gt", "lt"], key: _Key) -> Q:
    """Ask for the rows on one side of a key; the outer bound is what the index searches by."""
    tie = Q(**{column: key.value, f"pk__{side}": key.number})
    return Q(**{f"{column}__{side}e": key.value}) & (Q(**{f"{column}__{side}": key.value}) | tie)


_BY_SORT = {"due": _by_due, "newest": _by_newest}


def _token(sort: Sort, row: Request, way: str) -> str:
    value = row.due_on if sort == "due" else row.submitted_at
    said = [sort, way, value.isoformat() if value else "", row.pk]
    return signing.dumps(said, salt=_SALT)


def _read(token: str, sort: Sort) -> _Key | None:
    try:
        told_sort, way, value, number = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    if told_sort != sort:
        return None
    kind = date if sort == "due" else datetime
    return _Key(kind.fromisoformat(value) if value else None, number, way == "before")

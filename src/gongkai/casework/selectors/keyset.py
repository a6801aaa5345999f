"""Pages by key: each begins where the last one ended, so that no page costs more than another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from django.core import signing
from django.db.models import Model, Q

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

Row = TypeVar("Row", bound=Model)
_SALT = "gongkai.casework.page"
_LARGEST_PAGE = 500


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """A page of rows.

    Attributes:
        next: Token of the page after; "" on the last one.
        previous: Token of the page before; "" on the first one.
    """

    rows: Sequence[Row]
    next: str
    previous: str


@dataclass(frozen=True, slots=True)
class Key:
    """The row after which, or before which, a page lies: what it is sorted by, and its number."""

    value: date | datetime | None
    number: int
    is_backward: bool


def token_read(token: str, sort: str) -> Key | None:
    """Read the key in a token; None for one that is empty, not ours, or of another order."""
    try:
        told_sort, kind, value, number, is_backward = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    if told_sort != sort:
        return None
    return Key(_KINDS[kind].fromisoformat(value) if kind else None, number, is_backward)


_KINDS: dict[str, type[date]] = {"date": date, "datetime": datetime}


def token_of(sort: str, value: date | None, row: Model, *, is_backward: bool) -> str:
    """Write the key of a row in an order: the page after it, or before it, begins there."""
    kind = "" if value is None else "datetime" if isinstance(value, datetime) else "date"
    said = [sort, kind, value.isoformat() if value else "", row.pk, is_backward]
    return signing.dumps(said, salt=_SALT)


def beyond(column: str, side: Literal["gt", "lt"], key: Key) -> Q:
    """Ask for the rows on one side of a key; the outer bound is what an index searches by."""
    tie = Q(**{column: key.value, f"pk__{side}": key.number})
    return Q(**{f"{column}__{side}e": key.value}) & (Q(**{f"{column}__{side}": key.value}) | tie)


def page_of(
    parts: Sequence[QuerySet[Row, Any]],
    key: Key | None,
    *,
    sort: str,
    column: str,
    limit: int,
) -> Page[Row]:
    """Read a page out of the parts of a list, one after the other.

    Args:
        parts: From the key on, in the order of reading: backwards for a page before the key.
        key: Where the page begins; None for the first one.
        sort: Name of the order, which a token carries.
        column: What the list is sorted by.
        limit: Rows a page, at most 500.
    """
    limit = min(max(limit, 1), _LARGEST_PAGE)
    read = chain.from_iterable(part[: limit + 1] for part in parts)
    found = list(islice(read, limit + 1))
    rows, has_more = found[:limit], len(found) > limit
    is_backward = key is not None and key.is_backward
    if is_backward:
        rows.reverse()
    if not rows:
        return Page((), "", "")
    first, last = (
        token_of(sort, getattr(row, column), row, is_backward=back)
        for row, back in ((rows[0], True), (rows[-1], False))
    )
    return Page(
        rows,
        next=last if has_more or is_backward else "",
        previous=first if (has_more if is_backward else key is not None) else "",
    )

"""How a column of records is shown: a directory, a table, guides, numbers with a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.appearance.day_keys import key_read
from gongkai.law.listings import LISTINGS, can_be_done_online, number_in, numeric_columns
from gongkai.portal.keyset import ROWS, Page, page_of
from gongkai.publishing.selectors import guide_counts, records_named, records_ranked, released
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

    from gongkai.law.listings import Listing

_LONGEST_WORDS, _MOST_FOUND = 60, 100
_CHARTS = {"柱状图": "bar", "折线图": "line"}
_SEARCHED = frozenset({"directory", "table", "guide"})


@dataclass(frozen=True, slots=True)
class Row:
    """A record in a list: what the kind's table has a list show of it."""

    item: Any
    cells: tuple[tuple[str, str], ...]
    online_url: str


def laid_out(request: HttpRequest, organ: Any, column: Any) -> dict[str, Any]:
    """Give a page of what a column holds, as its layout shows it."""
    listing = LISTINGS.get(column.listing_key)
    if listing is None:
        return {"page": _newest(request, organ, column)}
    words = request.GET.get("words", "").strip()[:_LONGEST_WORDS]
    words = words if column.layout in _SEARCHED else ""
    page = _page(request, organ, column, listing, words)
    shown = {
        "page": page,
        "listing": listing,
        "words": words,
        "searched": column.layout in _SEARCHED,
        "rows": [_row(listing, item) for item in page.rows],
        "heads": [listing.field(key).label for key in listing.shown],
    }
    if listing.key == "guides":
        shown["guides"] = guide_counts(organ)
    if column.layout == "chart":
        shown["drawn"] = next(filter(None, map(chart_of, page.rows)), None)
    return shown


def chart_of(item: Any) -> dict[str, Any] | None:
    """Give what the chart of a record of numbers draws; None where it has none.

    Law: 条例 art 20; LAW-20-4.
    """
    kind = _CHARTS.get(item.data.get("chart", ""))
    numbers = item.data.get("numbers")
    if kind is None or not isinstance(numbers, dict):
        return None
    rows, heads = numbers["rows"], numbers["heads"]
    series = [
        {"name": heads[at], "values": [_value(cells[at]) for cells in rows]}
        for at in numeric_columns(numbers)
    ]
    data = {
        "title": item.title,
        "unit": item.data.get("unit", ""),
        "label_name": heads[0],
        "labels": [cells[0] for cells in rows],
        "series": series,
    }
    return {"kind": kind, "data": data} if series else None


def _page(request: HttpRequest, organ: Any, column: Any, listing: Listing, words: str) -> Page:
    if listing.sorted_by:
        after = _rank_in(request.GET.get("after", ""))
        found = records_ranked(column, words=words, after=after, limit=ROWS + 1)
        return _ranked_page(found)
    if words:
        return Page(records_named(column, words, limit=_MOST_FOUND), "")
    return _newest(request, organ, column)


def _newest(request: HttpRequest, organ: Any, column: Any) -> Page:
    before = key_read(request.GET.get("after", ""))
    return page_of(released(organ, column=column, before=before, limit=ROWS + 1))


def _ranked_page(found: Sequence[Any]) -> Page:
    shown = found[:ROWS]
    last = shown[-1] if len(found) > ROWS else None
    return Page(shown, f"{last.place}.{last.pk}" if last else "")


def _rank_in(written: str) -> tuple[str, int] | None:
    rank, _, told = written.partition(".")
    number = whole_number(told)
    return (rank[:3], number) if number is not None and whole_number(rank) is not None else None


def _row(listing: Listing, item: Any) -> Row:
    cells = ((listing.field(key).label, _text(item.data.get(key))) for key in listing.shown)
    url = item.data.get("online_url", "") if can_be_done_online(item.data) else ""
    return Row(item, tuple(cells), str(url))


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, dict) else str(value)


def _value(cell: str) -> float | None:
    number = number_in(cell)
    return None if number is None else float(number)

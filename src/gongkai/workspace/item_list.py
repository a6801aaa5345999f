"""The list of items: what its address asks, and the page it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.appearance.day_keys import key_read
from gongkai.organs.selectors import units_of
from gongkai.publishing.selectors import Sort, columns_listed, items_for
from gongkai.workspace.day_keys import next_by_day
from gongkai.workspace.instant_keys import next_page, read_key
from gongkai.workspace.item_form import groups_of
from gongkai.workspace.item_reviews import sent_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

    from gongkai.organs.authority import Actor

A_PAGE = 50
STATES = (
    ("stage:draft", "草稿、退回修改"),
    ("stage:review", "审核中"),
    ("stage:approved", "审核通过，待发布"),
    ("state:released", "已发布"),
    ("state:taken_down", "已下线"),
)
OFFICE = "office"
"""In the place of a unit: what the office itself drafts."""
SORTS = ((Sort.CHANGED.value, "最近修改"), (Sort.PUBLISHED.value, "最近发布"))
_LONGEST_WORDS = 100


@dataclass(frozen=True, slots=True)
class ItemFilters:
    """What the address of the list asks; what it cannot ask is left out."""

    state: str
    column: str
    unit: str
    words: str
    sort: Sort

    @classmethod
    def of(cls, query: QueryDict) -> ItemFilters:
        """Read an address."""
        state, sort = query.get("state", ""), query.get("sort", "")
        return cls(
            state=state if state in dict(STATES) else "",
            column=query.get("column", ""),
            unit=query.get("unit", ""),
            words=query.get("words", "")[:_LONGEST_WORDS].replace("\x00", "").strip(),
            sort=Sort(sort) if sort in set(Sort) else Sort.CHANGED,
        )


def item_list(actor: Actor, organ: Any, query: QueryDict) -> dict[str, Any]:
    """Give what the list shows of an organ's items."""
    filters = ItemFilters.of(query)
    columns, units = columns_listed(organ), units_of(organ)
    kind, _, value = filters.state.partition(":")
    asked: dict[str, Any] = {kind: value} if value else {}
    by_day = filters.sort is Sort.PUBLISHED
    after = query.get("after", "")
    found = items_for(
        actor,
        organ=organ,
        column=_one(columns, "slug", filters.column),
        unit=_one(units, "pk", filters.unit),
        is_of_office=filters.unit == OFFICE,
        words=filters.words,
        sort=filters.sort,
        before=key_read(after) if by_day else read_key(after),
        limit=A_PAGE + 1,
        **asked,
    )
    cut = next_by_day if by_day else next_page
    rows, following = cut(found, A_PAGE, filters.sort.value)
    return {
        "rows": rows,
        "sent_back": sent_back(rows),
        "page": following,
        "filters": filters,
        "states": STATES,
        "sorts": SORTS,
        "column_groups": groups_of(columns),
        "units": units,
        "has_columns": bool(columns),
    }


def _one(records: Iterable[Any], name: str, value: str) -> Any:
    return next((one for one in records if str(getattr(one, name)) == value), None)

"""By what the hits of a search can be narrowed, each a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.selectors import public_organs
from gongkai.portal.search_asked import KINDS
from gongkai.publishing.selectors.searching import columns_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai import search
    from gongkai.portal.search_asked import Asked

_SHOWN = 12
_TWO = 2  # one is no choice


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to narrow by; chosen already, its address takes it back."""

    label: str
    count: int
    url: str
    is_chosen: bool


def choices_of(
    facets: search.Facets, asked: Asked, organ: Any | None
) -> dict[str, Sequence[Choice]]:
    """Give heading → what can be chosen under it; without those that would choose nothing.

    Args:
        facets: What was counted.
        asked: What was asked.
        organ: In whose items was searched; None for all organs, which are then a choice too.
    """
    kinds = {kind: (name, label) for name, (kind, label) in KINDS.items()}
    organs = {} if organ else public_organs().in_bulk(list(facets.organs))
    columns = columns_named(facets.columns)
    found = {
        "类别": _choices(asked, "kind", facets.kinds, kinds),
        "机关": _choices(
            asked,
            "organ",
            facets.organs,
            {pk: (pk, each.short_name) for pk, each in organs.items()},
        ),
        "栏目": _choices(
            asked, "column", facets.columns, {pk: (pk, each.name) for pk, each in columns.items()}
        ),
        "年份": _choices(
            asked, "year", facets.years, {year: (year, f"{year}年") for year in facets.years}
        ),
    }
    return {name: choices for name, choices in found.items() if choices}


def _choices(
    asked: Asked, name: str, counts: Mapping[Any, int], labels: Mapping[Any, tuple[Any, str]]
) -> list[Choice]:
    """Give what can be chosen, the most first."""
    known = [(*labels[key], count) for key, count in counts.items() if key in labels]
    rows = sorted(known, key=lambda row: (-row[2], str(row[0])))[:_SHOWN]
    chosen = getattr(asked, name)
    if len(rows) < _TWO and not chosen:
        return []
    return [
        Choice(
            label,
            count,
            asked.address(**{name: "" if value == chosen else value}),
            is_chosen=value == chosen,
        )
        for value, label, count in rows
    ]

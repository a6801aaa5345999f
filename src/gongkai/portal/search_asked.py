"""What a search was asked, as its address says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from gongkai.annual.finding import KIND as REPORT
from gongkai.publishing.selectors.public import KIND as ITEM
from gongkai.text.seen import one_line
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

LONGEST = 100
KINDS: Mapping[str, tuple[str, str]] = {
    "item": (ITEM, "主动公开的信息"),
    "report": (REPORT, "年度报告"),
}
"""What an address calls a kind → how the index and how a reader calls it."""
_YEARS = range(1949, 2200)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, as an address says it."""

    words: str
    kind: str = ""
    organ: int | None = None
    column: int | None = None
    year: int | None = None
    order: Literal["newest", "best"] = "newest"
    after: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """Read what was asked; what makes no sense was not asked."""
        year = whole_number(query.get("year", ""))
        kind = query.get("kind", "")
        return cls(
            words=words_in(query),
            kind=kind if kind in KINDS else "",
            organ=whole_number(query.get("organ", "")),
            column=whole_number(query.get("column", "")),
            year=year if year in _YEARS else None,
            order="best" if query.get("order") == "best" else "newest",
            after=query.get("after", ""),
        )

    def address(self, **other: Any) -> str:
        """Give the address of the same with something else, from its first page."""
        told = {
            "q": self.words,
            "kind": self.kind,
            "organ": self.organ,
            "column": self.column,
            "year": self.year,
            "order": "" if self.order == "newest" else self.order,
        }
        return f"?{urlencode({name: value for name, value in (told | other).items() if value})}"


def words_in(query: QueryDict) -> str:
    """Read the words that are asked for, without what nobody sees and no feed may hold."""
    return one_line(query.get("q", "")[:LONGEST])

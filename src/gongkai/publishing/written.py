"""What a person has written of an item: one bundle that every service of drafting takes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.publishing.models import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The content of an item as it was typed.

    Attributes:
        note: Why the item is changed, shown in its history; no part of the content.

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """

    title: str
    body: str
    formed_on: date
    summary: str = ""
    document_number: str = ""
    genre: str = ""
    topic: str = ""
    keywords: str = ""
    source: str = ""
    effective_on: date | None = None
    repealed_on: date | None = None
    expires_on: date | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""

    def content(self) -> dict[str, Any]:
        """Give the fields of the content by name, as models keep them."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        del told["note"]
        return told | {"data": dict(self.data)}


def written_of(content: Content, *, note: str = "") -> Written:
    """Give the content of an item or a revision as if it were typed anew."""
    told = {each.name: getattr(content, each.name) for each in fields(Written)[:-1]}
    return Written(**told, note=note)

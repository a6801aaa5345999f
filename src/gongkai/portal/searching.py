"""A search of the public site: what was found, as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from django.urls import reverse

from gongkai import search
from gongkai.annual.finding import KIND as REPORT
from gongkai.annual.selectors.published import reports_found
from gongkai.appearance.day_keys import key_read
from gongkai.portal.highlight import excerpt
from gongkai.portal.keyset import ROWS
from gongkai.portal.search_asked import KINDS
from gongkai.portal.search_choices import choices_of
from gongkai.publishing.selectors.public import KIND as ITEM
from gongkai.publishing.selectors.searching import items_found
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.portal.search_asked import Asked
    from gongkai.portal.search_choices import Choice


class Shown(NamedTuple):
    """One hit as a page shows it."""

    title: str
    url: str
    where: str
    on: Any
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a page of a search shows.

    Attributes:
        count: How many there are: 500+ where more than are counted.
        facets: Heading → what can be chosen under it.
        meant: What was probably meant, when nothing was found.
    """

    hits: Sequence[Shown] = ()
    count: str = ""
    facets: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    next: str = ""
    meant: str = ""


def result_of(asked: Asked, organ: Any | None) -> Result:
    """Search among all organs, or in one."""
    if not asked.words:
        return Result()
    organ_ids = {organ.pk} if organ else ({asked.organ} if asked.organ else None)
    page = search.found(
        asked.words,
        kinds={KINDS[asked.kind][0]} if asked.kind else {kind for kind, _ in KINDS.values()},
        organ_ids=organ_ids,
        columns={asked.column} if asked.column else None,
        years={asked.year} if asked.year else None,
        order=asked.order,
        before=key_read(asked.after) if asked.order == "newest" else None,
        start=_start(asked),
        limit=ROWS,
    )
    total = page.facets.total
    nothing = not page.hits and not asked.after
    return Result(
        hits=_shown(page.hits, asked.words),
        count=f"{total}+" if page.facets.is_capped else str(total or ""),
        facets=choices_of(page.facets, asked, organ) if total else {},
        next=_next(asked, page) if page.has_more else "",
        meant=search.meant(asked.words, kinds={ITEM}, organ_ids=organ_ids) if nothing else "",
    )


def _start(asked: Asked) -> int:
    told = whole_number(asked.after) if asked.order == "best" else None
    return min(told or 0, search.COUNTED)


def _next(asked: Asked, page: search.Page) -> str:
    last = page.hits[-1]
    if asked.order == "best":
        return str(_start(asked) + len(page.hits))
    return f"{last.dated_on.isoformat()}.{last.object_id}"


def _shown(hits: Sequence[search.Hit], words: str) -> list[Shown]:
    items = items_found([hit.object_id for hit in hits if hit.kind == ITEM])
    reports = reports_found([hit.object_id for hit in hits if hit.kind == REPORT])
    shown: list[Shown] = []
    for hit in hits:
        if hit.kind == ITEM and hit.object_id in items:
            shown.append(_item(items[hit.object_id], words))
        elif hit.kind == REPORT and hit.object_id in reports:
            shown.append(_report(reports[hit.object_id], words))
    return shown


def _item(item: Any, words: str) -> Shown:
    where = f"{item.organ.short_name} · {item.column.name}"
    url = reverse("portal:item", args=[item.organ.code, item.pk])
    return Shown(item.title, url, where, item.published_on, excerpt(item.body, words))


def _report(report: Any, words: str) -> Shown:
    where = f"{report.organ.short_name} · 年度报告"
    url = reverse("portal:report", args=[report.organ.code, report.year])
    told = " ".join(part["text"] for part in report.data["sections"])
    return Shown(report.title, url, where, report.published_on, excerpt(told, words))

"""What is due in publishing, counted: documents, papers at their source, items, columns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q

from gongkai.organs.authority import Permission
from gongkai.organs.models import Organ
from gongkai.organs.selectors import holders_by_organ
from gongkai.publishing.selectors.documents import expiring_counts
from gongkai.publishing.selectors.late import waiting_counts
from gongkai.publishing.selectors.rhythm import columns_pressing
from gongkai.publishing.selectors.sources import review_counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from gongkai.organs.authority import Actor

    Counts = Mapping[int, tuple[int, date | None]]


@dataclass(frozen=True, slots=True)
class DueKind:
    """A kind of what is due.

    Attributes:
        label: What is due.
        measure: Its measure word.
        first: What the first of its days says.
        why: Why it is due.
        path: The address of its list in an organ.
        permission: Whose duty it is.
    """

    label: str
    measure: str
    first: str
    why: str
    path: str
    permission: Permission


EXPIRING = DueKind(
    "规范性文件即将失效",
    "件",
    "最早{}起失效",
    "需要继续施行的，评估后重新公布或者修订。",
    "/office/documents/?organ={}#expiring",
    Permission.DOCUMENT_KEEP,
)
REREVIEW = DueKind(
    "公文应当复查",
    "件",
    "最早{}起应当复查",
    "不予公开、依申请公开的公文，每年复查一次。",
    "/office/sources/?organ={}#again",
    Permission.DOCUMENT_KEEP,
)
ITEMS = DueKind(
    "信息已过期限尚未公开",
    "条",
    "最早的应当至迟{}公开",
    "自形成或者变更之日起20个工作日内公开，预算、决算自批准之日起20日内公开。",
    "/office/items/late/?organ={}#waiting",
    Permission.ITEM_EDIT,
)
COLUMNS = DueKind(
    "栏目应当更新",
    "个",
    "最早的应当至迟{}更新",
    "已超过更新期限或者三天内到期。",
    "/office/items/columns/?organ={}",
    Permission.ITEM_PUBLISH,
)


@dataclass(frozen=True, slots=True)
class Due:
    """How much of a kind is due in an organ.

    Attributes:
        until: The first of the days; None where a column is blank.
    """

    kind: DueKind
    organ: Organ
    count: int
    until: date | None
    is_late: bool

    @property
    def what(self) -> str:
        """Say what is due: 规范性文件即将失效3件."""
        return f"{self.kind.label}{self.count}{self.kind.measure}"

    @property
    def since(self) -> str:
        """Say the first day; "" where there is none."""
        return self.kind.first.format(f"{self.until:%Y年%-m月%-d日}") if self.until else ""

    @property
    def path(self) -> str:
        """Give the address of the list."""
        return self.kind.path.format(self.organ.code)


def publishing_due(actor: Actor, today: date) -> list[Due]:
    """Count what is due for an actor but columns, which my work names one by one; five queries.

    Law: 条例 arts 18, 26; 预算法 art 14; LAW-18-1, LAW-26-1, PUB-11, PUB-15, PUB-39, PUB-40.
    """
    within = {
        kind: reach.q()
        for kind in _COUNTS
        if kind is not COLUMNS and (reach := actor.reach(kind.permission))
    }
    return _dues({kind: _COUNTS[kind](q, today) for kind, q in within.items()}, today)


def dues_told(day: date) -> dict[int, list[str]]:
    """Give the lines on what is due to each of those who do it for a whole organ.

    Law: 条例 arts 18, 26; LAW-18-1, LAW-26-1, PUB-11, PUB-15, PUB-39, PUB-40, SITE-V4.
    """
    told: defaultdict[int, list[str]] = defaultdict(list)
    dues = _dues({kind: count(Q(), day) for kind, count in _COUNTS.items()}, day)
    holders = {
        permission: holders_by_organ(permission, on=day)
        for permission in {due.kind.permission for due in dues}
    }
    for due in dues:
        says = "，".join(filter(None, (due.what, due.since)))
        for person_id in holders[due.kind.permission].get(due.organ.pk, ()):
            told[person_id].append(f"{says}：{settings.ADDRESS}{due.path}")
    return told


def _dues(counts: Mapping[DueKind, Counts], today: date) -> list[Due]:
    wanted = {number for found in counts.values() for number in found}
    organs = Organ.objects.filter(is_active=True).in_bulk(wanted) if wanted else {}
    return [*_sorted(counts, organs, today)]


def _sorted(
    counts: Mapping[DueKind, Counts], organs: Mapping[int, Organ], today: date
) -> Iterator[Due]:
    for kind, found in counts.items():
        for number in sorted(found.keys() & organs.keys()):
            count, until = found[number]
            yield Due(kind, organs[number], count, until, until is None or until < today)


def _column_counts(within: Q, today: date) -> Counts:
    found: dict[int, tuple[int, date | None]] = {}
    for one in columns_pressing(within, today):
        organ = one.column.organ_id
        count, first = found.get(organ, (0, one.due_on))
        days = [day for day in (first, one.due_on) if day is not None]
        found[organ] = (count + 1, min(days) if len(days) > 1 else None)
    return found


_COUNTS = {
    EXPIRING: expiring_counts,
    REREVIEW: review_counts,
    ITEMS: waiting_counts,
    COLUMNS: _column_counts,
}

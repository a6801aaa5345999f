"""The home page's parts: tasks with where they are done, counters, an administrator's doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from gongkai.publishing.listing_gate import listing_of
from gongkai.workspace.navigation import Link, navigation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import HttpRequest

    from gongkai.casework.selectors import DisputeDue, WorkItem
    from gongkai.mail.selectors import TrayWaiting
    from gongkai.publishing.selectors import Due, ItemTask


@dataclass(frozen=True, slots=True)
class Task:
    """A task and the address of the page on which it is done."""

    item: WorkItem
    url: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A counter that leads to what it counts."""

    label: str
    count: int
    url: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class DueRow:
    """What is due in an organ, since or until when, why, and where its list is."""

    what: str
    since: str
    why: str
    organ: str
    url: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """A way in for those who handle no requests, with what it is for."""

    link: Link
    about: str


_TILES = (
    ("overdue", "已逾期", "due=overdue"),
    ("soon", "3个工作日内到期", "due=3"),
    ("to_confirm", "待确认收到", "state=FILED"),
    ("to_register", "待登记", "state=RECEIVED"),
    ("waiting", "待申请人补正或者缴费", "state=waiting"),
    ("to_serve", "待送达", "state=DECIDED"),
    ("open", "全部在办", "state=open"),
)
_ABOUT = {
    "people": "机构、内设机构、账号和角色",
    "plans": "各类事项经过哪些环节审核",
    "journal": "谁在何时做了什么，逐条可校验",
    "sign_ins": "登录成功、失败和锁定的记录",
    "jobs": "邮件发送等后台任务，失败的可以重试",
    "calendar": "工作日、节假日和调休，计算期限",
}


def work_rows(
    items: Iterable[WorkItem], disputes: Iterable[DisputeDue]
) -> list[Task | DisputeDue]:
    """Give what is to be done on requests and disputes, the soonest first, undated last."""
    rows: list[Task | DisputeDue] = [*disputes, *(Task(item, _url(item)) for item in items)]
    return sorted(rows, key=_due_on)


def _due_on(row: Task | DisputeDue) -> tuple[bool, date]:
    due_on = row.item.due_on if isinstance(row, Task) else row.due_on
    return due_on is None, due_on or date.max


def item_work(found: Iterable[ItemTask]) -> list[tuple[ItemTask, str]]:
    """Put its address beside each task of publishing."""
    return [(task, _item_url(task)) for task in found]


def due_rows(dues: Iterable[Due], trays: Iterable[TrayWaiting]) -> list[DueRow]:
    """Give what is due beside requests, each with its list: mail first, for an hour counts."""
    waiting = [
        DueRow(
            what=tray.what,
            since=tray.said_since,
            why="邮件中可能有申请、补正材料和征求意见的答复，请及时归入。",
            organ=tray.organ.name,
            url=tray.path,
        )
        for tray in trays
    ]
    return waiting + [
        DueRow(due.what, due.since, due.kind.why, due.organ.name, due.path, due.is_late)
        for due in dues
    ]


def tiles(counts: Mapping[str, int]) -> list[Tile]:
    """Give the counters, the most pressing first."""
    url = reverse("workspace:requests")
    return [
        Tile(label, counts[name], f"{url}?{query}", name == "overdue" and counts[name] > 0)
        for name, label, query in _TILES
    ]


def doors(request: HttpRequest) -> list[Door]:
    """Give the pages of an administrator, each with what it is for."""
    return [
        Door(link, _ABOUT[name])
        for link in navigation(request)
        for name in _ABOUT
        if link.url == reverse(f"workspace:{name}")
    ]


def _item_url(task: ItemTask) -> str:
    if task.revision is not None:
        return reverse("workspace:item", args=[task.revision.item_id])
    url = reverse("workspace:item_new")
    if task.staleness is None:
        return url
    column = task.staleness.column
    written = "&as=record" if listing_of(column) else ""
    return f"{url}?organ={column.organ.code}&column={column.pk}{written}"


def _url(item: WorkItem) -> str:
    arguments: list[object] = [item.request.pk]
    if item.url_name == "workspace:act" and item.act is not None:
        arguments.append(item.act.name)
    if item.url_name == "workspace:answer" and item.act is not None:
        return reverse("workspace:request", args=arguments) + "#answer"
    return reverse(item.url_name, args=arguments)

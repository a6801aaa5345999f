"""The menu: what the roles of whoever looks give them to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the menu; without permission it is everyone's."""

    name: str
    label: str
    icon: str
    permission: Permission | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as it is shown."""

    label: str
    icon: str
    url: str
    is_current: bool


ENTRIES = (
    Entry("home", "我的工作", "home"),
    Entry("requests", "申请办理", "inbox", Permission.REQUEST_VIEW),
    Entry("board", "督办看板", "chart-line", Permission.REQUEST_VIEW),
    Entry("mail", "电子邮件", "mail", Permission.MAIL_HANDLE),
    Entry("reviews", "审核签发", "list-check", Permission.REVIEW_DECIDE),
    Entry("papers", "文书登记", "file-text", Permission.REQUEST_VIEW),
    Entry("items", "信息发布", "news", Permission.ITEM_VIEW),
    Entry("documents", "文件登记", "book", Permission.ITEM_VIEW),
    Entry("decisions", "执法决定", "gavel", Permission.DECISION_VIEW),
    Entry("disputes", "复议诉讼", "scale", Permission.DISPUTE_VIEW),
    Entry("claims", "更正申请", "edit", Permission.REQUEST_REGISTER),
    Entry("reports", "年度报告", "report-analytics", Permission.FIGURES_VIEW),
    Entry("calendar", "工作日历", "calendar", Permission.CALENDAR_VIEW),
    Entry("people", "机构人员", "users", Permission.PEOPLE_VIEW),
    Entry("plans", "审核流程", "git-compare", Permission.REVIEW_PLAN),
    Entry("journal", "操作日志", "history", Permission.JOURNAL_VIEW),
    Entry("sign_ins", "登录日志", "login", Permission.SIGN_INS_VIEW),
    Entry("jobs", "后台任务", "progress-check", Permission.JOBS_VIEW),
    Entry("tokens", "接口令牌", "key"),
)
_BELONG = {
    "board": ("statistics",),
    "documents": ("sources",),
    "mail": ("mailboxes", "wordings"),
    "papers": ("templates",),
    "people": ("organ", "units"),
}


def navigation(request: HttpRequest) -> list[Link]:
    """Give the entries that the actor's roles open, the current one marked."""
    actor = getattr(request, "actor", None)
    if actor is None or actor.person_id is None:
        return []
    return [
        _link(entry, request.path)
        for entry in ENTRIES
        if entry.permission is None or actor.reach(entry.permission)
    ]


def _link(entry: Entry, path: str) -> Link:
    url = reverse(f"workspace:{entry.name}")
    is_current = path == url if entry.name == "home" else path.startswith((url, *_below(entry)))
    return Link(entry.label, entry.icon, url, is_current)


def _below(entry: Entry) -> list[str]:
    """Give the addresses that belong to an entry without beginning like it."""
    return [reverse(f"workspace:{name}") for name in _BELONG.get(entry.name, ())]

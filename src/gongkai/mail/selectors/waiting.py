"""The mails that wait in the trays, counted by organ."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Count, Min, Q
from django.utils.timezone import localtime

from gongkai.mail.models import Message
from gongkai.organs.authority import Permission
from gongkai.organs.models import Organ
from gongkai.organs.selectors import holders_by_organ

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.organs.authority import Actor


@dataclass(frozen=True, slots=True)
class TrayWaiting:
    """How many mails wait in an organ's tray, and since when the oldest does."""

    organ: Organ
    count: int
    since: datetime

    @property
    def what(self) -> str:
        """Say what waits: 待处理邮件3封."""
        return f"待处理邮件{self.count}封"

    @property
    def said_since(self) -> str:
        """Say since when the oldest does."""
        return f"最早的{localtime(self.since):%Y年%-m月%-d日}收到"

    @property
    def path(self) -> str:
        """Give the address of the tray."""
        return f"/office/mail/?organ={self.organ.code}"


def trays_waiting(actor: Actor) -> list[TrayWaiting]:
    """Give the trays in which something waits for an actor; two queries at most."""
    reach = actor.reach(Permission.MAIL_HANDLE)
    return _waiting(reach.q(unit="")) if reach else []


def trays_told(day: date) -> dict[int, list[str]]:
    """Give the line that tells of the tray to each of those who handle an organ's mail."""
    told: defaultdict[int, list[str]] = defaultdict(list)
    waiting = _waiting(Q())
    holders = holders_by_organ(Permission.MAIL_HANDLE, on=day) if waiting else {}
    for one in waiting:
        line = f"{one.what}，{one.said_since}：{settings.ADDRESS}{one.path}"
        for person_id in holders.get(one.organ.pk, ()):
            told[person_id].append(line)
    return told


def _waiting(within: Q) -> list[TrayWaiting]:
    found = Message.objects.filter(within, stage=Message.Stage.WAITING).order_by("organ")
    counts = found.values_list("organ").annotate(Count("pk"), Min("kept_at"))
    rows = {organ: (count, since) for organ, count, since in counts}
    organs = Organ.objects.filter(is_active=True).in_bulk(rows) if rows else {}
    return [TrayWaiting(organs[pk], *rows[pk]) for pk in rows if pk in organs]

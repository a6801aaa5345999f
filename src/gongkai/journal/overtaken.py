"""Two at once: who comes second is told who did what when."""

from __future__ import annotations

from django.utils.timezone import localtime

from gongkai.journal.models import Entry
from gongkai.journal.roles import role_label


class Overtaken(Exception):
    """Someone else changed the record first; nothing of this change was kept."""


def overtaken(kind: str, target_id: int | str) -> Overtaken:
    """Give the refusal for whoever comes second, told from the last entry of the target.

    Args:
        kind: Kind of the target, `casework.request`.
        target_id: Its number.
    """
    last = (
        Entry.objects.filter(target_kind=kind, target_id=str(target_id))
        .order_by("-pk")  # the order of writing: a clock may be set back
        .only("at", "role", "verb")
        .first()
    )
    if last is None:
        return Overtaken("该记录刚刚被他人修改，请刷新页面、核对后再办理。")
    when = localtime(last.at)
    return Overtaken(
        f"{role_label(last.role) or '其他人员'}已于{when.month}月{when.day}日"
        f"{when.hour}时{when.minute:02d}分{last.label}，请刷新页面、核对后再办理。"
    )

"""The one mail that a large export sends, at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.timezone import localtime

from gongkai.decisions.models import Export
from gongkai.mail.services import mail_send
from gongkai.mail.wording import register, worded

if TYPE_CHECKING:
    from datetime import date

KIND = "decisions.export"

register(
    KIND,
    "工作人员：导出任务结束",
    "行政执法决定导出任务{state}",
    "{name}：\n\n您{asked}提交的行政执法决定导出任务{state}。{told}\n\n"
    "下一步：请登录{address}/office/，在“执法决定”的“导出任务”中查看。\n\n{organ}\n",
    {
        "name": "收件人姓名",
        "asked": "提交时间",
        "state": "已生成或者未生成",
        "told": "行数和下载期限，或者未生成的原因",
        "address": "本系统网址",
        "organ": "机关名称",
    },
)


def kept_until(export: Export) -> date | None:
    """Give the last day on which the file can be fetched; None while there is none."""
    if export.made_at is None:
        return None
    return localtime(export.made_at).date() + timedelta(days=settings.EXPORT_DAYS)


def end_tell(export: Export) -> None:
    """Tell the person how it ended; filters stay out of it, names may stand in them."""
    person = export.person
    if not person.is_active or not person.email:
        return
    facts = {
        "name": person.name,
        "asked": f"{localtime(export.created_at):%Y年%-m月%-d日%H:%M}",
        "state": export.get_state_display(),
        "told": _told(export),
        "address": settings.ADDRESS,
        "organ": person.organ.name,
    }
    said = worded(person.organ, KIND, facts)
    mail_send(
        organ=person.organ,
        to=person.email,
        subject=said.subject,
        text=said.text,
        html=said.html,
        subject_kind=KIND,
        subject_id=export.pk,
    )


def _told(export: Export) -> str:
    if export.state != Export.State.DONE:
        return export.refusal
    return f"文件共{export.rows}行，{kept_until(export):%Y年%-m月%-d日}以前可以下载。"

"""Fetching the mail of a mailbox: each mail is kept, then it counts as read, in that order.

Whoever is cut off between the two reads it again and finds it kept. Two who fetch at once both
read, and one of them keeps.
"""

from __future__ import annotations

import imaplib
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q

from gongkai.files.services import FileRefused
from gongkai.mail.imap import opened
from gongkai.mail.models import Mailbox
from gongkai.mail.refusals import ServerTrouble
from gongkai.mail.services.taking import mail_take
from gongkai.organs.authority import Actor
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.mail.imap import Box

_MOST_AT_ONCE = 200
_MEGABYTE = 1024 * 1024
_BROKEN = "与收信服务器的连接中断，将在下次收取时继续。"
_NO_ROOM = "邮件没有保存下来，请检查磁盘空间；将在下次收取时重试。"


def mail_fetch(*, mailbox_id: int) -> int:
    """Fetch what is new in a mailbox; nothing is changed in it.

    Trouble is kept with the mailbox in one sentence; the next round begins where this one ended.

    Returns:
        The number of mails fetched.
    """
    mailbox = Mailbox.objects.select_related("organ").filter(pk=mailbox_id, is_read=True).first()
    if mailbox is None:
        return 0
    fetched, trouble = 0, ""
    try:
        with opened(mailbox) as box:
            _same_numbers(mailbox, box.validity)
            for uid in box.uids_after(mailbox.last_uid, mailbox.since_on)[:_MOST_AT_ONCE]:
                trouble = _take(mailbox, box, uid)
                if trouble:
                    break
                fetched += 1
    except ServerTrouble as error:
        trouble = str(error)
    except (OSError, imaplib.IMAP4.error):
        trouble = _BROKEN
    _told(mailbox, trouble)
    return fetched


def _same_numbers(mailbox: Mailbox, validity: int) -> None:
    """Begin anew where the server has numbered its mails anew; what is kept is known again."""
    if mailbox.validity == validity:
        return
    changed = Mailbox.objects.filter(pk=mailbox.pk).filter(
        Q(validity=mailbox.validity) if mailbox.validity else Q(validity=None)
    )
    changed.update(validity=validity, last_uid=0)
    mailbox.refresh_from_db()


def _take(mailbox: Mailbox, box: Box, uid: int) -> str:
    """Take one mail; give the trouble that kept it from being kept."""
    most = settings.MAIL_MEGABYTES * _MEGABYTE
    size, came_at = box.size_of(uid)
    warnings: list[str] = []
    raw = box.content_of(uid, most=most + 1) if size <= most else b""
    warnings = []
    if not raw or len(raw) > most:
        raw = box.headers_of(uid)
        warnings = [_too_large(size)]
    try:
        if raw:  # a mail may be deleted while the mailbox is read
            by = Actor.system()
            mail_take(organ=mailbox.organ, raw=raw, by=by, warnings=warnings, came_at=came_at)
    except (OSError, FileRefused):
        return _NO_ROOM
    _counted(mailbox, uid)
    return ""


def _too_large(size: int) -> str:
    return (
        f"这封邮件有{size // _MEGABYTE}兆字节，超过{settings.MAIL_MEGABYTES}兆字节，"
        "只收取了邮件头，请登录邮箱查看全文。"
    )


def _counted(mailbox: Mailbox, uid: int) -> None:
    here = Mailbox.objects.filter(pk=mailbox.pk, validity=mailbox.validity, last_uid__lt=uid)
    here.update(last_uid=uid)


def _told(mailbox: Mailbox, trouble: str) -> None:
    told: dict[str, object] = {"trouble": trouble}
    if not trouble:
        told["read_at"] = now()
    Mailbox.objects.filter(pk=mailbox.pk).update(**told)

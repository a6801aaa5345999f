"""What the room does in the background."""

from __future__ import annotations

from datetime import timedelta

from gongkai.jobs.daily import every
from gongkai.jobs.retrying import job
from gongkai.mail.digest_parts import digest_part
from gongkai.mail.models import Mailbox
from gongkai.mail.selectors import trays_told
from gongkai.mail.services import mail_deliver, mail_fetch

_HOUR = 3600
_UNTIL_GIVEN_UP = (60, 300, 1800, *((2 * _HOUR,) * 4), *((12 * _HOUR,) * 6))
"""Over three days, for a mail server may be down from Friday to Monday."""


@job(label="发送邮件", waits=_UNTIL_GIVEN_UP)
def deliver(message_id: int) -> None:
    """Send one mail."""
    mail_deliver(message_id=message_id)


@job(label="收取邮件", waits=())
def fetch() -> int:
    """Fetch what is new in every mailbox; the next round tries again what did not come."""
    boxes = list(Mailbox.objects.filter(is_read=True).values_list("pk", flat=True))
    return sum(mail_fetch(mailbox_id=pk) for pk in boxes)


@job(label="收取邮箱", waits=())
def fetch_one(mailbox_id: int) -> int:
    """Fetch what is new in one mailbox, asked for by a person."""
    return mail_fetch(mailbox_id=mailbox_id)


every(fetch, wait=timedelta(minutes=5))
digest_part("mail", trays_told, is_weekly=False)

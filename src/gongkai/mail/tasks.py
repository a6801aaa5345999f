"""What the room does in the background."""

from __future__ import annotations

from gongkai.jobs.retrying import job
from gongkai.mail.services.delivering import mail_deliver

_HOUR = 3600
_UNTIL_GIVEN_UP = (60, 300, 1800, *((2 * _HOUR,) * 4), *((12 * _HOUR,) * 6))
"""Over three days, for a mail server may be down from Friday to Monday."""


@job(label="发送邮件", waits=_UNTIL_GIVEN_UP)
def deliver(message_id: int) -> None:
    """Send one mail."""
    mail_deliver(message_id=message_id)

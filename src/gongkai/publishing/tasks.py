"""What the room does by itself."""

from __future__ import annotations

from datetime import time, timedelta

from gongkai.jobs.daily import daily, every
from gongkai.jobs.retrying import job
from gongkai.mail.digest_parts import digest_part
from gongkai.publishing.selectors import dues_told
from gongkai.publishing.services import (
    digests_send,
    items_expire,
    revisions_release_due,
    subscriptions_sweep,
)
from gongkai.today import today


@job(label="发布到时的信息", waits=())
def scheduled_released() -> int:
    """Release what was set for this time; the next round does what did not go."""
    return revisions_release_due()


@job(label="撤除公示期满的信息")
def expired_taken_out() -> int:
    """Take out of the search what is no longer shown (SITE-20)."""
    return items_expire(today=today())


@job(label="发送订阅邮件")
def news_sent() -> int:
    """Write to the subscribers what is new since yesterday's mail."""
    return digests_send(today=today())


@job(label="删除未确认的订阅")
def unconfirmed_forgotten() -> int:
    """Forget the addresses that nobody confirmed."""
    return subscriptions_sweep()


every(scheduled_released, wait=timedelta(minutes=1))
daily(expired_taken_out, at=time(0, 1))
daily(unconfirmed_forgotten, at=time(3, 40))
daily(news_sent, at=time(8, 0))
digest_part("publishing", dues_told, is_weekly=True)

"""What the room does by itself."""

from __future__ import annotations

from datetime import time, timedelta

from gongkai.jobs.daily import daily, every
from gongkai.jobs.retrying import job
from gongkai.publishing.services import items_expire, revisions_release_due
from gongkai.today import today


@job(label="发布到时的信息", waits=())
def scheduled_released() -> int:
    """Release what was set for this time; the next round does what did not go."""
    return revisions_release_due()


@job(label="撤除公示期满的信息")
def expired_taken_out() -> int:
    """Take out of the search what is no longer shown (SITE-20)."""
    return items_expire(today=today())


every(scheduled_released, wait=timedelta(minutes=1))
daily(expired_taken_out, at=time(0, 1))

"""What the room does by itself about links to outside, where the deployment allows it."""

from __future__ import annotations

from datetime import time, timedelta
from urllib.parse import quote

from django.conf import settings

from gongkai.jobs.daily import daily, every
from gongkai.jobs.retrying import job
from gongkai.publishing.outside import Asker
from gongkai.publishing.services import outside_links_ask, outside_links_gather
from gongkai.today import today


@job(label="登记信息中的外部链接")
def outside_links_gathered() -> int:
    """Learn what the released items lead to now."""
    return outside_links_gather(today=today()) if settings.LINK_CHECK else 0


@job(label="检查外部链接", waits=())
def outside_links_asked() -> int:
    """Ask some of what was not asked today; the next round asks some more."""
    return outside_links_ask(asker=_asker(), today=today()) if settings.LINK_CHECK else 0


def _asker() -> Asker:
    """Make one who says who he is and where he can be complained about."""
    address = quote(settings.ADDRESS, safe=":/[]")
    return Asker(f"Gongkai-LinkCheck (+{address}/)", pause=settings.LINK_CHECK_PAUSE)


daily(outside_links_gathered, at=time(2, 0))
every(outside_links_asked, wait=timedelta(minutes=10))

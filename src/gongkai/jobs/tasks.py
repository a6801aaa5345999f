"""What the platform does in the background for the rooms below, by itself or when asked."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from django_tasks_db.models import DBTaskResult

from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.journal.anchors import anchor_heads
from gongkai.journal.verify import first_faults
from gongkai.organs.services import remnants_clear
from gongkai.today import today

_KEPT = timedelta(days=30)


@job(label="保存操作日志链首摘要")
def anchor_the_journal() -> int:
    """Anchor the head of every chain as of today."""
    return anchor_heads(today())


@job(label="清理已完成的任务记录")
def forget_what_is_done() -> int:
    """Delete the rows of jobs that were done a month ago; failed ones stay."""
    old = DBTaskResult.objects.successful().filter(finished_at__lt=datetime.now(UTC) - _KEPT)
    return old.delete()[0]


@job(label="清理过期的登录会话")
def clear_remnants() -> int:
    """Delete what log-ins have left behind."""
    return remnants_clear()


@job(label="校验操作日志", waits=())
def chain_read_through(chain: str) -> list[str]:
    """Read a chain through and give what is wrong with it, in sentences; nothing when it holds."""
    return first_faults(chain)


daily(anchor_the_journal, at=time(0, 5))
daily(clear_remnants, at=time(3, 15))
daily(forget_what_is_done, at=time(3, 30))

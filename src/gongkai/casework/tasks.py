"""What the room does by itself once a day."""

from __future__ import annotations

from datetime import time

from gongkai.casework.services.dispute_redating import disputes_redate
from gongkai.casework.services.drafts import drafts_sweep
from gongkai.casework.services.identities import identity_proofs_sweep
from gongkai.casework.services.likening import likeness_rebuild
from gongkai.casework.services.redating import requests_redate
from gongkai.casework.services.redating_told import applicants_told
from gongkai.casework.services.reminding import reminders_send
from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.today import today


@job(label="重新计算答复期限")
def due_dates_read_anew() -> int:
    """Read anew the due dates that move with the days or wait for a holiday notice (CLK-2)."""
    return requests_redate(today=today()) + disputes_redate()


@job(label="清理过期的申请草稿")
def old_drafts_swept() -> int:
    """Delete the drafts that citizens left thirty days ago."""
    return drafts_sweep()


@job(label="删除期满的身份证明文件")
def old_proofs_deleted() -> int:
    """Delete the proofs of identity whose time is over."""
    return identity_proofs_sweep(today=today())


@job(label="补建相似申请的索引")
def likeness_rebuilt() -> int:
    """Write the keys of requests that have none."""
    return likeness_rebuild()


@job(label="复核装入放假安排时正在办理的期限")
def stragglers_redated() -> int:
    """Date anew what acts kept that had begun before a holiday notice was loaded (CLK-2)."""
    return requests_redate(today=today()) + disputes_redate()


@job(label="告知申请人期限变动")
def letters_of_redating(request_ids: list[int]) -> int:
    """Write to the applicants whose date a holiday notice moved (CLK-2)."""
    return applicants_told(request_ids=request_ids)


@job(label="发送期限提醒")
def reminders_sent() -> int:
    """Remind of what is due soon, report what is overdue, one mail a person (CLK-22)."""
    return reminders_send(today=today())


daily(due_dates_read_anew, at=time(0, 20))
daily(reminders_sent, at=time(7, 30))
daily(old_drafts_swept, at=time(3, 10))
daily(old_proofs_deleted, at=time(3, 20))
daily(likeness_rebuilt, at=time(3, 30))

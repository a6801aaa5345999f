"""What the room does by itself once a day."""

from __future__ import annotations

from datetime import time

from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.limits.limit import counts_sweep


@job(label="清理访问次数")
def old_counts_swept() -> int:
    """Delete the counts of windows that are over."""
    return counts_sweep()


daily(old_counts_swept, at=time(3, 30))

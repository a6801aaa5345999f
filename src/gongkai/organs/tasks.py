"""What is done for log-ins every night."""

from __future__ import annotations

from datetime import time

from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.organs.services import remnants_clear


@job(label="清理过期的登录会话")
def clear_remnants() -> int:
    """Delete what log-ins have left behind."""
    return remnants_clear()


daily(clear_remnants, at=time(3, 15))

"""What the register does by itself once a day."""

from __future__ import annotations

from datetime import time

from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.publishing.services.standing import documents_out_of_step, standing_renew
from gongkai.today import today


@job(label="更新规范性文件有效性")
def standings_renewed() -> int:
    """Mark the pages of the documents that take effect or expire today (PUB-15)."""
    day = today()
    return sum(
        standing_renew(document_id=number, today=day) for number in documents_out_of_step(day)
    )


daily(standings_renewed, at=time(0, 5))

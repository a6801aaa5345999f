"""What the room does by itself once a day."""

from __future__ import annotations

from datetime import time

from gongkai.annual.selectors import years_of
from gongkai.annual.services import agreement_renew
from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.organs.selectors import public_organs
from gongkai.today import today


@job(label="核对年度报告数据")
def agreements_renewed() -> int:
    """Count last year and the running one again for every organ that has figures (RPT-V13).

    Every night, whether anything was done or not: a change behind the application's back leaves
    no entry in the journal.
    """
    day = today()
    wanted = [
        (organ, year)
        for organ in public_organs()
        for year in years_of(organ)
        if day.year - 1 <= year <= day.year
    ]
    for organ, year in wanted:
        agreement_renew(organ=organ, year=year, today=day)
    return len(wanted)


daily(agreements_renewed, at=time(1, 10))

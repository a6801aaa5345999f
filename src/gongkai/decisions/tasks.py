"""What the room does in the background."""

from __future__ import annotations

from gongkai.decisions.refusals import RunBusy, RunStopped, RunUnknown
from gongkai.decisions.services import run_carry_out
from gongkai.jobs.retrying import job


@job(label="导入行政执法决定", waits=(60, 300))
def carry_out(run_id: int) -> str:
    """Carry a run out; one that another process has, or that was stopped, is left alone."""
    try:
        return str(run_carry_out(run_id=run_id).state)
    except (RunBusy, RunStopped, RunUnknown) as told:
        return str(told)

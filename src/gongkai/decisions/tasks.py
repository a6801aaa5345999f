"""What the room does in the background."""

from __future__ import annotations

from datetime import time, timedelta

from gongkai.decisions.refusals import ExportUnknown, RunBusy, RunStopped, RunUnknown
from gongkai.decisions.services import (
    export_make,
    exports_revive,
    exports_sweep,
    folder_watched,
    returned_rows_sweep,
    run_carry_out,
    runs_revive,
)
from gongkai.jobs.daily import daily, every
from gongkai.jobs.retrying import job


@job(label="导入行政执法决定", waits=(60, 300))
def carry_out(run_id: int) -> str:
    """Carry a run out; one that another process has, or that was stopped, is left alone."""
    try:
        return str(run_carry_out(run_id=run_id).state)
    except (RunBusy, RunStopped, RunUnknown) as told:
        return str(told)


@job(label="生成行政执法决定导出文件", waits=(60, 300))
def make_export(export_id: int) -> str:
    """Make a large export; one that another process makes, or that has its end, is left alone."""
    try:
        return str(export_make(export_id=export_id).state)
    except ExportUnknown as told:
        return str(told)


@job(label="查看监控文件夹，恢复中断的导入、导出", waits=())
def folder_and_runs_looked_after() -> int:
    """Take in what lies in the watched folder, and take up what a killed process left."""
    return folder_watched() + runs_revive() + exports_revive()


@job(label="删除期满的退回行文件")
def returned_rows_swept() -> int:
    """Delete the returned rows that nobody fetched for a month."""
    return returned_rows_sweep()


@job(label="删除期满的导出文件")
def exports_swept() -> int:
    """Delete the large exports whose days are over."""
    return exports_sweep()


every(folder_and_runs_looked_after, wait=timedelta(minutes=1))
daily(returned_rows_swept, at=time(3, 40))
daily(exports_swept, at=time(3, 45))

"""What is done to files in the background."""

from __future__ import annotations

from datetime import time
from uuid import UUID

from gongkai.files.services.discarding import files_discard_unused
from gongkai.files.services.scanning import file_scan
from gongkai.files.services.sweeping import files_sweep
from gongkai.jobs.daily import daily
from gongkai.jobs.retrying import job
from gongkai.organs.authority import Actor


@job(label="扫描上传的文件")
def scan(number: str) -> None:
    """Have a file in quarantine scanned."""
    file_scan(file_id=UUID(number), by=Actor.system())


@job(label="清理未完成的上传")
def sweep() -> int:
    """Delete what uploads that were cut off have left behind."""
    return files_sweep()


@job(label="删除未使用的上传文件")
def discard_unused() -> int:
    """Delete files that were uploaded and then used for nothing."""
    return files_discard_unused(by=Actor.system())


daily(sweep, at=time(3, 0))
daily(discard_unused, at=time(3, 20))

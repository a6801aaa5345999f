"""What the room does in the background: reading a long chain through."""

from __future__ import annotations

from itertools import islice

from gongkai.jobs.retrying import job
from gongkai.journal.verify import verify

_MOST = 100


@job(label="校验操作日志", waits=())
def chain_read_through(chain: str) -> list[str]:
    """Read a chain through and give what is wrong with it, in sentences; nothing when it holds."""
    return faults_of(chain)


def faults_of(chain: str) -> list[str]:
    """Give the first faults of a chain, each with its place."""
    found = islice(verify(chain), _MOST)
    return [f"第{fault.position}条：{fault.message}" for fault in found]

"""Many reports read at once, a process for each core."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from typing import TYPE_CHECKING, NoReturn

from gongkai.cli import INTERRUPTED
from gongkai.cli.sources import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType


def shared_out(files: Sequence[str], work: Callable[[str], Outcome]) -> Iterator[Outcome]:
    """Give `work(file)` for every file, in order, on all cores where there are several.

    The processes start now: before a progress bar's thread.
    """
    pool = _pool()
    if pool is None:
        return map(work, files)
    outcomes = pool.map(work, files, chunksize=max(1, min(16, len(files) // 16)))
    return _collected(pool, outcomes, files, work)


def _pool() -> ProcessPoolExecutor | None:
    """Give a process for each core; None with one core, or where a sandbox forbids semaphores."""
    if os.cpu_count() == 1:
        return None
    try:
        return ProcessPoolExecutor(initializer=_leave_it_to_the_parent)
    except OSError:
        return None


def _collected(
    pool: ProcessPoolExecutor,
    outcomes: Iterator[Outcome],
    files: Sequence[str],
    work: Callable[[str], Outcome],
) -> Iterator[Outcome]:
    """Give the outcomes in order; once a process was killed, read the rest one by one."""
    # As an exception Ctrl-C could be lost in a callback of the pool, and the reading go on.
    before = signal.signal(signal.SIGINT, _end_at_once)
    done = 0
    try:
        for outcome in outcomes:
            yield outcome
            done += 1
        pool.shutdown()
    except BrokenProcessPool:
        for name in files[done:]:
            yield _in_a_process_of_its_own(name, work)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        signal.signal(signal.SIGINT, before)


def _in_a_process_of_its_own(name: str, work: Callable[[str], Outcome]) -> Outcome:
    with ProcessPoolExecutor(1, initializer=_leave_it_to_the_parent) as pool:
        try:
            return pool.submit(work, name).result()
        except BrokenProcessPool:
            return Outcome(name, None, error="读取时进程被系统终止，请检查内存后单独再读。")


def stop() -> None:
    """End every process at once: after Ctrl-C, waiting for them may take for ever."""
    for process in active_children():
        process.terminate()


def _end_at_once(_signal: int, _frame: FrameType | None) -> NoReturn:
    stop()
    os._exit(INTERRUPTED)


def _leave_it_to_the_parent() -> None:
    """Let Ctrl-C pass a worker by: who waits for it ends it, and has the words."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

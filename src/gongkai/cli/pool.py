"""Many reports read at once, a process for each core."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from typing import TYPE_CHECKING

from gongkai.cli.sources import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


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
        return ProcessPoolExecutor(initializer=_die_quietly)
    except OSError:
        return None


def _collected(
    pool: ProcessPoolExecutor,
    outcomes: Iterator[Outcome],
    files: Sequence[str],
    work: Callable[[str], Outcome],
) -> Iterator[Outcome]:
    """Give the outcomes in order; once a process was killed, read the rest one by one."""
    done = 0
    try:
        for outcome in outcomes:
            yield outcome
            done += 1
    except BrokenProcessPool:
        for name in files[done:]:
            yield _in_a_process_of_its_own(name, work)
    except BaseException:  # Ctrl-C: whoever ends the command calls `stop`
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    else:
        pool.shutdown()


def _in_a_process_of_its_own(name: str, work: Callable[[str], Outcome]) -> Outcome:
    with ProcessPoolExecutor(1, initializer=_die_quietly) as pool:
        try:
            return pool.submit(work, name).result()
        except BrokenProcessPool:
            return Outcome(name, None, error="读取时进程被系统终止，请检查内存后单独再读。")


def stop() -> None:
    """End every process at once: after Ctrl-C, waiting for them may take for ever."""
    for process in active_children():
        process.terminate()


def _die_quietly() -> None:
    """Let Ctrl-C end a worker without a word: the one who waits for it has them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)

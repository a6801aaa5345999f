"""The reports a person names: files, folders, `-`; read one after another or on all cores."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gongkai.cli.streams import standard_input
from gongkai.report.document import UnreadableFile
from gongkai.report.readers import read_report, read_report_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gongkai.report.model import Report

Result = TypeVar("Result")

STANDARD_INPUT = "-"
READABLE = frozenset({".txt", ".md", ".html", ".htm", ".mht", ".docx", ".pdf", ".xlsx", ".json"})
_WORTH_A_POOL = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a report, or the sentence why there is none."""

    name: str
    report: Report | None
    error: str = ""


def expand(names: Sequence[str]) -> list[str]:
    """Give the files named: a folder stands for the readable files below it, in order of name."""
    found: list[str] = []
    for name in names:
        folder = Path(name)
        if name != STANDARD_INPUT and folder.is_dir():
            found += sorted(
                str(file) for file in folder.rglob("*") if file.suffix.lower() in READABLE
            )
        else:
            found.append(name)
    return found


def read(name: str) -> Outcome:
    """Read one file, or standard input for ``-``."""
    try:
        if name == STANDARD_INPUT:
            return Outcome(name, read_report_bytes(standard_input(), name))
        return Outcome(name, read_report(Path(name)))
    except UnreadableFile as refusal:
        return Outcome(name, None, str(refusal))


def read_all(names: Sequence[str], work: Callable[[str], Result]) -> Iterator[Result]:
    """Yield `work(name)` for every name, in order, on all cores when there is enough to do."""
    files = expand(names)
    pool = None if STANDARD_INPUT in files or len(files) < _WORTH_A_POOL else _pool()
    with _progress(len(files)) as advance, pool or nullcontext():
        results = (
            pool.map(work, files, chunksize=max(1, min(16, len(files) // 16)))
            if pool
            else map(work, files)
        )
        for result in results:
            yield result
            advance()


def _pool() -> ProcessPoolExecutor | None:
    """Give a process for each core; None with one core, or where a sandbox forbids semaphores."""
    if os.cpu_count() == 1:
        return None
    try:
        return ProcessPoolExecutor()
    except OSError:
        return None


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error while many files are read by a person at a terminal."""
    if total < _WORTH_A_POOL or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("正在读取", total=total)
        yield lambda: bar.advance(task)

"""The reports a person names: files, folders, `-`; read one after another or on all cores."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.cli.streams import UNREADABLE, complain, leave
from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits, read_report, read_report_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

STANDARD_INPUT = "-"
_READABLE = {".txt", ".md", ".markdown", ".docx", ".pdf", ".xlsx", ".json"}
_PAGES = {".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"}
# Cannot be read, and the reader says what to do: a folder must not lose reports in silence.
_REFUSED = {".doc", ".wps", ".rtf", ".xls", ".et", ".ofd", ".odt"}
_DOCUMENTS = _READABLE | _PAGES | _REFUSED

_WORTH_A_POOL = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a report and what was found in it, or why there is none.

    Attributes:
        name: As the person wrote it, or a file of the folder that they named.
        error: One Chinese sentence; "" when there is a report.
    """

    name: str
    report: Report | None
    findings: tuple[Finding, ...] = ()
    error: str = ""

    def error_as_json(self) -> dict[str, str]:
        """Give the contract's line for a file that cannot be read; `file` is a bare name too."""
        return {"file": Path(self.name).name or self.name, "error": self.error}


def expand(names: Sequence[str]) -> list[str]:
    """Give the files named: a folder stands for the documents below it, in order of name.

    Hidden files and the lock files of office programs are left out. A folder without any document
    stays, to be refused when it is read.
    """
    found: list[str] = []
    for name in names:
        inside = sorted(map(str, _documents(Path(name)))) if os.path.isdir(name) else []  # noqa: PTH112 - bears any name
        found += inside or [name]
    return found


def _documents(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if (
            file.suffix.lower() in _DOCUMENTS
            and not any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
            and file.is_file()
        ):
            yield file


def read(name: str) -> Outcome:
    """Read one file, or standard input for ``-``."""
    try:
        return Outcome(name, _report(name))
    except UnreadableFile as refusal:
        return Outcome(name, None, error=str(refusal))


def _report(name: str) -> Report:
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
        if not data:
            raise UnreadableFile("标准输入没有内容，请确认前一命令有输出，且“-”只写了一次。")
        return read_report_bytes(data, name)
    if os.path.isdir(name):  # noqa: PTH112 - bears any name
        raise UnreadableFile("文件夹里没有可读取的报告，请核对路径，或直接写明报告文件。")
    return read_report(Path(name))


def read_or_leave(name: str) -> Report:
    """Read the one file that a command cannot do without."""
    outcome = read(name)
    if outcome.report is None:
        complain(name, outcome.error)
        leave(UNREADABLE)
    return outcome.report


def read_all(files: Sequence[str], work: Callable[[str], Outcome] = read) -> Iterator[Outcome]:
    """Yield `work(file)` for every file, in order, on all cores when there is enough to do."""
    outcomes: Iterator[Outcome] = map(work, files)
    if len(files) >= _WORTH_A_POOL and STANDARD_INPUT not in files:
        # Its libraries are a tenth of what reading one report costs.
        from gongkai.cli.pool import shared_out

        outcomes = shared_out(files, work)
    with _progress(len(files)) as advance:
        for outcome in outcomes:
            yield outcome
            advance()


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

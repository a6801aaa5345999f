"""The file a person names for the result: looked at before any work, written whole or refused."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.cli.streams import UNREADABLE, complain, leave, printable, put
from gongkai.report.writers import UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def writing(output: Path, files: Sequence[str]) -> Iterator[None]:
    """End with one line and status 2 when the output cannot be made.

    Args:
        output: Where the result goes.
        files: What is read. None of them may be written over: a report is somebody's work, and a
            sum in the folder it sums would be added to the next sum.
    """
    try:
        _spare(files, output)
        yield
    except UnwritableFile as refusal:
        complain(output, refusal)
        leave(UNREADABLE)


def tell_written(output: Path) -> None:
    """Say that the file is there."""
    put(printable(f"已写入{output}。") + "\n")


def _spare(files: Sequence[str], output: Path) -> None:
    for name in files:
        if _is_same(output, Path(name)):
            raise UnwritableFile(f"输出文件就是要读的“{name}”，请换一个文件名，以免覆盖原文件。")


def _is_same(output: Path, file: Path) -> bool:
    try:
        return output.samefile(file)
    except (OSError, ValueError):  # one of them is not there
        return False

"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from gongkai.report.writers.errors import UnwritableFile, refusal_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW_FILE = 0o666  # what `open` would ask for, less the user's mask


def write_whole(path: Path, content: bytes) -> None:
    """Put bytes where `path` says, as `whole` does.

    Raises:
        UnwritableFile: the folder is missing, closed to us, or full, or the file is protected.
    """
    with whole(path) as file:
        file.write(content)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to in pieces; a reader sees the old file or the new one, never a part.

    A link is followed. A device or pipe is written to, not replaced.

    Raises:
        UnwritableFile: the folder is missing, closed to us, or full, or the file is protected.
    """
    try:
        target = Path(os.path.realpath(path))
        is_stream = target.exists() and not target.is_file()
    except ValueError as error:
        raise UnwritableFile("文件名中有不能用的字符，请换一个文件名。") from error
    try:
        with target.open("wb") if is_stream else _replacing(target) as file:
            yield file
    except OSError as error:
        raise refusal_of(error) from error


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    mode = _mode(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            partial.chmod(mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the user's mask leaves.

    Raises:
        PermissionError: the file is there and protected from writing.
    """
    if path.exists():
        with path.open("ab"):  # asks the system for the right, and changes nothing
            return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE & ~mask

"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from gongkai.report.writers.errors import UnwritableFile, refusal_of

_NEW_FILE = 0o666  # what `open` would ask for, less the user's mask


def write_whole(path: Path, content: bytes) -> None:
    """Put bytes where `path` says; a reader sees the old file or the new one, never a part.

    A link is followed. A device or pipe is written to, not replaced.

    Raises:
        UnwritableFile: the folder is missing, closed to us, or full, or the file is protected.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise refusal_of(error) from error
    except ValueError as error:
        raise UnwritableFile("文件名中有不能用的字符，请换一个文件名。") from error


def _replace(path: Path, content: bytes) -> None:
    mode = _mode(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            partial.chmod(mode)
            file.write(content)
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

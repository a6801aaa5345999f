"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from gongkai.report.writers.errors import UnwritableFile

_NEW_FILE = 0o666  # what `open` would ask for, less the user's mask


def write_whole(path: Path, content: bytes) -> None:
    """Put bytes where `path` says; a reader sees the old file or the new one, never a part.

    Raises:
        UnwritableFile: the folder is missing, closed to us, or full.
    """
    partial = None
    try:
        handle, partial = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            Path(partial).chmod(_mode(path))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(partial).replace(path)
    except OSError as error:
        if partial:
            Path(partial).unlink(missing_ok=True)
        raise UnwritableFile(_sentence(path, error)) from error


def _mode(path: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the user's mask leaves."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE & ~mask


def _sentence(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"文件夹“{path.parent}”不存在，请先建好再输出。"
    if isinstance(error, NotADirectoryError):
        return f"“{path.parent}”不是文件夹，请改换输出位置。"
    if isinstance(error, IsADirectoryError):
        return f"“{path}”是一个文件夹，请写明输出的文件名。"
    if isinstance(error, PermissionError):
        return f"没有权限写入“{path.parent}”，请改换输出位置。"
    return f"无法写入“{path}”（{error.strerror}），请检查磁盘空间后重试。"

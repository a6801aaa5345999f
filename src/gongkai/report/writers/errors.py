"""What keeps a report from being written, in one Chinese sentence that says what to do."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "输出文件夹不存在，请先建好再输出。",
    errno.ENOTDIR: "输出位置的上级不是文件夹，请改换输出位置。",
    errno.EISDIR: "这是一个文件夹，请写明输出的文件名。",
    errno.EACCES: "没有权限写入，请改换输出位置。",
    errno.EPERM: "没有权限写入，请改换输出位置。",
    errno.EROFS: "输出位置是只读的，请改换输出位置。",
    errno.ENAMETOOLONG: "文件名太长，请缩短后再输出。",
    errno.ENOSPC: "磁盘空间不足，请腾出空间后再输出。",
    errno.EDQUOT: "磁盘配额已用完，请腾出空间后再输出。",
    errno.EFBIG: "文件超过系统允许的大小，请改换输出位置。",
}


class UnwritableFile(Exception):
    """An output cannot be made; nothing was written. The message is for the person."""


def refusal_of(error: OSError) -> UnwritableFile:
    """Say in one sentence why the system would not write, and what to do."""
    return UnwritableFile(_REASONS.get(error.errno or 0, "写入失败，请检查磁盘后重试。"))

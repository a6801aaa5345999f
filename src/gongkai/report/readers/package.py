"""A zip package (.docx, .xlsx) opened with its guards: size, ratio, members, damage, password.

Nothing is written to disk, so a member's path can escape nowhere; members that no reader asks
for are never inflated, so an archive inside the archive costs nothing.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits

_DAMAGED: Final = "文件不完整或已损坏，请用Word或WPS打开后另存为新的文件再读。"
_LOCKED: Final = "文件设有密码，请先取消密码保护再读。"
_BOMB: Final = "压缩内容异常膨胀，为安全起见不予打开，请用Word或WPS另存为新的文件再读。"
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What `zipfile` raises on damage; RuntimeError is its word for unknown features."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # all that the package standard allows
_ENCRYPTED = 0x1


class Package:
    """An opened package: names of its members, and their bytes within the limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise UnreadableFile(_DAMAGED) from error
        self._members = {_spelling(info.filename): info for info in self._archive.infolist()}
        self._left = limits.PACKAGE_BYTES
        self._guard()

    def _guard(self) -> None:
        members = self._archive.infolist()
        declared = sum(info.file_size for info in members)
        if len(members) > limits.PACKAGE_MEMBERS or declared > limits.PACKAGE_BYTES:
            raise UnreadableFile(_BOMB)
        for info in members:
            if info.file_size > max(limits.PART_FREE, limits.PACKAGE_RATIO * info.compress_size):
                raise UnreadableFile(_BOMB)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the members as the package writes them, with forward slashes."""
        return tuple(
            info.filename.replace("\\", "/").lstrip("/") for info in self._members.values()
        )

    def __contains__(self, name: str) -> bool:
        return _spelling(name) in self._members

    def read(self, name: str) -> bytes:
        """Give one member's bytes.

        Raises:
            UnreadableFile: it is missing, damaged, locked, or larger than `limits` allow.
        """
        info = self._members.get(_spelling(name))
        if info is None:
            raise UnreadableFile(_DAMAGED)
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableFile(_LOCKED)
        if info.compress_type not in _METHODS:
            raise UnreadableFile(_DAMAGED)
        ceiling = min(limits.PART_BYTES, self._left)
        try:
            with self._archive.open(info) as member:
                found = member.read(ceiling + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
        ) as error:
            raise UnreadableFile(_DAMAGED) from error
        if len(found) > ceiling:
            raise limits.refuse_oversized()
        self._left -= len(found)
        return found


def _spelling(name: str) -> str:
    """Part names are compared without case; some producers write backslashes or a first slash."""
    return name.replace("\\", "/").lstrip("/").lower()

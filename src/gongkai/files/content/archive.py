"""A ZIP that is read only after its table of contents has been found harmless."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_ENTRIES = 5000
_MOST_UNPACKED = 200 * 1024 * 1024
_HIGHEST_RATIO = 200
_SMALL = 1024 * 1024
"""Below this no ratio is too high: an empty sheet packs very well."""

_SIGNATURE = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_LENGTH = 22
_ENCRYPTED = 0x1
_DAMAGED = "文件已损坏，请用编制它的软件重新保存后上传。"
_BOMB = "文件展开后过大，请用编制它的软件重新保存后上传。"


class Archive:
    """A ZIP from its first byte to its last.

    Raises:
        FileRefused: it is damaged, encrypted, unpacks to too much, or something stands before or
            behind it.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        try:
            self._zip = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise FileRefused(_DAMAGED) from error
        self._entries = self._zip.infolist()
        self._refuse_company(stream)
        self._refuse_bombs()
        self._refuse_damage()
        self.parts = {entry.filename: entry for entry in self._entries}
        if len({name.casefold() for name in self.parts}) != len(self._entries):
            raise FileRefused(_DAMAGED)

    def read(self, name: str) -> bytes:
        """Give a part as it unpacks; empty when there is none."""
        return self._zip.read(name) if name in self.parts else b""

    def pieces(self, name: str, size: int) -> Iterator[bytes]:
        """Give a part piece by piece as it unpacks."""
        with self._zip.open(self.parts[name]) as part:
            while piece := part.read(size):
                yield piece

    def packages(self) -> Iterator[Archive]:
        """Give the archives among the parts."""
        for name, entry in self.parts.items():
            with self._zip.open(entry) as part:
                is_package = part.read(len(_SIGNATURE)) == _SIGNATURE
            if is_package:
                yield Archive(io.BytesIO(self.read(name)))

    def _refuse_damage(self) -> None:
        try:
            damaged = self._zip.testzip()
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise FileRefused(_DAMAGED) from error
        if damaged is not None:
            raise FileRefused(_DAMAGED)

    def _refuse_company(self, stream: IO[bytes]) -> None:
        stream.seek(-_END_LENGTH, io.SEEK_END)
        first = min((entry.header_offset for entry in self._entries), default=-1)
        if not stream.read().startswith(_END) or first != 0:
            raise FileRefused("文件前后附有其他内容，请用编制它的软件重新保存后上传。")

    def _refuse_bombs(self) -> None:
        if len(self._entries) > _MOST_ENTRIES:
            raise FileRefused(_BOMB)
        if sum(entry.file_size for entry in self._entries) > _MOST_UNPACKED:
            raise FileRefused(_BOMB)
        for entry in self._entries:
            if entry.flag_bits & _ENCRYPTED:
                raise FileRefused("文件设有密码，请解除后上传。")
            if entry.file_size > max(_SMALL, entry.compress_size * _HIGHEST_RATIO):
                raise FileRefused(_BOMB)

"""Taking a stream in pieces to a temporary place beside the store."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile

from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 256 * 1024
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """A whole stream in a temporary file.

    Attributes:
        file: The temporary file, which the storage moves into place.
        size: Bytes.
        sha256: Its digest, in hex.
    """

    file: TemporaryUploadedFile
    size: int
    sha256: str

    @property
    def stream(self) -> IO[bytes]:
        """The content, to be read from its start."""
        content: IO[bytes] = self.file.file  # type: ignore[assignment]
        content.seek(0)
        return content


@contextmanager
def received(upload: BinaryIO, *, is_limited: bool = True) -> Iterator[Received]:
    """Read a stream to its end into a temporary file, gone afterwards unless it was moved.

    Args:
        upload: The stream.
        is_limited: Whether it comes from people, who may send so much and no more.

    Raises:
        FileRefused: it is empty or larger than GONGKAI_FILE_MEGABYTES.
    """
    limit = settings.FILE_MEGABYTES
    digest, size = hashlib.sha256(), 0
    with TemporaryUploadedFile("upload", "", 0, None) as file:
        while piece := upload.read(_PIECE):
            size += len(piece)
            if is_limited and size > limit * _MEGABYTE:
                raise FileRefused(f"文件超过{limit}兆字节，请压缩或者拆分后上传。")
            digest.update(piece)
            file.write(piece)
        if not size:
            raise FileRefused("文件是空的，请选择有内容的文件上传。")
        file.flush()
        os.fsync(file.fileno())
        yield Received(file, size, digest.hexdigest())

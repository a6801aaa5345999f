"""One door for every format: the extension names the format, the content must be it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

from gongkai.files.refusal import FileRefused

_TYPES = {
    "pdf": (b"%PDF-", "application/pdf"),
    "docx": (b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": (b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "jpg": (b"\xff\xd8\xff", "image/jpeg"),
    "jpeg": (b"\xff\xd8\xff", "image/jpeg"),
    "png": (b"\x89PNG\r\n\x1a\n", "image/png"),
    "txt": (b"", "text/plain; charset=utf-8"),
}


@dataclass(frozen=True, slots=True)
class Content:
    """What was found in a file."""

    media_type: str
    pages: int | None = None


def inspect(stream: IO[bytes], extension: str) -> Content:
    """Give what a file is."""
    if extension not in _TYPES:
        raise FileRefused(
            "只接收PDF、Word（docx）、Excel（xlsx）、JPG、PNG和文本文件，请转换格式后上传。"
        )
    magic, media_type = _TYPES[extension]
    if not stream.read(len(magic)).startswith(magic):
        raise FileRefused("文件内容与扩展名不符，请用原来的软件另存后上传。")
    return Content(media_type)

"""JPEG and PNG, read from their first mark to their last."""

from __future__ import annotations

import struct
import zlib
from typing import IO, TYPE_CHECKING

from gongkai.files.content.found import Content
from gongkai.files.content.smuggling import refuse_archives, refuse_markup
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PIXELS = 100_000_000
_DAMAGED = "图片不完整或者已损坏，请重新拍摄或者另存后上传。"
_PNG_START, _PNG_FRAME = 8, 12
_END_OF_IMAGE, _START_OF_SCAN = 0xD9, 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STUFFED = frozenset({0x00, *range(0xD0, 0xD8)})  # in a scan: a data byte 0xFF, or a restart


def inspect_png(stream: IO[bytes]) -> Content:
    """Inspect a PNG: every chunk with its checksum, IEND at the very end."""
    refuse_archives(stream)
    content = stream.read()
    refuse_markup(content)
    kinds = []
    for kind, body in _png_chunks(content):
        if kind == b"IHDR":
            _measure(*struct.unpack(">II", body[:8]))
        kinds.append(kind)
    if kinds[:1] != [b"IHDR"] or b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise FileRefused(_DAMAGED)
    return Content("image/png")


def inspect_jpeg(stream: IO[bytes]) -> Content:
    """Inspect a JPEG: every segment up to the end of the image.

    What a telephone writes after it (a second image, its own notes) is let be, unless it could be
    unpacked or shown as a page.
    """
    refuse_archives(stream)
    content = stream.read()
    refuse_markup(content)
    is_measured = False
    for mark, body in _jpeg_segments(content):
        if mark in _FRAMES and len(body) >= 5:  # noqa: PLR2004 - precision, height, width
            height, width = struct.unpack(">HH", body[1:5])
            _measure(width, height)
            is_measured = True
    if not is_measured:
        raise FileRefused(_DAMAGED)
    return Content("image/jpeg")


def _measure(width: int, height: int) -> None:
    if not width or not height:
        raise FileRefused(_DAMAGED)
    if width * height > _MOST_PIXELS:
        raise FileRefused("图片超过一亿像素，请缩小后上传。")


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, kind = _PNG_START, b""
    while at + _PNG_FRAME <= len(content) and kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        body = content[at + 8 : at + 8 + length]
        checksum = content[at + 8 + length : at + _PNG_FRAME + length]
        if checksum != zlib.crc32(kind + body).to_bytes(4, "big"):
            raise FileRefused(_DAMAGED)
        yield kind, body
        at += _PNG_FRAME + length
    if at != len(content):
        raise FileRefused(_DAMAGED)


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the marks with their bodies, up to the end of the (first) image."""
    at = 2
    while True:
        if content[at : at + 1] != b"\xff" or at + 2 > len(content):
            raise FileRefused(_DAMAGED)
        mark = content[at + 1]
        if mark == _END_OF_IMAGE:
            return
        if mark == 0xFF:  # noqa: PLR2004 - a fill byte
            at += 1
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(content):  # noqa: PLR2004 - counts itself
            raise FileRefused(_DAMAGED)
        yield mark, content[at + 4 : at + 2 + length]
        at += 2 + length
        if mark == _START_OF_SCAN:
            at = _after_scan(content, at)


def _after_scan(content: bytes, at: int) -> int:
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise FileRefused(_DAMAGED)
        if content[at + 1] not in _STUFFED:
            return at
        at += 2

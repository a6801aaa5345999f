"""What a photograph tells of where, when and with what it was taken: JPEG."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.files.traces.trace import Trace, noted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_DAMAGED = "图片不完整或者已损坏，请重新拍摄或者另存后上传。"
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_EXIF, _ICC = 0xE1, 0xE2
_STUFFED = frozenset({0x00, *range(0xD0, 0xD8)})
_UPRIGHT = 1
_ORIENTATION, _GPS = 0x0112, 0x8825
_ENTRY = 12


class Jpeg:
    """A JPEG by its segments.

    Only what is needed to show the picture is written: how it stands up is told by an Exif block
    of that one word, colours by their profile; what follows the picture's end is dropped.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        content = stream.read()
        self._segments, end = _segments(content)
        self._behind = len(content) - end
        exifs = [body for mark, body, _ in self._segments if _is_exif(mark, body)]
        self._entries = _entries(exifs[0]) if exifs else {}

    def traces(self) -> tuple[Trace, ...]:
        """Give what it carries."""
        return tuple(self._traces())

    def _traces(self) -> Iterator[Trace]:
        if _GPS in self._entries:
            yield Trace("position", "拍摄地点", "图片", "经纬度", changes_content=False)
        for mark, body, _ in self._segments:
            if not _is_needed(mark, body) and not self._is_only_orientation(mark, body):
                yield noted("图片", len(body))
        if self._behind:
            yield noted("图片之后", self._behind)

    def without(self, codes: Collection[str]) -> bytes:  # noqa: ARG002 - nothing here is content
        """Give the picture alone."""
        made = [b"\xff\xd8"]
        kept = [one for one in self._segments if _is_needed(one[0], one[1])]
        # After JFIF's block, which wants to be the first.
        first = 1 if kept and kept[0][0] == 0xE0 else 0  # noqa: PLR2004 - APP0
        made += [raw for _, _, raw in kept[:first]]
        made.append(self._orientation())
        made += [raw for _, _, raw in kept[first:]]
        return b"".join([*made, b"\xff\xd9"])

    def _orientation(self) -> bytes:
        turned = self._entries.get(_ORIENTATION, _UPRIGHT)
        if turned not in range(2, 9):
            return b""
        body = b"Exif\0\0" + _only_orientation(turned)
        return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body

    def _is_only_orientation(self, mark: int, body: bytes) -> bool:
        turned = self._entries.get(_ORIENTATION, _UPRIGHT)
        return _is_exif(mark, body) and body == b"Exif\0\0" + _only_orientation(turned)


def _only_orientation(turned: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
    return b"MM\0\x2a\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"


def _is_exif(mark: int, body: bytes) -> bool:
    return mark == _EXIF and body.startswith(b"Exif\0\0")


def _is_needed(mark: int, body: bytes) -> bool:
    """Tell whether a decoder needs a segment: tables, frames and scans, JFIF, profile, Adobe."""
    if mark == _ICC:
        return body.startswith(b"ICC_PROFILE\0")
    if mark == 0xE0:  # noqa: PLR2004 - APP0
        return body.startswith(b"JFIF\0") and body[12:14] == b"\0\0"  # without its thumbnail
    if mark == 0xEE:  # noqa: PLR2004 - APP14
        return body.startswith(b"Adobe")
    return mark < 0xE0  # noqa: PLR2004 - above are applications' own blocks and comments


def _segments(content: bytes) -> tuple[list[tuple[int, bytes, bytes]], int]:
    """Give mark, body and the whole of each segment, and where the image ends."""
    if content[:2] != bytes((0xFF, _START)):
        raise FileRefused(_DAMAGED)
    found, at = [], 2
    while (mark := _mark_at(content, at)) != _END:
        if mark == 0xFF:  # noqa: PLR2004 - a fill byte
            at += 1
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(content):  # noqa: PLR2004 - counts itself
            raise FileRefused(_DAMAGED)
        body = content[at + 4 : end]
        end = _after_scan(content, end) if mark == _SCAN else end
        found.append((mark, body, content[at:end]))
        at = end
    return found, at + 2


def _mark_at(content: bytes, at: int) -> int:
    if content[at : at + 1] != b"\xff" or at + 1 >= len(content):
        raise FileRefused(_DAMAGED)
    return content[at + 1]


def _after_scan(content: bytes, at: int) -> int:
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise FileRefused(_DAMAGED)
        if content[at + 1] not in _STUFFED:
            return at
        at += 2


def _entries(exif: bytes) -> dict[int, int]:
    """Give the first directory's tags with their short values; nothing where it is malformed."""
    tiff = exif[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2], "")
    if not order:
        return {}
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        found = (
            struct.unpack_from(f"{order}HHIH", tiff, start + 2 + at * _ENTRY)
            for at in range(min(count, 200))
        )
        return {tag: value for tag, _, _, value in found}
    except struct.error:
        return {}

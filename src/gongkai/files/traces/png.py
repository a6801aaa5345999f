"""What a PNG tells beside its picture: texts, times, Exif, an editor's own blocks."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.files.traces.trace import noted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from gongkai.files.traces.trace import Trace

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12
_DAMAGED = "图片不完整或者已损坏，请重新拍摄或者另存后上传。"
_NEEDED = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP acTL fcTL fdAT".split()
)
"""The chunks that decide what is seen, an animation's included."""


class Png:
    """A PNG by its chunks; only those that decide what is seen are written."""

    def __init__(self, stream: IO[bytes]) -> None:
        content = stream.read()
        self._chunks = list(_chunks(content))
        self._behind = len(content) - len(_SIGNATURE) - sum(len(raw) for _, raw in self._chunks)

    def traces(self) -> tuple[Trace, ...]:
        """Give what it carries."""
        return tuple(self._traces())

    def _traces(self) -> Iterator[Trace]:
        for kind, raw in self._chunks:
            if kind not in _NEEDED:
                yield noted("图片", len(raw) - _FRAME)
        if self._behind:
            yield noted("图片之后", self._behind)

    def without(self, codes: Collection[str]) -> bytes:  # noqa: ARG002 - nothing here is content
        """Give the picture alone."""
        return _SIGNATURE + b"".join(raw for kind, raw in self._chunks if kind in _NEEDED)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not content.startswith(_SIGNATURE):
        raise FileRefused(_DAMAGED)
    at, kind = len(_SIGNATURE), b""
    while at + _FRAME <= len(content) and kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        yield kind, content[at : at + _FRAME + length]
        at += _FRAME + length
    if kind != b"IEND" or at > len(content):
        raise FileRefused(_DAMAGED)

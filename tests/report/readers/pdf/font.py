"""A TrueType font of one glyph, half an em wide, so that every character has ink and a place."""

from __future__ import annotations

import struct

_EM = 1000


def box_font() -> bytes:
    """Give the font file."""
    tables = {
        b"glyf": _box(),
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, 0, _EM, _EM, 0, 8, 2, 1, 0,
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, _EM, *[0] * 11, 2),
        b"hmtx": struct.pack(">HhHh", _EM, 0, _EM, 0),
        b"loca": struct.pack(">III", 0, 0, len(_box())),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, *[0] * 11),
    }  # fmt: skip
    at = 12 + 16 * len(tables)
    directory, bodies = b"", b""
    for name, body in sorted(tables.items()):
        padded = body + b"\0" * (-len(body) % 4)
        directory += struct.pack(">4sIII", name, 0, at + len(bodies), len(body))
        bodies += padded
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + directory + bodies


def _box() -> bytes:
    header = struct.pack(">hhhhhHH", 1, 0, 0, 450, 800, 3, 0)
    flags = bytes([1, 1, 1, 1])
    xs = struct.pack(">hhhh", 0, 450, 0, -450)
    ys = struct.pack(">hhhh", 0, 0, 800, 0)
    body = header + flags + xs + ys
    return body + b"\0" * (-len(body) % 4)

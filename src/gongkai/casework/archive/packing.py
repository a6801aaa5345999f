"""Packing an archive set: one zip, one bound PDF, the digest of every piece."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.hashes import SM3, Hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gongkai.casework.archive.pieces import Piece

_UNDATED = (2000, 1, 1, 0, 0, 0)


def summed(content: bytes) -> str:
    """Give the SM3 digest of a piece, in hex."""
    digest = Hash(SM3())
    digest.update(content)
    return digest.finalize().hex()


def listed(pieces: Iterable[Piece]) -> list[dict[str, Any]]:
    """Give the list of a set: number, folder, name, pages, size and digest of every piece.

    Law: DOC-17.
    """
    return [
        {
            "position": position,
            "folder": piece.folder,
            "name": piece.name,
            "pages": piece.pages,
            "bytes": len(piece.content),
            "digest": summed(piece.content),
        }
        for position, piece in enumerate(pieces, 1)
    ]


def packed(pieces: Sequence[Piece]) -> bytes:
    """Give the pieces as a zip in which nothing is compressed, with the list of their digests.

    The same pieces give the same bytes.
    """
    whole = io.BytesIO()
    rows = listed(pieces)
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as bundle:
        for piece, row in zip(pieces, rows, strict=True):
            name = f"{piece.folder}/{row['position']:03d}-{piece.name}"
            bundle.writestr(zipfile.ZipInfo(name, _UNDATED), piece.content)
        sums = "".join(f"{row['digest']}  {row['folder']}/{row['name']}\n" for row in rows)
        bundle.writestr(zipfile.ZipInfo("校验值.sm3", _UNDATED), sums.encode())
    return whole.getvalue()

"""The digest of a paper, and the part of it that is printed for verification."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.hashes import SM3, Hash

if TYPE_CHECKING:
    from collections.abc import Mapping

CODE_LENGTH = 16
"""Signs of the digest that are printed: 64 bits, so that nobody finds one by trying."""

_GROUP = 4


def digest_of(*, number: str, text: str, fields: Mapping[str, Any]) -> str:
    """Give the SM3 digest, in hex, of what a paper says.

    Law: DOC-17 (what is archived can be told from what was changed).
    """
    said = {"number": number, "text": text, "fields": fields}
    digest = Hash(SM3())
    digest.update(json.dumps(said, ensure_ascii=False, sort_keys=True).encode())
    return digest.finalize().hex()


def code_of(digest: str) -> str:
    """Give the code that is printed on a paper: the digest's first signs, in fours."""
    signs = digest[:CODE_LENGTH].upper()
    return "-".join(signs[at : at + _GROUP] for at in range(0, CODE_LENGTH, _GROUP))


def plain_code(written: str) -> str:
    """Give a code as typed by a person, without what stands between its signs."""
    return "".join(sign for sign in written.lower() if sign in "0123456789abcdef")

"""Keyed digests: who applies, and the query code, both kept without the thing itself.

The key comes from the deployment's secret; whoever has only the database can neither recover a
document number nor try query codes against it. A new secret makes old codes and keys unknown.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from gongkai.casework.application import Application

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Nothing that is read for another sign: no 0 and O, no 1, I and L."""

_CODE_LENGTH = 10
_LETTER_CODE_LENGTH = 16
"""Longer, for it stands alone: about 79 bits."""


def identity_key(told: Application) -> str:
    """Give the key under which the same applicant's requests are found.

    By the document's kind and number; where none was given, by name and phone.

    Interpretation: no text says when two applicants are the same (LAW-36-6, FEE-4).
    """
    number = _plain(told.id_number)
    said = ("number", told.id_type, number) if number else _by_name(told)
    return _digest("applicant", "\x1f".join(said))


def _by_name(told: Application) -> tuple[str, ...]:
    return ("name", "".join(told.name.split()), _plain(told.phone))


def new_query_code() -> str:
    """Give a fresh query code: ten unambiguous characters, about 49 bits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH))


def query_code_digest(code: str) -> str:
    """Give the digest of a query code; case and blanks do not matter."""
    return _digest("query code", _plain(code))


def new_letter_code() -> str:
    """Give a fresh code for a letter to somebody consulted, in groups of four to be typed."""
    signs = "".join(secrets.choice(_ALPHABET) for _ in range(_LETTER_CODE_LENGTH))
    return "-".join(signs[start : start + 4] for start in range(0, _LETTER_CODE_LENGTH, 4))


def letter_code_digest(code: str) -> str:
    """Give the digest of a letter's code; case, blanks and dashes do not matter."""
    return _digest("letter code", _plain(code))


def draft_digest(token: str) -> str:
    """Give the digest of the token by which a browser finds its draft again."""
    return _digest("draft", token)


def _plain(written: str) -> str:
    return "".join(sign for sign in written.upper() if sign.isalnum())


def _digest(salt: str, value: str) -> str:
    return salted_hmac(f"gongkai.casework.{salt}", value, algorithm="sha256").hexdigest()

"""The text of a token and what is kept of it."""

from __future__ import annotations

import secrets
from hashlib import sha256


def new_token() -> str:
    """Give the text of a new token: 256 random bits behind a prefix that scanners can find."""
    return f"gk_{secrets.token_urlsafe(32)}"


def digest_of_token(text: str) -> str:
    """Give what is kept of a token; it has no need of salt, for it is random."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()

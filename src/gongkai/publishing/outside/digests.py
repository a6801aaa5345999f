"""By what an address is known: it is too long for an index, and its digest is not."""

from __future__ import annotations

from hashlib import sha256


def digest_of(address: str) -> str:
    """Give the digest of an address."""
    return sha256(address.encode()).hexdigest()

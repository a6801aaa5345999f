"""The SM3 digest that chains an entry to the one before."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes

if TYPE_CHECKING:
    from gongkai.journal.models import Entry


START = "0" * 64
"""What stands before the first entry."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def digest_of(entry: Entry) -> str:
    """Give the digest of everything an entry says and of the digest before it, in hex."""
    said = [
        entry.chain.key,
        entry.position,
        (entry.at - _EPOCH) // _MICROSECOND,
        entry.person_id,
        entry.role,
        entry.verb,
        entry.target_kind,
        entry.target_id,
        entry.target_label,
        entry.before,
        entry.after,
        entry.reason,
        entry.address,
        entry.previous_digest,
    ]
    written = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashes.Hash(hashes.SM3())
    digest.update(written.encode("utf-8", "surrogatepass"))
    return digest.finalize().hex()

"""The one number by which documents are sorted: newest day first, then highest number.

It is the key of the document and of its entry in the index, so that both databases read the
newest hits first and go on from any place without sorting. Its bits, from the highest: the day
(22), the number of the object (35), the kind (6).
"""

from __future__ import annotations

from datetime import date

_KIND_BITS = 6
_DAY_SHIFT = 41
HIGHEST = 2**63 - 1
HIGHEST_OBJECT = 2 ** (_DAY_SHIFT - _KIND_BITS) - 1


def rank_of(dated_on: date, object_id: int, kind: int = 0) -> int:
    """Give the rank of a document; without a kind, the lowest rank of that day and number."""
    return (dated_on.toordinal() << _DAY_SHIFT) | (object_id << _KIND_BITS) | kind


def day_of(rank: int) -> date:
    """Give the day that a rank holds."""
    return date.fromordinal(rank >> _DAY_SHIFT)


def without_kind(rank: int) -> int:
    """Give what two kinds of one day and one number share."""
    return rank >> _KIND_BITS

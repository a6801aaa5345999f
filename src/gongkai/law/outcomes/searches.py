"""What a record of searches proves: that something does not exist, or not yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class Search:
    """One search: its day, and whether it found what was asked for."""

    on: date
    has_found: bool


def proves_nonexistence(searches: Sequence[Search], asked_on: date | None) -> bool:
    """Tell whether the searches made, in the order of their record, prove that nothing exists.

    Args:
        searches: Every search of a request.
        asked_on: Day on which what is asked for was last said: receipt, or its correction.

    Law: 条例 art 36; LAW-36-4, MAP-2, DOC-12.
    Interpretation: a search before the correction looked for something else; and the last search
        counts, for what one finds exists whatever another did not find.
    """
    made = [search for search in searches if asked_on is None or search.on >= asked_on]
    return bool(made) and not made[-1].has_found

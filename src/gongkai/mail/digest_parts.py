"""What the daily digest of the staff tells besides requests, from rooms that know each other not.

A room registers its part when it is loaded; whoever writes the digest asks for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    Part = Callable[[date], Mapping[int, Sequence[str]]]
    """Gives the lines for each person, by number."""

_WEEKLY: dict[str, bool] = {}
_PARTS: dict[str, Part] = {}


def digest_part(name: str, part: Part, *, is_weekly: bool) -> None:
    """Register a part of the digest.

    Args:
        name: Name of the room.
        part: Gives its lines.
        is_weekly: Told on the first working day of a week only, for what waits long; else on
            every working day on which there is something.
    """
    _PARTS[name], _WEEKLY[name] = part, is_weekly


def digest_lines(day: date, *, begins_week: bool) -> dict[int, list[str]]:
    """Give what all parts tell each person on a day."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for name, part in sorted(_PARTS.items()):
        if begins_week or not _WEEKLY[name]:
            for person_id, lines in part(day).items():
                found[person_id].extend(lines)
    return dict(found)

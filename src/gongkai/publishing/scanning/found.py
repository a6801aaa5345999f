"""One thing found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.publishing.models import FindingKind

LONGEST_SHOWN = 200
LONGEST_PLACE = 200
LONGEST_ADVICE = 300


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in a wording.

    Attributes:
        place: The field's or attachment's name, as people call it.
        start: Offset in the bare text of the place.
        end: Offset after it; equal to `start` where it stands in no text.
        words: The words themselves, by which the same finding is known again; never kept.
        shown: The words as they may be shown: numbers of persons starred.
        advice: One sentence: what is wrong and what to do.
        stops: Whether it keeps the wording in until somebody mends it or answers for it.
    """

    kind: FindingKind
    place: str
    start: int
    end: int
    words: str
    shown: str
    advice: str
    stops: bool

"""What papers are about: a room above registers its kind of record when it is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.organs.authority import Actor


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """A kind of record that has papers.

    Attributes:
        kind: Its code, `casework.request`.
        seen: Tells whether an actor may see the record; its papers are seen by the same people.
        url: Gives the address of the record's page; "" where it has none.
    """

    kind: str
    seen: Callable[[Actor, int], bool]
    url: Callable[[int], str]


_SUBJECTS: dict[str, PaperSubject] = {}


def register_paper_subject(
    kind: str, *, seen: Callable[[Actor, int], bool], url: Callable[[int], str]
) -> PaperSubject:
    """Register a kind; a room does so when it is loaded.

    Raises:
        ValueError: the kind is taken by another subject.
    """
    made = PaperSubject(kind, seen, url)
    known = _SUBJECTS.setdefault(kind, made)
    if known != made:
        raise ValueError(f"The kind {kind} is registered already.")
    return known


def subject_of(kind: str) -> PaperSubject | None:
    """Give a registered kind; None for one that no room knows."""
    return _SUBJECTS.get(kind)

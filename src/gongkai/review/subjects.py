"""What can be reviewed: a room above registers its kind of record when it is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from gongkai.organs.authority import Actor, Permission
    from gongkai.organs.models import Organ
    from gongkai.review.models import Review

    class Approved(Protocol):
        """Called when the review is signed."""

        def __call__(
            self, subject_id: int, /, *, review: Review, by: Actor, today: date
        ) -> object:
            """Do what follows."""

    class Returned(Protocol):
        """Called when the draft goes back to its drafter."""

        def __call__(
            self, subject_id: int, /, *, review: Review, reason: str, by: Actor
        ) -> object:
            """Do what follows."""

    class Recalled(Protocol):
        """Called when the drafter takes the submission back."""

        def __call__(self, subject_id: int, /, *, review: Review, by: Actor) -> object:
            """Do what follows."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of record that goes through review.

    The callbacks run in the transaction of the act: what they refuse undoes the act.

    Attributes:
        kind: Its code, `casework.answer`.
        label: What people call it.
        content: Gives what is reviewed, as JSON; the same as long as the record is not edited, so
            neither a state nor a version of it belongs there.
        approved: What follows the signature.
        returned: What follows a return to the drafter.
        recalled: What follows a recall.
        submits_with: The permission as which a submission stands in the journal; whether the
            drafter has it the record's own room asks.
        fields: Names of the content's fields for people.
        variants: Gives the parts of the kind that an organ may set chains of their own for, each
            with its name; None where there are none.
        seals: The fields that hold what is signed by its digest, which nobody can read.
    """

    kind: str
    label: str
    content: Callable[[int], Mapping[str, Any]]
    approved: Approved
    returned: Returned
    recalled: Recalled
    submits_with: Permission | None = None
    fields: Mapping[str, str] | None = None
    variants: Callable[[Organ], Mapping[str, str]] | None = None
    seals: frozenset[str] = frozenset()


_SUBJECTS: dict[str, Subject] = {}


def register_subject(subject: Subject) -> Subject:
    """Register a kind; a room does so when it is loaded.

    Raises:
        ValueError: the kind is taken by another subject.
    """
    known = _SUBJECTS.setdefault(subject.kind, subject)
    if known != subject:
        raise ValueError(f"The kind {subject.kind} is registered already as {known.label}.")
    return known


def subject_of(kind: str) -> Subject:
    """Give a registered kind; KeyError for an unknown one."""
    return _SUBJECTS[kind]


def all_subjects() -> tuple[Subject, ...]:
    """Give every kind, by code."""
    return tuple(_SUBJECTS[kind] for kind in sorted(_SUBJECTS))

"""The versions of a record that were put up for review, and what differs between two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gongkai.review.differences import FieldDifference, differences_of
from gongkai.review.models import ReviewVersion
from gongkai.review.refusals import VersionUnknown
from gongkai.review.subjects import subject_of

if TYPE_CHECKING:
    from gongkai.review.models import Review


def versions_of(subject_kind: str, subject_id: int) -> list[ReviewVersion]:
    """Give every version of a record that was submitted, the first one first."""
    found = ReviewVersion.objects.filter(
        review__subject_kind=subject_kind, review__subject_id=subject_id
    )
    return list(found.order_by("number"))


def is_as_submitted(review: Review, version: ReviewVersion) -> bool:
    """Tell whether the record under review still says what it said when it was submitted.

    Law: PUB-35.
    """
    submitted: dict[str, Any] = version.content
    return dict(subject_of(review.subject_kind).content(review.subject_id)) == submitted


def differences(review: Review, older: int, newer: int) -> list[FieldDifference]:
    """Give what differs between two versions of the record under review, field by field.

    Args:
        review: Any review of the record.
        older: Number of a version.
        newer: Number of another.

    Raises:
        VersionUnknown: there is no such version.
    """
    found = {
        version.number: version
        for version in versions_of(review.subject_kind, review.subject_id)
        if version.number in {older, newer}
    }
    if older not in found or newer not in found:
        raise VersionUnknown
    labels = subject_of(review.subject_kind).fields or {}
    return differences_of(_words(found[older]), _words(found[newer]), labels=labels)


def _words(version: ReviewVersion) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
        for name, value in version.content.items()
    }

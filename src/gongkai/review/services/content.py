"""What was submitted, and whether it is still the same when somebody decides."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.db.models import Max

from gongkai.review.models import ReviewVersion
from gongkai.review.refusals import ContentChanged
from gongkai.review.subjects import subject_of

if TYPE_CHECKING:
    from datetime import datetime

    from gongkai.review.models import Review


def keep_version(review: Review, *, at: datetime) -> ReviewVersion:
    """Keep the record's content as it is submitted, numbered on over all its submissions."""
    content = _content(review)
    last = ReviewVersion.objects.filter(
        review__subject_kind=review.subject_kind, review__subject_id=review.subject_id
    ).aggregate(last=Max("number"))["last"]
    return ReviewVersion.objects.create(
        review=review,
        number=(last or 0) + 1,
        content=content,
        digest=_digest(content),
        submitted_at=at,
    )


def content_is_unchanged(review: Review) -> None:
    """Refuse to decide on anything but what was submitted.

    Raises:
        ContentChanged: the record was edited since.

    Law: PUB-35.
    """
    submitted = review.versions.latest("number").digest
    if _digest(_content(review)) != submitted:
        raise ContentChanged("送审后内容已被修改，不能审核同意，请退回拟稿人重新送审。")


def _content(review: Review) -> dict[str, Any]:
    return dict(subject_of(review.subject_kind).content(review.subject_id))


def _digest(content: dict[str, Any]) -> str:
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()

"""Items played to where a test begins: drafted, reviewed, released, the whole way each time."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from gongkai.law.review import ReviewState
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.services import (
    attachment_add,
    columns_lay,
    item_draft,
    item_take_down,
    revision_release,
    revision_submit,
)
from gongkai.publishing.written import Written
from gongkai.review.models import Review
from gongkai.review.selectors import running
from gongkai.review.services import review_approve

if TYPE_CHECKING:
    from gongkai.publishing.models import Attachment, Item, Revision
    from platform_cast import Cast

DAY = date(2026, 3, 4)
SUBJECT = "publishing.revision"
_WRITTEN = {field.name for field in fields(Written)}


def written(**content: Any) -> Written:
    """Give something written, with what is not told made up."""
    made_up = {
        "title": "防汛应急预案",
        "body": "<p>汛期实行二十四小时值守。</p>",
        "formed_on": date(2026, 3, 2),
    }
    return Written(**(made_up | content))


def drafted(cast: Cast, **told: Any) -> Item:
    """Draft an item, in the column `emergency` if not told; content and facts are told alike."""
    content = {name: told.pop(name) for name in list(told) if name in _WRITTEN}
    if "column" not in told:
        columns_lay(organ=cast.organ, by=Actor.system())
        told["column"] = column_by_slug(cast.organ, "emergency")
    facts = {"organ": cast.organ, "by": cast.actor[Role.OFFICER], "today": DAY}
    return item_draft(**(facts | told), written=written(**content))


def attached(
    cast: Cast, item: Item, content: bytes = b"words", name: str = "a.txt", **told: Any
) -> Attachment:
    """Attach a file to the open draft of an item."""
    revision = _open(item)
    facts = {"version": revision.version, "by": cast.actor[Role.OFFICER], "name": name}
    upload = BytesIO(content)
    return attachment_add(revision_id=revision.pk, upload=upload, **(facts | told))


def approved(cast: Cast, item: Item, *, by: Actor | None = None, today: date = DAY) -> Revision:
    """Have the open draft of an item reviewed and signed."""
    submitted(cast, item, by=by, today=today)
    decided(cast, _open(item), today=today)
    return _open(item)


def submitted(cast: Cast, item: Item, *, by: Actor | None = None, today: date = DAY) -> Review:
    """Put the open draft of an item up for review."""
    revision, drafter = _open(item), by or cast.actor[Role.OFFICER]
    seen = {"revision_id": revision.pk, "version": revision.version}
    return revision_submit(**seen, by=drafter, today=today)


def decided(cast: Cast, revision: Revision, *, today: date = DAY) -> Review:
    """Let everybody whose turn it is agree, up to the signature."""
    review = running(SUBJECT, revision.pk)
    while review is not None and review.state == ReviewState.RUNNING.name:
        step = next(row for row in review.steps.all() if row.state == "OPEN")
        by = cast.actor[Role(step.role)]
        review_approve(review_id=review.pk, version=review.version, by=by, today=today)
        review = Review.objects.prefetch_related("steps").get(pk=review.pk)
    assert review is not None
    return review


def let_out(cast: Cast, item: Item, *, today: date = DAY) -> Item:
    """Have the open draft of an item reviewed, signed and released."""
    revision = approved(cast, item, today=today)
    by = cast.actor[Role.OFFICER]
    return revision_release(revision_id=revision.pk, version=revision.version, by=by, today=today)


def released(cast: Cast, **told: Any) -> Item:
    """Draft an item, have it reviewed, and release it."""
    today = told.get("today", DAY)
    return let_out(cast, drafted(cast, **told), today=today)


def taken_down(cast: Cast, item: Item, *, reason: str = "内容有误", today: date = DAY) -> Item:
    """Take a released item down."""
    by = cast.actor[Role.OFFICER]
    return item_take_down(item_id=item.pk, version=item.version, reason=reason, by=by, today=today)


def _open(item: Item) -> Revision:
    revision = revision_open(item)
    assert revision is not None
    return revision

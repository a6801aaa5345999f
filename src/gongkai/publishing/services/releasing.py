"""Letting an approved wording out, and taking an item down again: the one way to the public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.models import OPEN_STAGES, IndexSeries, ItemState, Revision, Stage
from gongkai.publishing.refusals import ItemIncomplete
from gongkai.publishing.register_refusals import ReleaseHeld
from gongkai.publishing.selectors.history import REVISION
from gongkai.publishing.services.checking import column_fits, fit_to_release, record_is_whole
from gongkai.publishing.services.editions import edition_bump
from gongkai.publishing.services.registering import hold_of, item_released, released_with
from gongkai.publishing.services.storing import (
    content_copied,
    item_taken,
    keep_found,
    revision_taken,
    tell,
)
from gongkai.publishing.stages import ItemAct, RevisionAct
from gongkai.review.services import review_cancel, review_hold
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column, Item

_LONGEST_REASON = 200


@transaction.atomic
def revision_release(*, revision_id: int, version: int, by: Actor, today: date) -> Item:
    """Make an approved wording public; the first one with the next index number of the organ.

    The first release of a document takes its approved interpretations out with it.

    Args:
        revision_id: Which wording.
        version: The version that the actor saw.
        by: A publisher, or the system at the time that a publisher has set.
        today: The day of release.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is not approved, not fit to be public any more, or must wait for
            its interpretation.

    Law: 条例 arts 12, 17, 26; LAW-12-3, PUB-9, PUB-10, PUB-12, PUB-17, PUB-35.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_PUBLISH)
    item = revision.item
    _not_held(revision)
    revision.stage = RevisionAct.RELEASE.after(revision.stage)
    item.state = ItemAct.RELEASE.after(item.state)
    fit_to_release(revision, today=today)
    together = [] if item.index_number else released_with(item)
    _replaced(item)
    revision.released_at = revision.changed_at = now()
    revision.save(update_fields=["stage", "released_at", "changed_at"])
    told = _made_public(item, revision, today)
    for other in together:  # before the journal, so that items are locked before it
        revision_release(revision_id=other.pk, version=other.version, by=by, today=today)
    item_released(item, today=today)
    keep_found(item)
    tell(item, verbs.ITEM_RELEASED, by, Permission.ITEM_PUBLISH, after=told)
    edition_bump(item.organ)
    return item


def _not_held(revision: Revision) -> None:
    """Refuse what must wait for its interpretation, or for its document.

    Law: PUB-17.
    """
    sentence = hold_of(revision)
    if sentence:
        raise ReleaseHeld(sentence)


def _replaced(item: Item) -> None:
    """Let the wording that was public so far be history."""
    released = item.revisions.filter(stage=Stage.RELEASED)
    released.update(stage=RevisionAct.REPLACE.after(Stage.RELEASED), version=F("version") + 1)


def _made_public(item: Item, revision: Revision, today: date) -> dict[str, Any]:
    """Give the item the wording's content and its days; give what the journal says of it."""
    changed = [*content_copied(revision, item), "state", "version", "changed_at"]
    if item.index_number:
        item.revised_on = today
    else:
        item.index_number = _next_index_number(item.organ, today.year)
        item.published_on = today
    item.version, item.changed_at = item.version + 1, now()
    item.save(update_fields=[*changed, "index_number", "published_on", "revised_on"])
    return {
        "index_number": item.index_number,
        "revision": revision.number,
        "released_on": today.isoformat(),
    }


@transaction.atomic
def item_take_down(*, item_id: int, version: int, reason: str, by: Actor, today: date) -> Item:
    """Take a released item down; its address says from now on that it is gone, what and why.

    What is being written of it is given up, and its review ends.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is not public, or no reason is given.

    Law: PUB-10, PUB-12.
    """
    opened = Revision.objects.filter(item=item_id, stage__in=OPEN_STAGES).first()
    if opened:  # the review before the record: the order in which a signature locks them
        review_hold(subject_kind=REVISION, subject_id=opened.pk)
    item = item_taken(item_id, version, by, Permission.ITEM_PUBLISH)
    item.state = ItemAct.TAKE_DOWN.after(item.state)
    item.taken_down_reason = " ".join(reason.split())
    if not 0 < len(item.taken_down_reason) <= _LONGEST_REASON:
        raise ItemIncomplete("reason", f"请填写下线原因，不超过{_LONGEST_REASON}字，将对外显示。")
    item.changed_at, item.taken_down_on = now(), today
    item.save(update_fields=["state", "taken_down_reason", "taken_down_on", "changed_at"])
    _given_up(item, by)
    keep_found(item)
    tell(
        item,
        verbs.ITEM_TAKEN_DOWN,
        by,
        Permission.ITEM_PUBLISH,
        after={"index_number": item.index_number},
        reason=item.taken_down_reason,
    )
    edition_bump(item.organ)
    return item


def _given_up(item: Item, by: Actor) -> None:
    for revision in item.revisions.filter(stage__in=OPEN_STAGES):
        review_cancel(subject_kind=REVISION, subject_id=revision.pk, reason="信息已下线。", by=by)
        revision.stage, revision.release_at = Stage.DROPPED, None
        revision.version, revision.changed_at = revision.version + 1, now()
        revision.save(update_fields=["stage", "release_at", "version", "changed_at"])


@transaction.atomic
def item_move(
    *,
    item_id: int,
    version: int,
    column: Column,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> Item:
    """Hang an item in another column; its address and its index number stay.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it was taken down, or the column does not fit, or asks for fields that
            what is public has not.

    Law: PUB-3, PUB-10.
    """
    item = item_taken(item_id, version, by, Permission.ITEM_PUBLISH)
    item.state = ItemAct.MOVE.after(item.state)
    column_fits(column, item.organ, item.unit)
    if item.state == ItemState.RELEASED:
        record_is_whole(column, item.data)
    before = item.column.slug
    item.column, item.changed_at = column, now()
    item.save(update_fields=["column", "changed_at"])
    keep_found(item)
    after = {"from": before, "column": column.slug}
    tell(item, verbs.ITEM_MOVED, by, Permission.ITEM_PUBLISH, after=after)
    edition_bump(item.organ)
    return item


def _next_index_number(organ: Organ, year: int) -> str:
    """Give the next number; the row of the series is locked until the release is whole.

    Law: PUB-10.
    Interpretation: the year is that of the release, so that a series closes with its year.
    """
    IndexSeries.objects.get_or_create(organ=organ, year=year)
    series = IndexSeries.objects.filter(organ=organ, year=year)
    series.update(last=F("last") + 1)
    return f"{organ.credit_code or organ.code.upper()}/{year}-{series.get().last:05d}"

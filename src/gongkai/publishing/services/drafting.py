"""Drafting an item, beginning to change one, and giving a draft up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing import verbs
from gongkai.publishing.listing_text import recorded
from gongkai.publishing.models import OPEN_STAGES, Item, Revision, Stage
from gongkai.publishing.refusals import ItemUnknown, OriginTaken, RevisionOpen
from gongkai.publishing.services.carrying import attachments_carried
from gongkai.publishing.services.checking import column_fits, tidied
from gongkai.publishing.services.storing import (
    content_copied,
    item_taken,
    revision_taken,
    tell,
)
from gongkai.publishing.stages import ItemAct, RevisionAct
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.models import Column
    from gongkai.publishing.written import Written


@transaction.atomic
def item_draft(
    *,
    organ: Organ,
    column: Column,
    written: Written,
    unit: Unit | None = None,
    origin: str = "",
    by: Actor,
    today: date,
) -> Item:
    """Draft an item with its first revision; its body is cleaned HTML from the start.

    Args:
        organ: Whose.
        column: Where it will hang.
        written: What it says.
        unit: The unit that drafts it; None for the disclosure office.
        origin: What it came of; an organ has one item of an origin.
        by: The drafter.
        today: The day.

    Raises:
        NotAllowed: the actor may not edit the items of the organ, or of the unit.
        PublishingRefusal: a text is too long, the column does not fit, the origin is taken.

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """
    by.require(Permission.ITEM_EDIT, place_of(organ, unit))
    if by.person_id is None:
        raise NotAllowed("信息须由工作人员起草，请登录后再起草。")
    written = tidied(recorded(written, column), today=today)
    column_fits(column, organ, unit)
    _origin_is_free(organ, origin)
    at = now()
    whose = {"editor_id": by.person_id, "created_at": at, "changed_at": at}
    item = Item.objects.create(
        organ=organ, column=column, unit=unit, origin=origin, **written.content(), **whose
    )
    Revision.objects.create(item=item, number=1, note=written.note, **written.content(), **whose)
    tell(item, verbs.ITEM_DRAFTED, by, Permission.ITEM_EDIT)
    return item


def _origin_is_free(organ: Organ, origin: str) -> None:
    known = Item.objects.filter(organ=organ, origin=origin).first() if origin else None
    if known:
        raise OriginTaken(f"该来源已有信息“{known.title}”，请在原信息上修改。")


@transaction.atomic
def revision_begin(
    *,
    item_id: int,
    version: int,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> Revision:
    """Begin a new wording of an item; what is public stays as it is until that one is released.

    It begins with the words and attachments of what is released; of what was approved and not yet
    released, when there is such a one, which it replaces; of the last one, when none ever was.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it was taken down, or is being changed already.

    Law: 条例 art 17; PUB-12, PUB-36.
    """
    item = item_taken(item_id, version, by, Permission.ITEM_EDIT)
    ItemAct.REVISE.after(item.state)
    source = _source(item)
    newest = item.revisions.order_by("-number").values_list("number", flat=True)[0]
    if source.stage == Stage.APPROVED:
        _dropped(source)
    at = now()
    revision = Revision(item=item, number=newest + 1, created_at=at, changed_at=at)
    revision.editor_id = by.person_id or source.editor_id
    content_copied(source, revision)
    revision.save(force_insert=True)
    attachments_carried(source, revision)
    after = {"revision": revision.number, "from": source.number}
    tell(item, verbs.REVISION_BEGUN, by, Permission.ITEM_EDIT, after=after)
    return revision


def _source(item: Item) -> Revision:
    """Give the wording that a new one begins with."""
    by_stage = {revision.stage: revision for revision in item.revisions.order_by("number")}
    opened = [by_stage[stage] for stage in OPEN_STAGES if stage in by_stage]
    if opened and opened[0].stage != Stage.APPROVED:
        raise RevisionOpen(f"该信息的修改稿{opened[0].get_stage_display()}，请在该稿上继续办理。")
    found = [*opened, by_stage.get(Stage.RELEASED), item.revisions.order_by("-number").first()]
    source = next((revision for revision in found if revision is not None), None)
    if source is None:
        raise ItemUnknown
    return source


@transaction.atomic
def revision_drop(
    *,
    revision_id: int,
    version: int,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> Revision:
    """Give up a wording that is not public; what is public stays.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is under review, or released.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_EDIT)
    _dropped(revision)
    after = {"revision": revision.number}
    tell(revision.item, verbs.REVISION_DROPPED, by, Permission.ITEM_EDIT, after=after)
    return revision


def _dropped(revision: Revision) -> None:
    revision.stage = RevisionAct.DROP.after(revision.stage)
    revision.release_at, revision.changed_at = None, now()
    revision.save(update_fields=["stage", "release_at", "changed_at"])

"""Drafting an item and changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.organs.authority import NotAllowed, Permission, Place
from gongkai.publishing import verbs
from gongkai.publishing.models import Item, ItemState
from gongkai.publishing.services.checking import fit_to_release, tidied
from gongkai.publishing.services.storing import keep_found, taken, tell
from gongkai.publishing.stages import ItemAct
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column


@transaction.atomic
def item_draft(
    *,
    organ: Organ,
    column: Column,
    title: str,
    body: str,
    formed_on: date,
    summary: str = "",
    document_number: str = "",
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day; a draft counts none
) -> Item:
    """Draft an item; its body is cleaned HTML from the start.

    Raises:
        NotAllowed: the actor may not edit the organ's items.
        PublishingRefusal: a text is too long, or the column does not fit.

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """
    by.require(Permission.ITEM_EDIT, Place(organ.path))
    if by.person_id is None:
        raise NotAllowed("信息须由工作人员起草，请登录后再起草。")
    at = now()
    item = tidied(
        Item(
            organ=organ,
            column=column,
            title=title,
            body=body,
            formed_on=formed_on,
            summary=summary,
            document_number=document_number,
            editor_id=by.person_id,
            created_at=at,
            changed_at=at,
        )
    )
    item.save(force_insert=True)
    tell(item, verbs.ITEM_DRAFTED, by, Permission.ITEM_EDIT)
    return item


@transaction.atomic
def item_change(
    *,
    item_id: int,
    version: int,
    title: str | None = None,
    body: str | None = None,
    formed_on: date | None = None,
    summary: str | None = None,
    document_number: str | None = None,
    column: Column | None = None,
    override_reason: str = "",
    by: Actor,
    today: date,
) -> Item:
    """Change an item; what is None stays.

    A released item must stay fit to be public, and only who may publish changes it.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not change it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it was taken down, or would not be fit any more.

    Law: 条例 art 12; LAW-12-3, PUB-9, PUB-12.
    """
    told = {
        "title": title,
        "body": body,
        "formed_on": formed_on,
        "summary": summary,
        "document_number": document_number,
        "column": column,
    }
    item = taken(item_id, version, by, Permission.ITEM_EDIT)
    ItemAct.CHANGE.after(item.state)
    before = {field: getattr(item, field) for field in told}
    for field, value in told.items():
        if value is not None:
            setattr(item, field, value)
    tidied(item)
    if item.state == ItemState.RELEASED:
        by.require(Permission.ITEM_PUBLISH, Place(item.organ.path))
        fit_to_release(item, today=today, override_reason=override_reason)
    item.changed_at = now()
    item.save(update_fields=[*told, "changed_at"])
    keep_found(item)
    changed = [field for field in told if getattr(item, field) != before[field]]
    tell(
        item,
        verbs.ITEM_CHANGED,
        by,
        Permission.ITEM_EDIT,
        after={"fields": changed},
        reason=override_reason,
    )
    return item

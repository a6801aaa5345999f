"""Binding a document to the item that shows its text, and to those that interpret it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.models import Document, Interpretation, Item
from gongkai.publishing.register_refusals import DocumentRefused
from gongkai.publishing.services.register_storing import document_taken, document_told
from gongkai.publishing.services.standing import standing_kept
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor


@transaction.atomic
def document_bind(
    *, document_id: int, version: int, item_id: int, by: Actor, today: date
) -> Document:
    """Say which item shows a document's text; its page tells from now on whether it holds.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: the item is not the organ's, or serves another document.

    Law: PUB-9, PUB-12.
    """
    document = document_taken(document_id, version, by)
    item = _free_item(document, item_id)
    if document.item_id is not None:
        raise DocumentRefused("item", "文件已关联正文，需要修改内容的请在该信息上修改。")
    document.item, document.changed_at = item, now()
    document.save(update_fields=["item", "changed_at"])
    standing_kept(document, today)
    _told(document, item, verbs.DOCUMENT_BOUND, by)
    return document


@transaction.atomic
def interpretation_bind(
    *,
    document_id: int,
    version: int,
    item_id: int,
    form: str,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> Interpretation:
    """Say that an item interprets a document; both pages link to each other.

    Args:
        document_id: Which document.
        version: The version that the actor saw.
        item_id: The item, a draft as well as a released one.
        form: Value of `Interpretation.Form`.
        by: Who binds them.
        today: The day.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: the item is not the organ's, or serves another document.

    Law: PUB-17, PUB-19.
    """
    document = document_taken(document_id, version, by)
    item = _free_item(document, item_id)
    if form not in Interpretation.Form.values:
        raise DocumentRefused("form", "请选择解读形式。")
    bound = Interpretation.objects.create(document=document, item=item, form=form)
    _told(document, item, verbs.INTERPRETATION_BOUND, by)
    return bound


@transaction.atomic
def interpretation_unbind(
    *,
    document_id: int,
    version: int,
    item_id: int,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> Document:
    """Take back that an item interprets a document.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: it is not bound.

    Law: PUB-17.
    """
    document = document_taken(document_id, version, by)
    bound = document.interpretations.select_related("item").filter(item=item_id).first()
    if bound is None:
        raise DocumentRefused("item", "该信息没有关联为本文件的解读材料，请刷新页面。")
    bound.delete()
    _told(document, bound.item, verbs.INTERPRETATION_UNBOUND, by)
    return document


def _free_item(document: Document, item_id: int) -> Item:
    item = Item.objects.filter(pk=item_id, organ=document.organ_id).first()
    if item is None:
        raise DocumentRefused("item", "没有找到该信息，请填写本机关信息的编号。")
    shown = Document.objects.filter(item=item).first()
    explained = Interpretation.objects.filter(item=item).select_related("document").first()
    taken = shown or (explained.document if explained else None)
    if taken is not None:
        raise DocumentRefused("item", f"该信息已关联文件“{taken.title}”，请选择其他信息。")
    return item


def _told(document: Document, item: Item, verb_code: str, by: Actor) -> None:
    document_told(document, verb_code, by, after={"item": item.pk})

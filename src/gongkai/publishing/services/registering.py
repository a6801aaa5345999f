"""What the register has to say when a wording is released, and when an item is taken down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import (
    Attribute,
    Document,
    Interpretation,
    ItemState,
    Revision,
    SourcePaper,
    Stage,
)
from gongkai.publishing.services.standing import standing_kept

if TYPE_CHECKING:
    from datetime import date

    from gongkai.publishing.models import Item


def hold_of(revision: Revision) -> str:
    """Say in one sentence for what a release must wait; "" when nothing holds it.

    A withheld paper is never released. A document waits for its issue and for an approved
    interpretation, an interpretation for its document; what is public already is only changed,
    and waits for nothing.

    Law: PUB-17, PUB-18, PUB-33.
    """
    withheld = _withheld(revision)
    if withheld is not None:
        return (
            f"文号“{withheld.document_number}”的公文已认定为{withheld.get_attribute_display()}，"
            "不得发布，需要公开的请先复查其公开属性。"
        )
    if revision.item.state == ItemState.RELEASED:
        return ""
    document = Document.objects.filter(item=revision.item_id).first()
    if document is not None:
        return _hold_of_document(document)
    bound = Interpretation.objects.filter(item=revision.item_id)
    explained = bound.select_related("document__item").first()
    return _hold_of_interpretation(explained.document) if explained else ""


def _withheld(revision: Revision) -> SourcePaper | None:
    """Give the paper of the same number that its signer did not decide to publish."""
    if not revision.document_number:
        return None
    decided = SourcePaper.objects.filter(
        organ=revision.item.organ_id, document_number=revision.document_number
    )
    kept_back = (Attribute.ON_REQUEST, Attribute.WITHHELD)
    return decided.filter(attribute__in=kept_back).first()


def _hold_of_document(document: Document) -> str:
    if document.issued_on is None:
        return "文件尚未登记印发，请先在规范性文件登记册登记文号和印发日期，再发布。"
    if not document.needs_interpretation:
        return ""
    bound = document.interpretations.all()
    if bound.filter(item__state=ItemState.RELEASED).exists():
        return ""
    if not Revision.objects.filter(item__interprets__in=bound, stage=Stage.APPROVED).exists():
        return "文件与解读材料应当同步发布，解读材料尚未签发，请在解读材料签发后发布。"
    return ""


def _hold_of_interpretation(document: Document) -> str:
    if document.item is not None and document.item.state == ItemState.RELEASED:
        return ""
    return f"解读材料应当与文件同步发布，请发布文件“{document.title}”，解读材料将一并发布。"


def released_with(item: Item) -> list[Revision]:
    """Give the approved interpretations that go out together with a document's first release.

    Law: PUB-17.
    """
    waiting = Revision.objects.filter(
        item__interprets__document__item=item, item__state=ItemState.DRAFT, stage=Stage.APPROVED
    )
    return list(waiting.order_by("pk"))


def item_released(item: Item, *, today: date) -> None:
    """Mark the page of a document with its validity once it is public.

    Law: PUB-12, PUB-15.
    """
    document = Document.objects.select_related("organ").filter(item=item).first()
    if document is not None:
        standing_kept(document, today)
        item.refresh_from_db(fields=["validity"])

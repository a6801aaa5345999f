"""A document's way to force: legality review, issue, repeal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.register_refusals import DocumentRefused
from gongkai.publishing.services.register_checking import fit_to_keep
from gongkai.publishing.services.register_storing import document_taken, document_told, noted
from gongkai.publishing.services.standing import standing_kept
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.publishing.entries import Issuance
    from gongkai.publishing.models import Document


@transaction.atomic
def document_legality(
    *, document_id: int, version: int, opinion: str, reviewed_on: date, by: Actor, today: date
) -> Document:
    """Enter the opinion of the legality review.

    Args:
        document_id: Which document.
        version: The version that the actor saw.
        opinion: Number of the opinion.
        reviewed_on: Its day.
        by: Who enters it.
        today: The day.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: it is issued already, the number is missing, or the day lies ahead.

    Law: PUB-14.
    """
    document = document_taken(document_id, version, by)
    _is_draft(document)
    document.legality_opinion, document.reviewed_on = opinion, reviewed_on
    if not opinion.strip():
        raise DocumentRefused("opinion", "请填写合法性审核意见文号。")
    if reviewed_on > today:
        raise DocumentRefused("reviewed_on", "合法性审核日期不能晚于今天，请核对。")
    _kept(document, ("legality_opinion", "reviewed_on"), verbs.DOCUMENT_CHECKED, by, today)
    return document


@transaction.atomic
def document_issue(
    *, document_id: int, version: int, issuance: Issuance, by: Actor, today: date
) -> Document:
    """Enter that a document was issued.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: it is issued already, its legality was not reviewed, its interpretation
            is not planned, or the entry cannot be so.

    Law: PUB-14, PUB-17, RPT-21.
    Interpretation: a draft of the interpretation that is bound to it is the plan that PUB-17
        asks for.
    """
    document = document_taken(document_id, version, by)
    _is_draft(document)
    if not document.legality_opinion:
        raise DocumentRefused("", "文件未经合法性审核不得印发，请先登记合法性审核意见。")
    if document.needs_interpretation and not document.interpretations.exists():
        raise DocumentRefused(
            "", "文件应当与解读方案、解读材料同步起草、同步审批，请先关联解读材料。"
        )
    for name, value in issuance.fields().items():
        setattr(document, name, value)
    _kept(document, tuple(issuance.fields()), verbs.DOCUMENT_ISSUED, by, today)
    return document


@transaction.atomic
def document_repeal(
    *, document_id: int, version: int, repealed_on: date, reason: str, by: Actor, today: date
) -> Document:
    """Enter that a document is repealed or declared invalid from a day on.

    Args:
        document_id: Which document.
        version: The version that the actor saw.
        repealed_on: The first day on which it no longer holds; it may lie ahead.
        reason: The decision that repeals it.
        by: Who enters it.
        today: The day.

    Raises:
        DocumentUnknown, NotAllowed, Overtaken: as in `document_change`.
        DocumentRefused: it is no issued document, is repealed already, or the entry cannot be so.

    Law: PUB-12, PUB-14, RPT-21.
    """
    document = document_taken(document_id, version, by)
    if document.issued_on is None:
        raise DocumentRefused("", "文件尚未印发，不需要废止。")
    if document.repealed_on is not None:
        raise DocumentRefused("", f"文件已登记自{document.repealed_on}起废止，请核对。")
    document.repealed_on, document.repealed_reason = repealed_on, reason
    _kept(document, ("repealed_on", "repealed_reason"), verbs.DOCUMENT_REPEALED, by, today)
    return document


def _is_draft(document: Document) -> None:
    if document.issued_on is not None:
        raise DocumentRefused("", "文件已经印发，需要更正的请修改登记并说明理由。")


def _kept(
    document: Document, names: tuple[str, ...], verb_code: str, by: Actor, today: date
) -> None:
    document.changed_at = now()
    fit_to_keep(document, today=today).save(update_fields=[*names, "changed_at"])
    standing_kept(document, today)
    document_told(document, verb_code, by, after=noted(document, names))

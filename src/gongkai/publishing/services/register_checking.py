"""What an entry of the register must be before it is kept."""

from __future__ import annotations

from datetime import date

from gongkai.law.documents import may_make_rules
from gongkai.law.remedies import OrganKind
from gongkai.publishing.models import Document, DocumentKind
from gongkai.publishing.register_refusals import DocumentRefused

_LONGEST = {
    "title": ("标题", 200),
    "document_number": ("文号", 60),
    "unified_number": ("统一登记号", 60),
    "legality_opinion": ("合法性审核意见文号", 60),
    "repealed_reason": ("废止依据", 200),
}
_ORDER = (
    ("drafted_on", "issued_on", "印发日期不能早于起草日期，请核对。"),
    ("reviewed_on", "issued_on", "印发日期不能早于合法性审核日期，请核对。"),
    ("issued_on", "effective_on", "施行日期不能早于印发日期，请核对。"),
    ("issued_on", "repealed_on", "废止日期不能早于印发日期，请核对。"),
)


def fit_to_keep(document: Document, *, today: date) -> Document:
    """Tidy what was typed and refuse an entry that cannot be true.

    Raises:
        DocumentRefused: with the field that is wrong.

    Law: PUB-13, PUB-14, RPT-21.
    """
    _tidied(document)
    _kind_fits(document)
    _days_follow(document, today)
    _number_is_free(document)
    _replaces_an_older(document)
    return document


def _tidied(document: Document) -> None:
    for field, (name, longest) in _LONGEST.items():
        text = " ".join(str(getattr(document, field)).split())
        if len(text) > longest:
            raise DocumentRefused(field, f"{name}不能超过{longest}字，请缩短。")
        setattr(document, field, text)
    if not document.title:
        raise DocumentRefused("title", "请填写文件标题。")
    if document.unit is not None and document.unit.organ_id != document.organ_id:
        raise DocumentRefused("unit", "起草单位不是本机关的内设机构，请重新选择。")


def _kind_fits(document: Document) -> None:
    """Refuse rules of an organ that can make none.

    Law: PUB-13.
    """
    if document.kind not in DocumentKind.values:
        raise DocumentRefused("kind", "请选择文件类别。")
    is_rules = document.kind == DocumentKind.RULES
    if is_rules and document.is_own and not may_make_rules(OrganKind[document.organ.legal_kind]):
        raise DocumentRefused(
            "kind",
            "规章由国务院部门、省级和设区的市级人民政府制定，本机关制定的请登记为行政规范性文件。",
        )


def _days_follow(document: Document, today: date) -> None:
    for earlier, later, message in _ORDER:
        first, second = getattr(document, earlier), getattr(document, later)
        if first is not None and second is not None and second < first:
            raise DocumentRefused(later, message)
    first = document.effective_on or document.issued_on
    if document.expires_on is not None and first is not None and document.expires_on <= first:
        raise DocumentRefused("expires_on", "失效日期应当晚于施行日期，请核对。")
    if document.issued_on is not None and document.issued_on > today:
        raise DocumentRefused("issued_on", "印发日期不能晚于今天，请在印发以后登记。")
    if document.repealed_on is not None and not document.repealed_reason:
        raise DocumentRefused("repealed_reason", "请填写废止依据，如作出废止决定的文号。")


def _number_is_free(document: Document) -> None:
    if document.issued_on is not None and not document.document_number:
        raise DocumentRefused("document_number", "已经印发的文件应当有文号，请填写文号。")
    if not document.document_number:
        return
    others = Document.objects.filter(
        organ=document.organ_id, document_number=document.document_number
    )
    known = others.exclude(pk=document.pk).first()
    if known is not None:
        raise DocumentRefused(
            "document_number", f"文号与已登记的“{known.title}”相同，请核对文号。"
        )


def _replaces_an_older(document: Document) -> None:
    """Refuse to replace what was issued later, another organ's, another kind's, or a draft.

    Law: RPT-21.
    """
    older = document.replaces
    if older is None:
        return
    if (older.organ_id, older.kind) != (document.organ_id, document.kind):
        raise DocumentRefused("replaces", "被修改的文件应当是本机关的同类文件，请重新选择。")
    last = document.issued_on or date.max
    if older.pk == document.pk or older.issued_on is None or older.issued_on > last:
        raise DocumentRefused("replaces", "被修改的文件应当在本文件以前印发，请重新选择。")

"""The table of papers: title, rule, sign within the number, what must stand in it, to whom."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.law.papers.elements import ELEMENTS
from gongkai.law.papers.kinds import Addressee, PaperKind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PaperRule:
    """One kind of paper.

    Attributes:
        title: As it stands over the text.
        doc_id: The rule that describes it.
        sign: What the kind adds to the organ's sign within a number: 补 of 云公开补〔2026〕第1号.
        is_outgoing: Whether it leaves the organ, and so bears its date and its seal.
        has_number: Whether it takes a number of the kind's yearly series.
        needs_remedy: Whether it tells the remedies.
        elements: Codes of what must stand in it.
        addressee: To whom it goes.
    """

    title: str
    doc_id: str
    sign: str
    is_outgoing: bool
    has_number: bool
    needs_remedy: bool
    elements: tuple[str, ...]
    addressee: Addressee


_NOTHING_DECIDED = frozenset({"OTHER_WITHDRAWN", "OTHER_MERGED"})
"""Outcomes whose paper tells no remedy."""

_OF_REQUEST = ("applicant_name", "register_number", "applied_on", "received_on", "requested")


def _to_applicant(
    title: str, doc_id: str, sign: str, *elements: str, remedy: bool = False
) -> PaperRule:
    needed = (*_OF_REQUEST, *elements)
    return PaperRule(title, doc_id, sign, True, True, remedy, needed, Addressee.APPLICANT)  # noqa: FBT003


def _to_others(
    title: str,
    doc_id: str,
    sign: str,
    *elements: str,
    to: Addressee = Addressee.ORGAN,
    remedy: bool = False,
) -> PaperRule:
    needed = ("party_name", *elements)
    return PaperRule(title, doc_id, sign, True, True, remedy, needed, to)  # noqa: FBT003


def _sheet(title: str, doc_id: str, *elements: str, to: Addressee = Addressee.INSIDE) -> PaperRule:
    return PaperRule(title, doc_id, "", False, False, False, elements, to)  # noqa: FBT003


_K = PaperKind
PAPERS: Mapping[PaperKind, PaperRule] = MappingProxyType(
    {
        _K.APPLICATION: _sheet(
            "政府信息公开申请表",
            "DOC-1",
            "applicant_name",
            "phone",
            "requested",
            "wanted_form",
            "delivery",
            to=Addressee.APPLICANT,
        ),
        _K.RECEIPT: PaperRule(
            title="政府信息公开申请登记回执",
            doc_id="DOC-2",
            sign="",
            is_outgoing=True,
            has_number=False,
            needs_remedy=False,
            elements=("applicant_name", "register_number", "received_on", "channel", "due_on"),
            addressee=Addressee.APPLICANT,
        ),
        _K.CORRECTION: _to_applicant(
            "政府信息公开申请补正告知书", "DOC-3", "补", "unclear", "guidance", "period_days"
        ),
        _K.REASONS: _to_applicant(
            "政府信息公开申请说明理由告知书", "DOC-4", "说", "facts", "to_explain", "period_days"
        ),
        _K.THIRD_PARTY_INQUIRY: _to_others(
            "政府信息公开第三方意见征询函",
            "DOC-5",
            "征",
            "information",
            "period_days",
            to=Addressee.THIRD_PARTY,
        ),
        _K.CONSULTATION_NOTICE: _to_applicant(
            "政府信息公开申请征求意见告知书", "DOC-6", "征告", "sent_on"
        ),
        _K.THIRD_PARTY_DECISION: _to_others(
            "政府信息公开决定告知书",
            "DOC-7",
            "决告",
            "information",
            "conclusion",
            "reasons",
            to=Addressee.THIRD_PARTY,
            remedy=True,
        ),
        _K.CO_MAKER_INQUIRY: _to_others(
            "政府信息公开征求意见函", "DOC-8", "函", "information", "period_days"
        ),
        _K.ASSISTANCE: _to_others(
            "政府信息公开申请协办函", "DOC-8", "协", "assistance", "reply_by_on"
        ),
        _K.EXTENSION: _to_applicant(
            "政府信息公开申请延期答复告知书",
            "DOC-9",
            "延",
            "due_on",
            "reasons",
            "extension_days",
            "new_due_on",
        ),
        _K.DEFERRAL: _to_applicant(
            "政府信息公开申请延迟答复告知书", "DOC-10", "迟", "reasons", "new_due_on"
        ),
        _K.FEE_NOTICE: _to_applicant(
            "政府信息公开信息处理费收费通知书",
            "DOC-11",
            "费",
            "standard",
            "calculation",
            "amount",
            "payment",
            "period_days",
        ),
        _K.ANSWER: _to_applicant(
            "政府信息公开申请答复书", "DOC-12", "答", "outcome", "body", remedy=True
        ),
        _K.CLOSING_NOTICE: _to_applicant(
            "政府信息公开申请终止办理告知书", "DOC-12", "终", "outcome", "facts", remedy=True
        ),
        _K.SLIP_CORRECTION: _to_applicant(
            "政府信息公开文书更正通知书",
            "DOC-12",
            "正",
            "original_title",
            "original_number",
            "wrong",
            "right",
        ),
        _K.RECORD_REPLY: _to_applicant("政府信息更正申请答复书", "DOC-13", "更", "body"),
        _K.PROACTIVE_REPLY: _to_applicant("主动公开建议答复书", "DOC-14", "建", "body"),
        _K.DEFENCE: _to_others(
            "行政复议答复书",
            "DOC-0",
            "辩",
            "case_number",
            "claimant",
            "facts",
            "basis",
            "conclusion",
        ),
        _K.REGISTRATION: _sheet(
            "政府信息公开申请登记表",
            "DOC-18",
            "register_number",
            "applicant_name",
            "received_on",
            "channel",
            "requested",
        ),
        _K.REVIEW_SHEET: _sheet(
            "政府信息公开申请答复审查呈批单",
            "DOC-15",
            "register_number",
            "request_title",
            "outcome",
            "body",
            "drafter",
            "steps",
        ),
        _K.DELIVERY_RECEIPT: _sheet(
            "送达回证", "DOC-16", "paper_title", "recipient", "place", "manner"
        ),
        _K.ARCHIVE_LIST: _sheet(
            "政府信息公开申请案卷目录", "DOC-17", "register_number", "request_title", "papers"
        ),
        _K.ENVELOPE: _sheet("信封", "DOC-16", "party_name", "party_address"),
    }
)
"""Every kind of paper and its rule."""


def missing(kind: PaperKind, fields: Mapping[str, Any]) -> list[str]:
    """Name, in Chinese, the elements that a paper of a kind still lacks.

    Args:
        kind: The kind of paper.
        fields: Its elements by code; blank ones count as lacking. `outcome_code` says which
            outcome it tells, for a paper about a withdrawal or a merger tells no remedy.

    Law: DOC-0 … DOC-18, DOC-R-1.
    """
    rule = PAPERS[kind]
    needed = list(rule.elements)
    if rule.needs_remedy and fields.get("outcome_code") not in _NOTHING_DECIDED:
        needed.append("remedy")
    return [ELEMENTS[code] for code in needed if is_blank(fields.get(code))]


def is_blank(value: Any) -> bool:
    """Tell whether an element says nothing; a zero says something."""
    return value is None or value in ([], {}) or not str(value).strip()


def paper_number(kind: PaperKind, *, letter_code: str, year: int, ordinal: int) -> str:
    """Write a number of a kind's yearly series: 云公开补〔2026〕第1号.

    Law: DOC-0.
    """
    return f"{letter_code}{PAPERS[kind].sign}〔{year}〕第{ordinal}号"

"""The kinds of paper (文书) that a request and the disputes after it bring forth."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """One kind of paper; the value is its code in records, series and file names.

    Law: DOC-1 … DOC-18.
    """

    APPLICATION = "application"
    RECEIPT = "receipt"
    CORRECTION = "correction"
    REASONS = "reasons"
    THIRD_PARTY_INQUIRY = "third_party_inquiry"
    CONSULTATION_NOTICE = "consultation_notice"
    THIRD_PARTY_DECISION = "third_party_decision"
    CO_MAKER_INQUIRY = "co_maker_inquiry"
    ASSISTANCE = "assistance"
    EXTENSION = "extension"
    DEFERRAL = "deferral"
    FEE_NOTICE = "fee_notice"
    ANSWER = "answer"
    CLOSING_NOTICE = "closing_notice"
    SLIP_CORRECTION = "slip_correction"
    RECORD_REPLY = "record_reply"
    PROACTIVE_REPLY = "proactive_reply"
    DEFENCE = "defence"
    REGISTRATION = "registration"
    REVIEW_SHEET = "review_sheet"
    DELIVERY_RECEIPT = "delivery_receipt"
    ARCHIVE_LIST = "archive_list"
    ENVELOPE = "envelope"


class Addressee(StrEnum):
    """To whom a paper goes."""

    APPLICANT = "applicant"
    THIRD_PARTY = "third_party"
    ORGAN = "organ"
    INSIDE = "inside"

"""Notices to the applicant on the way to an answer (DOC-2 to DOC-4, DOC-6, DOC-9 to DOC-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.papering.particulars import of_request
from gongkai.law.calendar import working_calendar
from gongkai.law.fees import Tariff
from gongkai.law.parameter import load_parameter, parameter

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.papering.look import Look

_GUIDANCE = "请补充能够指向特定政府信息的文件名称、文号、形成时间或者其他特征性描述。"
_TO_EXPLAIN = "提出上述申请的理由，以及申请数量、频次的合理性。"
_PAYMENT = "请持本通知书到{office}办理缴纳手续，信息处理费缴入同级国库，由财政部门监制的票据为凭。"
_FEE_PARAMETER = {Tariff.BY_CASE: "fee_by_case", Tariff.BY_PAGE: "fee_by_page"}


def receipt(look: Look) -> dict[str, Any]:
    """Give the receipt of a registered request (DOC-2)."""
    return of_request(look.request) | {"due_on": look.due_after}


def correction(look: Look) -> dict[str, Any]:
    """Give the notice that asks for a correction.

    Law: 条例 art 30; LAW-30-1, CLK-12, DOC-3.
    """
    usual = parameter("correction_working_days", on=look.facts.on)
    return of_request(look.request) | {
        "unclear": look.facts.reason,
        "guidance": _GUIDANCE,
        "period_days": look.facts.working_days or usual,
    }


def reasons(look: Look) -> dict[str, Any]:
    """Give the notice that asks for reasons.

    Law: 条例 art 35; LAW-35-1, DOC-4.
    """
    until = look.facts.until
    return of_request(look.request) | {
        "facts": look.facts.reason,
        "to_explain": _TO_EXPLAIN,
        "period_days": _working_days(look.facts.on, until) if until else "",
        "reply_by_on": until,
    }


def consultation(look: Look) -> dict[str, Any]:
    """Give the notice that somebody is consulted; whom it does not say.

    Law: 条例 arts 32, 33; CLK-16, DOC-6.
    """
    return of_request(look.request) | {"sent_on": look.facts.on}


def extension(look: Look) -> dict[str, Any]:
    """Give the notice of an extension.

    Law: 条例 art 33(2); LAW-33-3, CLK-17, DOC-9.
    """
    return of_request(look.request) | {
        "due_on": look.due_before,
        "reasons": look.facts.reason,
        "extension_days": look.facts.working_days,
        "new_due_on": look.due_after,
    }


def deferral(look: Look) -> dict[str, Any]:
    """Give the notice of a deferred date.

    Law: 条例 art 35; LAW-35-3, CLK-19, DOC-10.
    """
    return of_request(look.request) | {
        "reasons": look.facts.reason or "申请人说明的理由合理，所申请的信息数量较多。",
        "new_due_on": look.facts.until,
    }


def fee(look: Look) -> dict[str, Any]:
    """Give the notice of a fee, with its calculation.

    Law: 国办函〔2020〕109号; FEE-8, FEE-9, FEE-10, CLK-25, DOC-11.
    """
    organ = look.request.organ
    return of_request(look.request) | {
        "standard": _standard(look),
        "calculation": _calculation(look),
        "amount": f"{look.facts.amount:.2f}" if look.facts.amount is not None else "",
        "payment": _PAYMENT.format(office=organ.office_name or organ.name),
        "period_days": parameter("fee_payment_working_days", on=look.facts.on),
    }


def _standard(look: Look) -> str:
    tariff = look.facts.tariff
    if tariff is None:
        return ""
    on = look.request.received_on or look.facts.on
    return f"{tariff}，{load_parameter(_FEE_PARAMETER[tariff]).at(on).source}"


def _calculation(look: Look) -> str:
    """Give the calculation as it was shown before the notice; else what it comes to."""
    noticed = look.request.fees.filter(noticed_on=look.facts.on).last()
    if noticed is not None and noticed.calculation:
        return "；".join(_line(one) for one in noticed.calculation)
    return f"{look.facts.tariff or ''}，合计{look.facts.amount}元"


def _line(one: Any) -> str:
    if isinstance(one, dict):
        told = (one.get("band"), one.get("quantity"), one.get("rate"), one.get("amount"))
        return "{}：{}×{}元＝{}元".format(*told)
    return str(one)


def _working_days(first: date, last: date) -> int:
    calendar = working_calendar().provisional(last.year)
    return calendar.working_days_between(first, last)

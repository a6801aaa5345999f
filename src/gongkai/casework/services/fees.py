"""The fee of a request: counted and kept with its notice, paid, given back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Fee
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.casework.selectors.cases import place_of_request, request_seen
from gongkai.casework.selectors.fees import fee_tried, place_in_month
from gongkai.casework.services.progress import KIND, overtaken_by_another
from gongkai.journal.record import Target, record
from gongkai.law.fees import QuantityRefused, Tariff
from gongkai.law.procedure import Act
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.law.procedure import Facts
    from gongkai.organs.authority import Actor

_PERMISSION = Permission.REQUEST_PROCEED


def fee_counted(request: Request, facts: Facts) -> Facts:
    """Fill what a fee notice counts and its amount; whoever tells an amount is held to it.

    By case the month's applications are counted by the register, by page the pages are told.

    Raises:
        FeeRefused: there is no tariff, nothing is copied, or no pages are told.

    Law: 国办函〔2020〕109号; FEE-2, FEE-4, FEE-5, FEE-6, FEE-8, FEE-12.
    """
    tariff = facts.tariff
    if tariff is None or request.received_on is None:
        return facts
    if tariff is Tariff.BY_PAGE and not facts.quantity:
        raise QuantityRefused("按量计收应当填写提供信息的页数，请补充（国办函〔2020〕109号）。")
    counted = facts.quantity if tariff is Tariff.BY_PAGE else place_in_month(request)
    amount = facts.amount
    if amount is None:
        amount = fee_tried(request, tariff, counted).total
    return replace(facts, quantity=counted, amount=amount)


def fee_followed(request: Request, act: Act, facts: Facts) -> None:
    """Keep the fee of a notice with its calculation; and the day on which it was paid."""
    if act is Act.NOTICE_FEE:
        _noticed(request, facts)
    elif act is Act.PAY_FEE:
        Fee.objects.filter(request=request, paid_on__isnull=True).update(paid_on=facts.on)


def _noticed(request: Request, facts: Facts) -> None:
    if facts.tariff is None or facts.amount is None:
        return
    counted = fee_tried(request, facts.tariff, facts.quantity)
    Fee.objects.create(
        request=request,
        tariff=facts.tariff.name,
        quantity=facts.quantity,
        amount=facts.amount,
        calculation=[
            {
                "band": line.band,
                "quantity": line.quantity,
                "rate": str(line.rate),
                "amount": str(line.amount),
            }
            for line in counted.lines
        ],
        noticed_on=facts.on,
    )


@transaction.atomic
def fee_refund(*, fee_id: int, reason: str, refunded_on: date, by: Actor, today: date) -> Fee:
    """Record that a fee was given back, because its notice was wrong.

    Raises:
        RequestUnknown, NotAllowed: as everywhere.
        CaseworkRefusal: it was not paid, no reason is given, or the day cannot be.
        Overtaken: it was given back before.

    Law: 国办函〔2020〕109号; FEE-11, FEE-12.
    Interpretation: a fee is given back where it was charged wrongly, and only then; the request
        and its clock go on as they are.
    """
    fee = Fee.objects.filter(pk=fee_id).first()
    if fee is None:
        raise RequestUnknown
    request = request_seen(by, fee.request_id)
    place = place_of_request(request)
    by.require(_PERMISSION, place)
    if fee.paid_on is None:
        raise CaseworkRefusal("该笔信息处理费尚未缴清，无需退还（国办函〔2020〕109号）。")
    if not reason.strip():
        raise CaseworkRefusal("请填写退还的理由，例如收费通知计算有误。")
    if not fee.paid_on <= refunded_on <= today:
        raise CaseworkRefusal("退还日期应当在缴清之后、不晚于今天，请核对日期。")
    due = Fee.objects.filter(pk=fee.pk, refunded_on__isnull=True)
    if not due.update(refunded_on=refunded_on, refund_reason=reason.strip()):
        raise overtaken_by_another(request)
    record(
        chain=request.organ.code,
        verb_code=verbs.FEE_REFUNDED.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(_PERMISSION, place),
        after={"fee": fee.pk, "amount": str(fee.amount)},
        reason=reason.strip(),
    )
    fee.refresh_from_db()
    return fee

"""The fee of a request: what it would be, and what was noticed, paid and given back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import Count, Q, Sum

from gongkai.casework.models import Answer, Fee, Request
from gongkai.law.fees import Tariff, earlier_in_month, fee_by_page, fee_of
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import State

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.law.fees import Fee as LawFee
    from gongkai.organs.models import Organ

_UNCOUNTED = (State.SPLIT.name, State.MERGED.name)


@dataclass(frozen=True, slots=True)
class FeesOfSpan:
    """What a report tells of the fees of a span of days.

    Attributes:
        notices: Fee notices sent.
        noticed: What they ask for, in yuan.
        received: What was paid in the span less what was given back in it, in yuan.
    """

    notices: int
    noticed: Decimal
    received: Decimal


def fees_of_span(organ: Organ, first: date, last: date) -> FeesOfSpan:
    """Count the fees of an organ's own requests; both days are in the span; one query.

    Law: 国办函〔2020〕109号; FEE-13.
    """
    found = Fee.objects.filter(request__organ=organ).aggregate(
        notices=Count("pk", filter=Q(noticed_on__range=(first, last))),
        noticed=Sum("amount", filter=Q(noticed_on__range=(first, last))),
        paid=Sum("amount", filter=Q(paid_on__range=(first, last))),
        back=Sum("amount", filter=Q(refunded_on__range=(first, last))),
    )
    noticed, paid, back = (found[name] or Decimal(0) for name in ("noticed", "paid", "back"))
    return FeesOfSpan(found["notices"], noticed, paid - back)


def fees_of(request: Request) -> QuerySet[Fee]:
    """Give the fees of a request, the latest first."""
    return Fee.objects.filter(request=request).order_by("-pk")


def place_in_month(request: Request) -> int:
    """Give which application of its applicant in the month of its receipt a request is, from 1.

    Law: 国办函〔2020〕109号; FEE-3, FEE-4, FEE-14, MAP-7.
    Interpretation: a form that was split counts by its parts; the second copy of the very same
        application, merged into the first, counts no further; a withdrawn one does.
    """
    if request.received_on is None:
        return 0
    key = request.applicant.identity_key
    before = Request.objects.filter(
        Q(received_on__lt=request.received_on)
        | Q(received_on=request.received_on, pk__lt=request.pk),
        organ=request.organ_id,
        applicant__identity_key=key,
        received_on__gte=request.received_on.replace(day=1),
    ).exclude(state__in=_UNCOUNTED)
    days = before.values_list("received_on", flat=True) if key else ()
    return 1 + earlier_in_month(request.received_on, [day for day in days if day])


def fee_tried(request: Request, tariff: Tariff, pages: int = 0) -> LawFee:
    """Count the fee of a request, with every band of the calculation.

    Raises:
        FeeRefused: no tariff was in force, nothing is copied, or the pages make no sense.

    Law: 国办函〔2020〕109号; FEE-2, FEE-4, FEE-5, FEE-6, FEE-15.
    """
    received_on = request.received_on
    if received_on is None:
        raise ValueError("A request without receipt has no month to be counted in.")
    if tariff is Tariff.BY_PAGE:
        told_only = _only_told(request)
        return fee_by_page(received_on=received_on, pages=pages, is_told_only=told_only)
    return fee_of(Tariff.BY_CASE, received_on, place_in_month(request))


def _only_told(request: Request) -> bool:
    """Tell whether the answer being drafted only tells where the information is public (FEE-5)."""
    drafts = Answer.objects.filter(request=request).exclude(stage=Answer.Stage.SUPERSEDED)
    return drafts.filter(outcome=OutcomeCode.GRANT_ALREADY_PUBLIC.name).exists()

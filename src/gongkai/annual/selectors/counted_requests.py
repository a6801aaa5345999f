"""Which requests a year's table 3 counts, and what the year's end made of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from gongkai.casework.models import Answer, Event, Request
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure import Act, State

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.db.models.expressions import Combinable
    from django_stubs_ext import WithAnnotations

    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ

NOT_COUNTED = frozenset(
    {
        State.SPLIT,
        State.RECORD_CLAIMED,
        State.RECORD_CORRECTED,
        State.RECORD_KEPT,
        State.RECORD_REFERRED,
    }
)
"""A split form is not counted, its parts are; claims about records are no requests."""


class InTheYear(TypedDict):
    """What `counted_requests` says of a request beside its own fields."""

    is_new: bool
    is_done: bool
    outcome_then: str


def counted_requests(
    organ: Organ, period: Period
) -> QuerySet[WithAnnotations[Request, InTheYear]]:
    """Give every request that stands in the year's table 3.

    That is what had been received by its last day and was not concluded before its first. A
    request whose receipt is not confirmed has no day of receipt and is not counted yet.

    Annotated:
        is_new: Received in the year; else carried in.
        is_done: Concluded by the last day; else carried out.
        outcome_then: The outcome as the year's last day had it.

    Law: 国办公开办函〔2021〕30号; RPT-16, RPT-18, RPT-24, RPT-25, MAP-7, MAP-9.
    """
    return (
        Request.objects.filter(organ=organ, received_on__lte=period.last)
        .filter(Q(concluded_on__isnull=True) | Q(concluded_on__gte=period.first))
        .exclude(state__in=sorted(state.name for state in NOT_COUNTED))
        .annotate(
            is_new=_told(Q(received_on__gte=period.first)),
            is_done=_told(Q(concluded_on__lte=period.last)),
            outcome_then=_outcome_then(period),
        )
    )


def row_of(outcome: str, period: Period) -> str | None:
    """Give the row in which an outcome counts; None for a code that the law does not know.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号; RPT-17, MAP-2, MAP-12.
    """
    found = OUTCOMES.get(OutcomeCode[outcome]) if outcome in OutcomeCode.__members__ else None
    if found is None:
        return None
    return found.row if period.form_name == "2021" else found.row_2019


def label_of(outcome: str) -> str:
    """Give an outcome's name for people; the code itself where the law does not know it."""
    known = outcome in OutcomeCode.__members__
    return OUTCOMES[OutcomeCode[outcome]].label if known else outcome


def outcomes_in(row: str, period: Period) -> tuple[str, ...]:
    """Give the outcomes that count in a row; none for a row that is no result."""
    return tuple(code.name for code in OutcomeCode if row_of(code.name, period) == row)


def _told(condition: Q) -> Combinable:
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


def _outcome_then(period: Period) -> Combinable:
    """Give the outcome as it stood on the last day, whatever a later year's new answer says.

    Law: RPT-26 (a new answer leaves the figures of the original year as they are).
    """
    answers = Answer.objects.filter(request=OuterRef("pk"))
    earlier = answers.filter(served_on__lte=period.last).order_by("-served_on", "-pk")
    fee = Event.objects.filter(request=OuterRef("pk"), act=Act.LAPSE_FEE.name)
    abandoned = Case(
        When(Exists(fee), then=Value(OutcomeCode.OTHER_NO_PAYMENT.name)),
        default=Value(OutcomeCode.OTHER_NO_CORRECTION.name),
    )
    answered_anew = Q(concluded_on__lte=period.last) & Exists(
        answers.filter(served_on__gt=period.last)
    )
    return Case(
        When(answered_anew, then=Coalesce(Subquery(earlier.values("outcome")[:1]), abandoned)),
        default=F("outcome"),
    )

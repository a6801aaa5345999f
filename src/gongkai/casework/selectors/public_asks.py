"""What the organ asks of the applicant now, and what has been sent to it already."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.casework.models import Fee, Submission
from gongkai.casework.moments import civil_day
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date, datetime

    from gongkai.casework.models import Request
    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure import Case, Facts


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of a fee's calculation, as the notice has it."""

    band: str
    quantity: int
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PublicAsk:
    """One thing that is asked of the applicant.

    Attributes:
        kind: What is to be sent: `correction`, `reasons` or `payment`.
        asked_on: Since when.
        text: What exactly, as the organ put it.
        amount: What is to be paid; None where nothing is.
        lines: How it was counted.
        due_on: Last day; None where it is not known yet.
        is_provisional: That day rests on a year whose holiday notice is not loaded (CLK-2).
        sent_at: When something was sent that waits for an officer; None for nothing yet.
    """

    kind: str
    asked_on: date
    text: str
    amount: Decimal | None
    lines: tuple[FeeLine, ...]
    due_on: date | None
    is_provisional: bool
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class PublicSubmission:
    """Something that the applicant sent after the application."""

    kind: str
    label: str
    text: str
    sent_at: datetime
    told_on: date | None


_ASKED = (
    (Submission.Kind.CORRECTION, Act.ASK_CORRECTION, Act.RECEIVE_CORRECTION),
    (Submission.Kind.REASONS, Act.ASK_REASONS, Act.GIVE_REASONS),
    (Submission.Kind.PAYMENT, Act.NOTICE_FEE, Act.PAY_FEE),
)


def asks_of(
    request: Request,
    case: Case,
    reading: ClockReading | None,
    possible: Collection[Act],
    sent: Sequence[PublicSubmission],
) -> Iterator[PublicAsk]:
    """Give what is asked of the applicant now: that to which the law still awaits the answer.

    Law: 条例 arts 30, 35, 42; LAW-30-1, LAW-35-1, CLK-14, CLK-25, FEE-8.
    """
    for kind, asking, answering in _ASKED:
        asked = case.last(asking)
        if asked is None or answering not in possible:
            continue
        due = asked.until if asking is Act.ASK_REASONS else _applicant_due(reading)
        yield PublicAsk(
            kind=kind.value,
            asked_on=asked.on,
            text=_text(asked),
            amount=asked.amount,
            lines=_lines(request) if asking is Act.NOTICE_FEE else (),
            due_on=due,
            is_provisional=due is not None and not working_calendar().is_firm(due),
            sent_at=_sent_since(sent, kind, asked.on),
        )


def _applicant_due(reading: ClockReading | None) -> date | None:
    return reading.applicant_due if reading else None


def _text(asked: Facts) -> str:
    return asked.tariff.value if asked.tariff else asked.reason


def _lines(request: Request) -> tuple[FeeLine, ...]:
    fee = Fee.objects.filter(request=request).order_by("-pk").first()
    return tuple(
        FeeLine(line["band"], line["quantity"], Decimal(line["rate"]), Decimal(line["amount"]))
        for line in (fee.calculation if fee else ())
    )


def _sent_since(
    sent: Sequence[PublicSubmission], kind: Submission.Kind, asked_on: date
) -> datetime | None:
    moments = [one.sent_at for one in sent if one.kind == kind]
    return next((at for at in reversed(moments) if civil_day(at) >= asked_on), None)


def submissions_sent(request: Request) -> tuple[PublicSubmission, ...]:
    """Give what the applicant sent after the application, oldest first."""
    return tuple(
        PublicSubmission(one.kind, one.get_kind_display(), one.text, one.sent_at, one.told_on)
        for one in Submission.objects.filter(request=request).order_by("pk")
    )

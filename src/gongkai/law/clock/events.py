"""What happens to a request: dated facts, from which the clock is read.

Every event has `on`, the civil day in Beijing on which it happened. Events of one day are taken
in the order in which they are given.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock.receipt import Receipt
    from gongkai.law.clock.service import Service


class Party(StrEnum):
    """Who is consulted (LAW-32, LAW-34, CLK-21)."""

    THIRD_PARTY = "third_party"
    CO_MAKER = "co_maker"
    OTHER_ORGAN = "other_organ"
    SECRECY = "secrecy"


@dataclass(frozen=True, slots=True)
class Received:
    """The request is received (LAW-31)."""

    receipt: Receipt

    @property
    def on(self) -> date:
        """The day of receipt."""
        return self.receipt.on


@dataclass(frozen=True, slots=True)
class CorrectionNoticed:
    """A correction notice goes out (LAW-30-1).

    Attributes:
        on: The day it is sent.
        working_days: The applicant's period; None for the default (CLK-12).
        defect_of_correction: The notice is about a defect that the correction itself made: the
            only ground for a second notice (CLK-13).
    """

    on: date
    working_days: int | None = None
    defect_of_correction: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionNoticeReceived:
    """The applicant gets the correction notice; the correction period starts."""

    on: date


@dataclass(frozen=True, slots=True)
class CorrectionReceived:
    """The corrected request is received: the clock starts anew (LAW-30-2, CLK-11)."""

    receipt: Receipt

    @property
    def on(self) -> date:
        """The day of receipt, by the rules of CLK-8."""
        return self.receipt.on


@dataclass(frozen=True, slots=True)
class ConsultationSent:
    """A letter of consultation goes out.

    Attributes:
        on: The day it is sent.
        key: Names the consultation among those of this request.
        party: Who is asked.
        applicant_told: Whether the applicant was told of it (CLK-16).
    """

    on: date
    key: str
    party: Party
    applicant_told: bool = True


@dataclass(frozen=True, slots=True)
class ConsultationReceived:
    """The party gets the letter; its period to reply starts (LAW-32-2, LAW-34-1)."""

    on: date
    key: str


@dataclass(frozen=True, slots=True)
class ConsultationAnswered:
    """The party's opinion is received."""

    on: date
    key: str


@dataclass(frozen=True, slots=True)
class ConsultationWithdrawn:
    """The organ withdraws the consultation."""

    on: date
    key: str


@dataclass(frozen=True, slots=True)
class ReasonsAsked:
    """The applicant is asked for reasons (LAW-35-1); the clock runs on (CLK-20)."""

    on: date


@dataclass(frozen=True, slots=True)
class ReasonsGiven:
    """The applicant gives reasons."""

    on: date


@dataclass(frozen=True, slots=True)
class Extended:
    """The applicant is told of an approved extension (LAW-33-3, CLK-17)."""

    on: date
    working_days: int


@dataclass(frozen=True, slots=True)
class Deferred:
    """The applicant is told of a deferred date (LAW-35-3, CLK-19)."""

    on: date
    until: date


@dataclass(frozen=True, slots=True)
class FeeNoticed:
    """A fee notice goes out (FEE-8)."""

    on: date


@dataclass(frozen=True, slots=True)
class FeeNoticeReceived:
    """The applicant gets the fee notice; the payment period starts (CLK-25)."""

    on: date


@dataclass(frozen=True, slots=True)
class FeePaid:
    """Payment is complete: the clock starts anew (FEE-9, CLK-18)."""

    on: date


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer is made (CLK-6)."""

    service: Service

    @property
    def on(self) -> date:
        """The day on which the answer is made."""
        return self.service.on


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The applicant withdraws the request."""

    on: date


@dataclass(frozen=True, slots=True)
class Lapsed:
    """The organ closes the request as abandoned (LAW-30-3, FEE-9)."""

    on: date


Event: TypeAlias = (
    Received
    | CorrectionNoticed
    | CorrectionNoticeReceived
    | CorrectionReceived
    | ConsultationSent
    | ConsultationReceived
    | ConsultationAnswered
    | ConsultationWithdrawn
    | ReasonsAsked
    | ReasonsGiven
    | Extended
    | Deferred
    | FeeNoticed
    | FeeNoticeReceived
    | FeePaid
    | Answered
    | Withdrawn
    | Lapsed
)

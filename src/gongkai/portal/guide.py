"""The guide (公开指南) in figures: the clock, the fees and the ways of remedy, from the law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from gongkai.casework.selectors import remedy_for
from gongkai.journal.selectors import entries
from gongkai.law.due import explain_due
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.parameter import load_parameter, parameter
from gongkai.law.remedies import ReviewerUnnamed

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.law.due import DueExplanation

_AGAINST = (
    ("不服不予公开的答复", OutcomeCode.REFUSE_STATE_SECRET),
    ("不服其他答复", OutcomeCode.UNABLE_NONEXISTENT),
)


class Remedy(NamedTuple):
    """What to do against a kind of answer, in the words of the letter."""

    against: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Guide:
    """What the guide tells besides the organ's own contact facts.

    Attributes:
        publication_days: Working days to publish what was formed or changed.
        answer_days: Working days to answer.
        extension_days: Working days by which the period may be extended.
        correction_notice_days: Working days within which a correction is asked for.
        third_party_days: Working days that a third party has to reply.
        fee_days: Working days to pay a fee.
        example: When a request received today is answered at the latest.
        free_cases: Requests of one applicant in one month without a fee.
        free_pages: Pages of one request without a fee.
        remedies: What to do against an answer; empty while the organ has named no bodies.
    """

    publication_days: int
    answer_days: int
    extension_days: int
    correction_notice_days: int
    third_party_days: int
    fee_days: int
    example: DueExplanation
    free_cases: int
    free_pages: int
    remedies: tuple[Remedy, ...]


def guide_of(organ: Any, today: date) -> Guide:
    """Give an organ's guide as the law stands on a day.

    Law: 条例 arts 12, 26, 30, 32, 33, 42, 51; LAW-12-2, PUB-4, PUB-11, FEE-4, FEE-6, FEE-9.
    """
    answer_days = parameter("answer_working_days", on=today)
    return Guide(
        publication_days=parameter("publication_working_days", on=today),
        answer_days=answer_days,
        extension_days=parameter("extension_working_days", on=today),
        correction_notice_days=parameter("correction_notice_working_days", on=today),
        third_party_days=parameter("third_party_reply_working_days", on=today),
        fee_days=parameter("fee_payment_working_days", on=today),
        example=explain_due(today, answer_days),
        free_cases=_free("fee_by_case", today),
        free_pages=_free("fee_by_page", today),
        remedies=_remedies(organ, today),
    )


def _free(tariff: str, today: date) -> int:
    """Give the last unit of the first band, which costs nothing."""
    second: int = load_parameter(tariff).at(today).value["bands"][1]["first"]
    return second - 1


def _remedies(organ: Any, today: date) -> tuple[Remedy, ...]:
    """Give the way against a refusal and against any other answer, which differ since 2024."""
    try:
        return tuple(
            Remedy(against, remedy_for(organ, outcome, (), today)) for against, outcome in _AGAINST
        )
    except ReviewerUnnamed:
        # An organ that has not named its bodies yet: the page says that every answer names them.
        return ()


def facts_changed_at(organ: Any) -> datetime | None:
    """Give when the organ's own facts last changed, by the journal; None where it says nothing.

    Law: PUB-4.
    """
    last = entries(chains=[organ.code], target_kind="organs.organ", target_id=organ.pk, limit=1)
    return last[0].at if last else None

"""Which way a person may go against an answer, or against silence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.outcomes import is_reconsideration_first
from gongkai.law.remedies.bodies import reviewers

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from gongkai.law.outcomes import OutcomeCode
    from gongkai.law.remedies.bodies import OrganKind, Reviewers


class Order(StrEnum):
    """How reconsideration and suit stand to each other."""

    FREE_CHOICE = "可以申请行政复议，也可以直接提起行政诉讼"
    RECONSIDERATION_FIRST = "应当先申请行政复议"
    DISPUTED = "两种途径均予告知，是否复议前置存在不同认识"


class Proceeding(StrEnum):
    """One of the two proceedings."""

    RECONSIDERATION = "行政复议"
    SUIT = "行政诉讼"


class ParallelProceedings(ValueError):
    """Both proceedings at once about the same decision."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way against a decision.

    Attributes:
        order: Whether reconsideration comes first.
        reviewers: Who reconsiders.
        rule: The rule that fixes the order.
    """

    order: Order
    reviewers: Reviewers
    rule: str

    @property
    def may_sue_at_once(self) -> bool:
        """Whether a direct suit is shown to the person."""
        return self.order is not Order.RECONSIDERATION_FIRST


def route_against_answer(
    code: OutcomeCode,
    organ: OrganKind,
    decided_on: date,
    *,
    grounds: Collection[OutcomeCode] = (),
    admin_query_first: bool = False,
) -> Route:
    """Give the way against an answer.

    Args:
        code: Its outcome.
        organ: Kind of the organ that answered.
        decided_on: Day of the decision.
        grounds: What the withheld part of a partial answer rests on.
        admin_query_first: The organ's setting for `REFUSE_ADMIN_QUERY`.

    Raises:
        GroundsNeeded: a partial answer without grounds.

    Law: 条例 art 51; 行政复议法 arts 23, 24; RR-3, DOC-R-2, DOC-R-3, DOC-R-4.
    """
    first = is_reconsideration_first(
        code, decided_on, grounds=grounds, admin_query_first=admin_query_first
    )
    order = Order.RECONSIDERATION_FIRST if first else Order.FREE_CHOICE
    return Route(order, reviewers(organ, decided_on), "RR-3" if first else "RR-2")


def route_against_silence(organ: OrganKind, due_on: date) -> Route:
    """Give the way when no answer came by the due date: both are shown, with a flag.

    Law: 法释〔2025〕8号 art 2; RR-4.
    Interpretation: whether silence is review-first as a failure of duty is disputed.
    """
    return Route(Order.DISPUTED, reviewers(organ, due_on), "RR-4")


def ensure_not_parallel(running: Proceeding | None, wanted: Proceeding) -> None:
    """Refuse a second proceeding while the other is accepted and running.

    Raises:
        ParallelProceedings: the other one runs.

    Law: 行政复议法 art 29; RR-2.
    """
    if running is not None and running is not wanted:
        raise ParallelProceedings(
            f"{running}已经受理且尚未办结，不得同时进行{wanted}，请等待其办结。"
        )

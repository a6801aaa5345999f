"""The review as one table: from which state, which act, to which state, by whom.

Everything about what may follow what stands here; no other module compares states of a review.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.review.words import ReviewAct, ReviewState, Who

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Transition:
    """One row.

    Attributes:
        start: The state in which the act is possible; None where no review runs.
        act: The act.
        to: The state after it.
        who: Who does it.
        article: Article of the Regulation, or the instrument; "" where no text says it.
        rules: Rule ids.
    """

    start: ReviewState | None
    act: ReviewAct
    to: ReviewState
    who: Who
    article: str
    rules: tuple[str, ...]


_RUNNING = ReviewState.RUNNING
_ARTICLE = "条例第十七条"

TABLE: tuple[Transition, ...] = (
    Transition(
        None, ReviewAct.SUBMIT, _RUNNING, Who.DRAFTER, _ARTICLE, ("LAW-17-1", "PUB-35", "PUB-37")
    ),
    Transition(
        _RUNNING, ReviewAct.APPROVE, _RUNNING, Who.REVIEWER, _ARTICLE, ("PUB-35", "PUB-36")
    ),
    Transition(
        _RUNNING,
        ReviewAct.SIGN,
        ReviewState.APPROVED,
        Who.SIGNER,
        _ARTICLE,
        ("PUB-35", "PUB-36", "PUB-37"),
    ),
    Transition(_RUNNING, ReviewAct.RETURN_TO_STEP, _RUNNING, Who.REVIEWER, "", ("PUB-36",)),
    Transition(
        _RUNNING,
        ReviewAct.RETURN_TO_DRAFTER,
        ReviewState.RETURNED,
        Who.REVIEWER,
        _ARTICLE,
        ("LAW-17-2", "PUB-36"),
    ),
    Transition(_RUNNING, ReviewAct.RECALL, ReviewState.RECALLED, Who.DRAFTER, "", ("PUB-36",)),
    Transition(_RUNNING, ReviewAct.CANCEL, ReviewState.RECALLED, Who.RECORD, "", ("PUB-36",)),
)
"""Every act once."""

BY_ACT: Mapping[ReviewAct, Transition] = MappingProxyType({row.act: row for row in TABLE})
"""The table's rows by their act."""

ENDS: frozenset[ReviewState] = frozenset(ReviewState) - {_RUNNING}
"""The states in which a review is over; what was returned or recalled starts a new one."""

"""A dispute: its proceeding, its state and everything done, from which all else is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.disputes.words import DisputeAct, DisputeState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.law.disputes.results import CorrectionGround, ResultCode
    from gongkai.law.remedies import Proceeding, Track

_NEW_INSTANCE = frozenset({DisputeAct.APPEAL, DisputeAct.REMAND, DisputeAct.RETRY})


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """What is told with an act; only what its row of the table needs must be given.

    Attributes:
        on: The day of the act.
        key: A number: of the decision or judgment, of the case it is heard together with.
        reason: Why, in words.
        track: The procedure in which a reconsideration is heard.
        hearing_on: The day of the hearing.
        days: Natural days of an extension.
        result: How it ended.
        ground: Why the answer was corrected; None where it was not, or is not told.
        served_on: The day on which the organ received the decision; without it the day of the act.
        asks_reanswer: A correcting result asks the organ to answer anew.
        until: Last day for the new answer that the result sets.
    """

    on: date
    key: str = ""
    reason: str = ""
    track: Track | None = None
    hearing_on: date | None = None
    days: int | None = None
    result: ResultCode | None = None
    ground: CorrectionGround | None = None
    served_on: date | None = None
    asks_reanswer: bool = True
    until: date | None = None

    @property
    def received_on(self) -> date:
        """The day on which the organ received what was decided."""
        return self.served_on or self.on


DISPUTE_FACT_NAMES = {
    "key": "案号",
    "reason": "理由",
    "hearing_on": "听证（开庭）日期",
    "days": "延长的日数",
    "result": "结果",
}
"""What people call the facts that an act may need."""


@dataclass(frozen=True, slots=True)
class DisputeDone:
    """One act that was done."""

    act: DisputeAct
    facts: DisputeFacts


@dataclass(frozen=True, slots=True)
class DisputeCase:
    """One dispute; `dispute_step` gives the next one and never changes this one."""

    proceeding: Proceeding
    state: DisputeState = DisputeState.NEW
    history: tuple[DisputeDone, ...] = ()

    def last(self, *acts: DisputeAct) -> DisputeFacts | None:
        """Give the facts of the latest such act, None when there was none."""
        return next((done.facts for done in reversed(self.history) if done.act in acts), None)

    def in_this_instance(self, *acts: DisputeAct) -> DisputeFacts | None:
        """Give the facts of the latest such act since the instance began."""
        found = (done.facts for done in self._since_instance() if done.act in acts)
        return next(found, None)

    @property
    def is_on_appeal(self) -> bool:
        """Whether it stands in the second instance."""
        began = (done.act for done in reversed(self.history) if done.act in _NEW_INSTANCE)
        return next(began, None) is DisputeAct.APPEAL

    def _since_instance(self) -> Iterator[DisputeDone]:
        for done in reversed(self.history):
            if done.act in _NEW_INSTANCE:
                return
            yield done

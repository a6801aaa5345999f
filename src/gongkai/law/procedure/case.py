"""A case: its state and everything done, from which all else is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.procedure.words import Act, State

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from gongkai.law.applicants import ApplicantKind
    from gongkai.law.clock import Receipt, Service
    from gongkai.law.fees import Tariff
    from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told with an act; only what its row of the table needs must be given.

    Attributes:
        on: The day of the act.
        key: A number: of the register, of the case merged into, of the ordering decision.
        reason: Why, in words; also what is to be corrected, what proof there is.
        until: Last day that the organ fixes: for reasons, for a deferred or repeated answer.
        working_days: Working days of a correction period or an extension.
        is_approved: The disclosure office's head approved.
        defect_of_correction: The correction itself made the defect (CLK-13).
        receipt: Day of receipt by channel; without it the day of the act.
        party: Whom: the consulted party, the organ referred to.
        subject: About what a party is consulted.
        applicant_told: The applicant was told of the consultation (CLK-16).
        view: What a third party said.
        outcome: The outcome decided.
        grounds: What the withheld part of a partial answer rests on.
        evidence: What the decision can show.
        tariff: How a fee is counted.
        amount: Yuan.
        quantity: What a fee counts: pages provided, or which application of the month it is;
            0 where it was not told.
        service: How the answer was served.
        children: Number of cases a form is split into.
        applicants: How many applicants asked for the same.
        is_suggested: An applicant suggested proactive disclosure.
        applicant_kind: What the report counts the applicant as, fixed with registration (RPT-19).
    """

    on: date
    key: str = ""
    reason: str = ""
    until: date | None = None
    working_days: int | None = None
    is_approved: bool = False
    defect_of_correction: bool = False
    receipt: Receipt | None = None
    party: str = ""
    subject: str = ""
    applicant_told: bool = True
    view: ThirdPartyView | None = None
    outcome: OutcomeCode | None = None
    grounds: frozenset[OutcomeCode] = frozenset()
    evidence: frozenset[Evidence] = frozenset()
    tariff: Tariff | None = None
    amount: Decimal | None = None
    quantity: int = 0
    service: Service | None = None
    children: int = 0
    applicants: int = 0
    is_suggested: bool = False
    applicant_kind: ApplicantKind | None = None


FACT_NAMES = {
    "key": "编号",
    "reason": "理由或者内容说明",
    "until": "截止日期",
    "working_days": "工作日数",
    "is_approved": "公开工作机构负责人的批准",
    "party": "对方名称",
    "subject": "所涉信息",
    "outcome": "答复类型",
    "tariff": "计收方式",
    "amount": "收费金额",
    "service": "送达情况",
    "children": "拆分件数",
    "applicants": "申请人数",
}
"""What people call the facts that an act may need."""


@dataclass(frozen=True, slots=True)
class Done:
    """One act that was done."""

    act: Act
    facts: Facts


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `step` gives the next one and never changes this one."""

    state: State = State.NEW
    history: tuple[Done, ...] = ()

    def did(self, *acts: Act) -> tuple[Facts, ...]:
        """Give the facts of every such act, oldest first."""
        return tuple(done.facts for done in self.history if done.act in acts)

    def last(self, *acts: Act) -> Facts | None:
        """Give the facts of the latest such act, None when there was none."""
        return next(reversed(self.did(*acts)), None)

    def effective(self) -> Case:
        """Give the case without the services that came to nothing, as if they had not been.

        Law: CLK-6, RPT-18.
        """
        if not self.did(Act.UNDO_SERVICE):
            return self
        kept: list[Done] = []
        for done in self.history:
            if done.act is Act.UNDO_SERVICE:
                del kept[max(at for at, one in enumerate(kept) if one.act is Act.SERVE)]
            else:
                kept.append(done)
        return Case(self.state, tuple(kept))

    def since_restart(self) -> Case:
        """Give the case with only what was done since the clock last started anew.

        Law: CLK-11, CLK-18.
        """
        for index in range(len(self.history) - 1, -1, -1):
            if self.history[index].act in {Act.RECEIVE_CORRECTION, Act.PAY_FEE}:
                return Case(self.state, self.history[index + 1 :])
        return self

"""Reconsiderations and suits against the organ, from filing to the new answer that they order.

`DISPUTE_TABLE` says what may follow what; `dispute_step` does one act or raises a refusal;
`deadlines_of` says what is due; `conclusion` in which column and year of table 4 a dispute counts;
`reanswer_duty` what a correcting result leaves to do.
"""

from gongkai.law.disputes import refusals
from gongkai.law.disputes.case import DisputeCase, DisputeDone, DisputeFacts
from gongkai.law.disputes.clock import (
    Deadline,
    appeal_end,
    deadlines_of,
    defence_end,
    suspended_days,
    track_of,
)
from gongkai.law.disputes.ending import (
    Conclusion,
    ReanswerDuty,
    conclusion,
    decisive,
    reanswer_duty,
)
from gongkai.law.disputes.refusals import DisputeActRefused
from gongkai.law.disputes.results import (
    RESULTS,
    Column,
    CorrectionGround,
    Result,
    ResultCode,
    results_of,
)
from gongkai.law.disputes.steps import (
    DisputePossibility,
    dispute_step,
    possible_dispute_acts,
)
from gongkai.law.disputes.table import BY_DISPUTE_ACT, DISPUTE_TABLE, DisputeTransition
from gongkai.law.disputes.words import DeadlineKind, DisputeAct, DisputeActor, DisputeState

__all__ = [
    "BY_DISPUTE_ACT",
    "DISPUTE_TABLE",
    "RESULTS",
    "Column",
    "Conclusion",
    "CorrectionGround",
    "Deadline",
    "DeadlineKind",
    "DisputeAct",
    "DisputeActRefused",
    "DisputeActor",
    "DisputeCase",
    "DisputeDone",
    "DisputeFacts",
    "DisputePossibility",
    "DisputeState",
    "DisputeTransition",
    "ReanswerDuty",
    "Result",
    "ResultCode",
    "appeal_end",
    "conclusion",
    "deadlines_of",
    "decisive",
    "defence_end",
    "dispute_step",
    "possible_dispute_acts",
    "reanswer_duty",
    "refusals",
    "results_of",
    "suspended_days",
    "track_of",
]

"""What the tables of this folder ask about disputes."""

from __future__ import annotations

from datetime import date
from typing import Any

from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import (
    CorrectionGround,
    DisputeAct,
    DisputeCase,
    DisputeFacts,
    ResultCode,
    conclusion,
    deadlines_of,
    decisive,
    dispute_step,
    possible_dispute_acts,
    reanswer_duty,
)
from gongkai.law.remedies import Proceeding, Track

DAY = date.fromisoformat
_READ = {
    "day": DAY,
    "hearing_on": DAY,
    "served_on": DAY,
    "until": DAY,
    "result": lambda name: ResultCode[name],
    "ground": lambda name: CorrectionGround[name],
    "track": lambda name: Track[name],
}


def facts(told: dict[str, Any]) -> DisputeFacts:
    read = {name: _READ.get(name, lambda value: value)(given) for name, given in told.items()}
    read.pop("act")
    return DisputeFacts(on=read.pop("day"), **read)


def walked(proceeding: str, acts: list[dict[str, Any]]) -> DisputeCase:
    case = DisputeCase(Proceeding[proceeding])
    for told in acts:
        case = dispute_step(case, DisputeAct[told["act"]], facts(told))
    return case


def walk(proceeding: str, acts: list[dict[str, Any]]) -> dict[str, Any]:
    case = walked(proceeding, acts)
    ended, stands = conclusion(case), decisive(case)
    duty = reanswer_duty(case, working_calendar())
    due = deadlines_of(case, working_calendar())
    return {
        "state": case.state.name,
        "ours": [one.kind.name for one in due if one.is_ours],
        "column": ended.column.name if ended else None,
        "concluded_on": ended.concluded_on if ended else None,
        "result": stands.result.name if stands and stands.result else None,
        "reanswer_due": duty.due_on if duty else None,
        "reanswer_key": duty.key if duty else None,
        "reanswer_is_set": duty.is_set if duty else None,
        "due": {one.kind.name: one.due_on for one in due},
    }


def refused(proceeding: str, acts: list[dict[str, Any]], then: dict[str, Any]) -> str:
    """Walk, and only the last act may be refused; the dispute stays as it was."""
    case = walked(proceeding, acts)
    before = hash(case)
    try:
        dispute_step(case, DisputeAct[then["act"]], facts(then))
    finally:
        assert hash(case) == before
    return "allowed"


def possible(proceeding: str, acts: list[dict[str, Any]], day: str) -> list[str]:
    case = walked(proceeding, acts)
    found = possible_dispute_acts(case, DAY(day))
    return [one.act.name for one in found if one.refusal is None]

"""What the tables of this folder ask about the procedure."""

from __future__ import annotations

from typing import Any

from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import (
    Act,
    Moment,
    clock_events,
    clock_of,
    consultations,
    decision_refusals,
    outcome,
    possible_acts,
    step,
    target_on,
)
from law.procedure.walking import DAY, facts, walk_case


def walk(start: str, acts: list[dict[str, Any]]) -> dict[str, Any]:
    case = walk_case(start, acts)
    ended = outcome(case)
    return {
        "state": case.state.name,
        "outcome": ended.code if ended else None,
        "acts": len(case.history),
        "consulted": {
            key: (
                found.ended.name if found.ended else "open",
                found.view.name if found.view else None,
            )
            for key, found in consultations(case).items()
        },
        "overridden": [key for key, one in consultations(case).items() if one.overridden],
        "target_on": target_on(case, working_calendar()),
    }


def clock(start: str, acts: list[dict[str, Any]], day: str) -> dict[str, Any]:
    case = walk_case(start, acts)
    reading = clock_of(case, DAY(day), working_calendar())
    return {
        "due_on": reading.due_on if reading else None,
        "applicant_due": reading.applicant_due if reading else None,
        "events": [type(event).__name__ for event in clock_events(case)],
    }


def refused(start: str, acts: list[dict[str, Any]], then: dict[str, Any]) -> str:
    """Walk, and only the last act may be refused; the case stays as it was."""
    case = walk_case(start, acts)
    before = hash(case)
    try:
        step(case, Act[then["act"]], facts(then))
    finally:
        assert hash(case) == before
    return "allowed"


def possible(start: str, acts: list[dict[str, Any]], day: str) -> list[str]:
    case = walk_case(start, acts)
    return [found.act.name for found in possible_acts(case, DAY(day)) if found.refusal is None]


def why_not(start: str, acts: list[dict[str, Any]], day: str, act: str) -> dict[str, Any]:
    case = walk_case(start, acts)
    (found,) = (one for one in possible_acts(case, DAY(day)) if one.act is Act[act])
    assert found.refusal is not None
    return {
        "refusal_name": type(found.refusal).__name__,
        "rule": found.refusal.rule,
        "sentence": str(found.refusal),
    }


def gaps(start: str, acts: list[dict[str, Any]], decision: dict[str, Any]) -> list[list[Any]]:
    told = facts(decision)
    now = Moment(walk_case(start, acts), told.on, working_calendar())
    return [
        [
            type(found).__name__,
            found.way_out.name if found.way_out else None,
            [one.name for one in getattr(found, "missing", ())],
        ]
        for found in decision_refusals(now, told)
    ]

"""What a dispute's row repeats of its course: read from the law, written by every service."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import (
    Column,
    DisputeAct,
    conclusion,
    deadlines_of,
    decisive,
    reanswer_duty,
    track_of,
)
from gongkai.law.remedies import Proceeding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.law.disputes import Deadline, DisputeCase

PROCEEDINGS: Mapping[str, Proceeding] = MappingProxyType(
    {
        "reconsideration": Proceeding.RECONSIDERATION,
        "litigation": Proceeding.SUIT,
        "litigation_after_reconsideration": Proceeding.SUIT,
    }
)
"""The proceeding of each group of table 4 (RR-9)."""

_RESULTS = {Column.UPHELD: "upheld", Column.CORRECTED: "corrected", Column.OTHER: "other"}


def next_deadline(case: DisputeCase) -> Deadline | None:
    """Give what the organ itself must do next, None when nothing is due."""
    return next((one for one in deadlines_of(case, working_calendar()) if one.is_ours), None)


def dispute_columns(case: DisputeCase) -> dict[str, Any]:
    """Read the values of a dispute's columns from its course.

    Law: RR-7, RR-8, RR-9, RR-11, RR-12.
    """
    return {"state": case.state.name, **_told(case), **_counted(case), **due_columns(case)}


def due_columns(case: DisputeCase) -> dict[str, Any]:
    """Read the columns that move with the calendar.

    Law: CLK-2, RR-1, RR-12. Interpretation: the day of a new answer stays in the row when it was
        taken up, for then the request itself has it.
    """
    due, duty = next_deadline(case), reanswer_duty(case, working_calendar())
    columns: dict[str, Any] = {
        "due_on": due.due_on if due else None,
        "due_kind": due.kind.name if due else "",
        "is_provisional": due.is_provisional if due else False,
    }
    return columns | ({"reanswer_due_on": duty.due_on} if duty else {})


def _told(case: DisputeCase) -> dict[str, Any]:
    accepted, found = case.last(DisputeAct.ACCEPT), decisive(case)
    is_review = case.proceeding is Proceeding.RECONSIDERATION
    is_accepted = case.last(DisputeAct.ACCEPT, DisputeAct.RECEIVE_COPY) is not None
    return {
        "accepted_on": accepted.on if accepted else None,
        "track": track_of(case).name if is_review and is_accepted else "",
        "result_code": found.result.name if found and found.result else "",
        "ground": found.ground.name if found and found.ground else "",
        "decided_on": found.on if found else None,
        "served_on": found.received_on if found else None,
    }


def _counted(case: DisputeCase) -> dict[str, Any]:
    ended = conclusion(case)
    return {
        "concluded_on": ended.concluded_on if ended else None,
        "result": _RESULTS[ended.column] if ended else "",
    }

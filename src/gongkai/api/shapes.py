"""Requests as the API says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework import selectors as casework
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure import State

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

_COLUMNS = (
    "id",
    "number",
    "title",
    "applicant_kind",
    "channel",
    "received_on",
    "due_on",
    "is_provisional",
    "concluded_on",
    "version",
)


def request_row(row: Request) -> dict[str, Any]:
    """Give a request as a list shows it; state and outcome in people's words."""
    shown: dict[str, Any] = {name: getattr(row, name) for name in _COLUMNS}
    return shown | {
        "state": State[row.state].value,
        "outcome": OUTCOMES[OutcomeCode[row.outcome]].label if row.outcome else "",
        "unit": row.unit.name if row.unit else None,
    }


def request_whole(actor: Actor, row: Request, today: date) -> dict[str, Any]:
    """Give a request with its clock and the acts that the actor may do now."""
    options = casework.acts_for(actor, row, today)
    return request_row(row) | {
        "description": row.description,
        "clock": _clock(row, today),
        "acts": [option.label for option in options if option.allowed],
    }


def _clock(row: Request, today: date) -> dict[str, Any] | None:
    reading = casework.clock_of(row, today)
    if reading is None:
        return None
    return {
        "state": reading.state.value,
        "received_on": reading.received_on,
        "due_on": reading.due_on,
        "left": reading.left,
        "overdue": reading.overdue,
        "provisional": reading.provisional,
        "explanation": [span.sentence for span in reading.explanation],
    }

"""The panel of registration: who applies, what stands beside the request, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.arrival import Arrival
from gongkai.casework.selectors import company_of, receipt_foreseen
from gongkai.law.clock import Channel
from gongkai.law.outcomes import Consequence
from gongkai.law.procedure import Act, State
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import now, today
from gongkai.workspace.forms.registration import CallForm, RepeatForm

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from django.forms import BaseForm

    from gongkai.casework.selectors import Beside, Company
    from gongkai.organs.authority import Actor

_SHOWN = frozenset({State.FILED, State.RECEIVED, State.HANDLING})
_NAMES = frozenset(state.name for state in _SHOWN)
_ACTS = {Consequence.MERGE: Act.MERGE}
_SAME = 90
"""From so many hundredths on it is one text sent twice, and one press is offered to merge it."""

_SEVERAL = 2
"""So many applicants prompt; whether they are several, the act itself asks the law (LAW-44-1)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A request like the one at hand, with the act that may be done now because of it."""

    beside: Beside
    act: Act | None
    may_repeat: bool


@dataclass(frozen=True, slots=True)
class Registration:
    """What the panel shows.

    Attributes:
        company: What stands beside the request.
        lines: The requests like it.
        may_split: Whether the form may be split now (MAP-7).
        may_convert: Whether it may be converted to proactive publication now (LAW-44-1).
        prompts: Whether several applicants asked for the like.
        late: Why its confirmation is late; "" where it is not (CLK-9).
        may_check: Whether the actor may check who applies, and nobody has.
        day: Today, for the acts that one press does.
    """

    company: Company
    lines: list[Line]
    may_split: bool
    may_convert: bool
    prompts: bool
    late: str
    may_check: bool
    day: Any


def registration(
    actor: Actor, found: Any, acts: Collection[Act], refused: Mapping[str, BaseForm]
) -> dict[str, Any]:
    """Give the panel's context; {} where the request is beyond it.

    Args:
        actor: Who looks.
        found: The request, seen by the actor.
        acts: What this person may do with it now.
        refused: Forms of the panel that were refused.
    """
    state = State[found.state]
    if state not in _SHOWN and Act.CONVERT_TO_PROACTIVE not in acts:
        return {}
    place = place_of(found.organ, found.unit_id)
    may_register = actor.may(Permission.REQUEST_REGISTER, place)
    company = company_of(actor, found)
    if state not in _SHOWN and company.applicants < _SEVERAL:
        return {}
    version = {"version": found.version}
    return {
        "registration": Registration(
            company=company,
            lines=[_line(actor, found, one, acts) for one in company.alike],
            may_split=Act.SPLIT in acts,
            may_convert=Act.CONVERT_TO_PROACTIVE in acts,
            prompts=company.applicants >= _SEVERAL,
            late=_late(found),
            may_check=may_register and found.applicant.identity_checked_at is None,
            day=today(),
        ),
        "repeat_form": refused.get("repeats") or RepeatForm(initial=version),
        "call_form": refused.get("call") or CallForm(initial=version, auto_id="id_call_%s")
        if state is State.FILED and may_register
        else None,
    }


def _line(actor: Actor, found: Any, beside: Beside, acts: Collection[Act]) -> Line:
    act = _ACTS.get(beside.consequence) if beside.consequence else None
    may = actor.may(Permission.REQUEST_PROCEED, place_of(found.organ, found.unit_id))
    repeats = beside.consequence is Consequence.REPEAT and found.state in _NAMES
    return Line(beside, act if act in acts and _is_copy(found, beside) else None, may and repeats)


def _is_copy(found: Any, beside: Beside) -> bool:
    """Tell whether the request is the later copy of the other: that one is merged (MAP-5)."""
    other = beside.alike.request
    later = (found.submitted_at, found.pk) > (other.submitted_at, other.pk)
    return later and beside.alike.percent >= _SAME


def _late(found: Any) -> str:
    """Tell what confirming it only now would mean, as the law reads it."""
    if found.state != State.FILED.name:
        return ""
    arrival = Arrival(Channel(found.channel), found.submitted_at, found.arrived_at, now())
    receipt = receipt_foreseen(arrival, today()).receipt
    return receipt.risks[0].message if receipt and receipt.risks else ""

"""One reconsideration or suit, as an actor may see it: its course, its clock, its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.dispute_facts import dispute_facts_from_json
from gongkai.casework.dispute_standing import PROCEEDINGS
from gongkai.casework.models import (
    Dispute,
    DisputeEvent,
    DisputeFile,
    DisputeKind,
    DisputeResult,
    Request,
)
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import DisputeRefused, DisputeUnknown
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import (
    BY_DISPUTE_ACT,
    DisputeAct,
    DisputeCase,
    DisputeDone,
    DisputeState,
    deadlines_of,
    possible_dispute_acts,
)
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.law.disputes import Deadline, DisputeTransition
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


DISPUTE_KINDS = DisputeKind.choices
"""The groups of table 4 as a form offers them."""

DISPUTE_RESULTS = DisputeResult.choices
"""The columns of table 4 as a form offers them."""

DISPUTE_FILE_KINDS = DisputeFile.Kind.choices
"""What a paper of a dispute can be, as a form offers it."""


@dataclass(frozen=True, slots=True)
class DisputeOption:
    """One act that a dispute has in its state.

    Attributes:
        act: The act.
        row: Its row of the table.
        reason: Why it is not possible today; "" when it is.
    """

    act: DisputeAct
    row: DisputeTransition
    reason: str


def disputes_reached(actor: Actor) -> QuerySet[Dispute]:
    """Give the cases that an actor may see, with organ and request."""
    seen = Dispute.objects.filter(actor.reach(Permission.DISPUTE_VIEW).q(unit=""))
    return seen.select_related("organ", "request")


def dispute_seen(actor: Actor, dispute_id: int) -> Dispute:
    """Give a case that the actor may see, with organ and request.

    Raises:
        DisputeUnknown: there is none, or the actor may not see it.
    """
    found = disputes_reached(actor).filter(pk=dispute_id).first()
    if found is None:
        raise DisputeUnknown
    return found


def dispute_case(dispute: Dispute) -> DisputeCase:
    """Give the law's dispute of a record; one query unless its events are prefetched."""
    history = tuple(
        DisputeDone(DisputeAct[event.act], dispute_facts_from_json(event.facts))
        for event in dispute.events.all()
    )
    return DisputeCase(PROCEEDINGS[dispute.kind], DisputeState[dispute.state], history)


def dispute_deadlines(dispute: Dispute) -> tuple[Deadline, ...]:
    """Give everything that is due in a dispute, the soonest first.

    Law: RR-1, RR-2, RR-12.
    """
    return deadlines_of(dispute_case(dispute), working_calendar())


def dispute_options(dispute: Dispute, today: date) -> list[DisputeOption]:
    """Give every act of the table in the dispute's state, with why it is not possible today."""
    case = dispute_case(dispute)
    return [
        DisputeOption(one.act, row, str(one.refusal or ""))
        for one in possible_dispute_acts(case, today)
        for row in (BY_DISPUTE_ACT[one.act],)
        if case.state in row.starts
    ]


def dispute_course(dispute: Dispute) -> QuerySet[DisputeEvent]:
    """Give everything that was done in a dispute with who recorded it, oldest first."""
    return DisputeEvent.objects.filter(dispute=dispute).select_related("recorded_by")


def dispute_files(dispute: Dispute) -> QuerySet[DisputeFile]:
    """Give the papers of a dispute with their files."""
    return DisputeFile.objects.filter(dispute=dispute).select_related("file")


def request_by_number(actor: Actor, organ: Organ, number: str) -> Request | None:
    """Find the request of an organ by its number; None where no number is given.

    Raises:
        DisputeRefused: the organ has no such request that the actor may see.
    """
    wanted = normalised_number(number)
    if not wanted:
        return None
    found = requests_reached(actor).filter(organ_id=organ.pk, number=wanted).first()
    if found is None:
        raise DisputeRefused(f"没有找到登记编号为“{wanted}”的申请，请核对，或者不填。")
    return found

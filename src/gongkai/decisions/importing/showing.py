"""What an organ shows of one kind of decisions, as the checks and the mask need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.decisions.importing.checks import KIND_OF_LAW
from gongkai.decisions.models import Kind, Policy
from gongkai.law.decisions import decision_publication_due, shows_natural_persons

if TYPE_CHECKING:
    from datetime import date

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Showing:
    """The organ's policy, or the law's default."""

    shows_natural: bool
    shown_months: int | None


def showing_of(organ: Organ, kind: Kind) -> Showing:
    """Give what an organ shows of a kind.

    Law: PUB-28.
    """
    policy = Policy.objects.filter(organ=organ, kind=kind).first()
    if policy is not None:
        return Showing(policy.shows_natural, policy.shown_months)
    return Showing(shows_natural_persons(KIND_OF_LAW[kind]), None)


def due_days(kind: Kind, work: Scratch) -> None:
    """Give the engine the last day of publication of every day on which something was decided.

    Law: PUB-24, PUB-29.
    """
    found = work.rows("SELECT DISTINCT decided_on FROM staged WHERE reason = ''")
    days = [day for (day,) in found]
    last = [(day.isoformat(), _last(kind, day)) for day in days]
    work.table("due", ("day", "due_on"), "DATE DATE", [pair for pair in last if pair[1]])


def _last(kind: Kind, day: date) -> str:
    due = decision_publication_due(KIND_OF_LAW[kind], day)
    return due.due_on.isoformat() if due else ""

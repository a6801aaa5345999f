"""Imports as the staff sees them: where each stands, how fast it goes, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.decisions.importing.checks import KIND_OF_LAW
from gongkai.decisions.importing.mapping import Columns, guessed
from gongkai.decisions.models import Kind, Mapping, Policy, Run
from gongkai.decisions.refusals import MappingUnfit, RunUnknown
from gongkai.law.decisions import shows_natural_persons
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes:
        percent: Of the writing; the checking before it counts none.
        rate: Rows a second; 0 before it is known.
        seconds_left: Until it is done; None before it is known.
        is_over: It is at its end, or was stopped.
    """

    percent: int
    rate: int
    seconds_left: int | None
    is_over: bool


def runs_page(
    actor: Actor, *, organ: Organ | None = None, before: int | None = None, limit: int = 50
) -> list[Run]:
    """Give a page of the imports that an actor may see, the last begun first; one query."""
    found = _seen(actor)
    if organ is not None:
        found = found.filter(organ=organ)
    if before is not None:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-pk")[:limit])


def runs_of(organ: Organ, limit: int = 50) -> list[Run]:
    """Give an organ's last imports, for a command on the server; one query."""
    return list(Run.objects.filter(organ=organ).order_by("-pk")[:limit])


def run_seen(actor: Actor, run_id: int) -> Run:
    """Give one import that an actor may see.

    Raises:
        RunUnknown: there is none, or the actor may not see it.
    """
    run = _seen(actor).filter(pk=run_id).first()
    if run is None:
        raise RunUnknown
    return run


def progress(run: Run) -> Progress:
    """Tell how far a run is."""
    is_over = run.state in (Run.State.DONE, Run.State.REFUSED, Run.State.STOPPED)
    spent = ((run.ended_at or run.beaten_at or now()) - run.created_at).total_seconds()
    rate = round(run.rows_written / spent) if spent > 0 else 0
    percent = 100 if run.state == Run.State.DONE else 0
    if run.rows_expected and not is_over:
        percent = run.rows_written * 100 // run.rows_expected
    left = None if is_over or not rate else (run.rows_expected - run.rows_written) // rate
    return Progress(percent, rate, left, is_over)


def mappings_of(organ: Organ, kind: Kind | None = None) -> list[Mapping]:
    """Give an organ's saved mappings by name; one query."""
    found = Mapping.objects.filter(organ=organ)
    return list((found.filter(kind=kind) if kind else found).order_by("name"))


def columns_saved(organ: Organ, name: str) -> Columns:
    """Give the mapping that an organ saved under a name.

    Raises:
        MappingUnfit: there is none.
    """
    found = Mapping.objects.filter(organ=organ, name=name).first()
    if found is None:
        raise MappingUnfit(f"没有名为“{name}”的列对应关系，请先在平台上保存。")
    return columns_of(found)


def columns_of(mapping: Mapping) -> Columns:
    """Give a saved mapping as a run takes it."""
    return Columns(dict(mapping.columns), dict(mapping.constants))


def guess(headings: list[str], kind: Kind) -> Columns:
    """Guess the mapping of a file's headings.

    Law: PUB-25.
    """
    return guessed(headings, kind)


def policies_of(organ: Organ) -> dict[Kind, Policy]:
    """Give what an organ shows of each kind, the law's default where it has not said.

    Law: PUB-28.
    """
    kept = {Kind(policy.kind): policy for policy in Policy.objects.filter(organ=organ)}
    return {
        kind: kept.get(kind)
        or Policy(
            organ=organ,
            kind=kind,
            shows_natural=shows_natural_persons(KIND_OF_LAW[kind]),
            shown_months=None,
        )
        for kind in Kind
    }


def _seen(actor: Actor) -> QuerySet[Run]:
    reach = actor.reach(Permission.DECISION_VIEW)
    return Run.objects.filter(reach.q(unit="")).select_related("organ", "person", "rejected")

"""Counts of decisions, moved with every change and never counted live.

Law: RPT-22.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import F

from gongkai.decisions.models import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.models import Decision, Run


_AT_ONCE = 100


class Group(NamedTuple):
    """What one count counts."""

    unit_number: int
    kind: int
    month: int
    party_kind: int
    standing: int


Counts = Counter[tuple[Group, bool]]
"""How many of each group, those published late apart."""


def group_of(decision: Decision) -> tuple[Group, bool]:
    """Give where a decision counts."""
    month = decision.decided_on.year * 100 + decision.decided_on.month
    group = Group(
        decision.unit_id or 0, decision.kind, month, decision.party_kind, decision.standing
    )
    return group, decision.is_late


def tallied(run: Run, work: Scratch) -> Counts:
    """Count the new rows of a run."""
    rows = work.rows(
        "SELECT coalesce(unit_id, 0), year(decided_on) * 100 + month(decided_on), party_kind,"
        " standing, is_late, count(*) FROM ready WHERE fate = 'new' GROUP BY ALL"
    )
    return Counter(
        {
            (Group(unit, run.kind, month, party_kind, standing), late): many
            for unit, month, party_kind, standing, late, many in rows
        }
    )


def add(organ_id: int, counts: Mapping[tuple[Group, bool], int]) -> None:
    """Add counts to what is kept; negative ones take away. Three statements, however many."""
    groups = sorted({group for group, _ in counts})
    Tally.objects.bulk_create(
        [Tally(organ_id=organ_id, **group._asdict()) for group in groups], ignore_conflicts=True
    )
    kept = {
        Group(*values): pk
        for pk, *values in Tally.objects.filter(
            organ_id=organ_id, month__in={group.month for group in groups}
        ).values_list("pk", *Group._fields)
    }
    Tally.objects.bulk_update(
        [
            Tally(
                pk=kept[group],
                decisions=F("decisions") + counts.get((group, False), 0) + late,
                late=F("late") + late,
            )
            for group in groups
            for late in (counts.get((group, True), 0),)
        ],
        ["decisions", "late"],
        batch_size=_AT_ONCE,
    )

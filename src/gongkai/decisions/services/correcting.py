"""Corrections: what a decision says is put right, and what it said is kept (PUB-26)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from gongkai.decisions.models import Decision, Withdrawal
from gongkai.decisions.services.tallying import add, group_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.models import Run
    from gongkai.organs.authority import Actor

_PIECE = 500
CORRECTABLE = (
    "unit_id",
    "party_id",
    "party_kind",
    "person",
    "matter_id",
    "sort",
    "facts",
    "basis",
    "content",
    "amount",
    "decided_on",
    "valid_until",
    "published_on",
    "shown_until",
    "standing",
    "is_late",
    "digest",
)
"""What a correction may change; number, kind and organ say which decision it is."""


def apply_changes(run: Run, by: Actor, work: Scratch) -> None:
    """Put right what a run's file says otherwise, in the transaction that lets the run be seen.

    The day of first publication stays.

    Law: PUB-26.
    """
    columns = ", ".join(CORRECTABLE)
    rows = work.walk(f"SELECT kept_id, {columns} FROM ready WHERE fate = 'changed'")  # noqa: S608
    piece: list[tuple[Any, ...]] = []
    for row in rows:
        piece.append(row)
        if len(piece) == _PIECE:
            _apply(run, by, piece)
            piece = []
    _apply(run, by, piece)


def _apply(run: Run, by: Actor, rows: Sequence[tuple[Any, ...]]) -> None:
    kept = Decision.objects.in_bulk([row[0] for row in rows])
    counts: Counter[Any] = Counter()
    changes = []
    for pk, *values in rows:
        decision = kept[pk]
        told = dict(zip(CORRECTABLE, values, strict=True)) | {
            "published_on": decision.published_on,
            "is_late": decision.is_late,
        }
        counts[group_of(decision)] -= 1
        changes.append(changed(decision, told, f"导入更正：{run.name}"[:200], by))
        counts[group_of(decision)] += 1
    Decision.objects.bulk_update(kept.values(), CORRECTABLE_FIELDS, batch_size=100)
    Withdrawal.objects.bulk_create(changes)
    add(run.organ_id, counts)


CORRECTABLE_FIELDS = [name.removesuffix("_id") for name in CORRECTABLE]


def changed(decision: Decision, told: dict[str, Any], reason: str, by: Actor) -> Withdrawal:
    """Change a decision in memory and give the record of what it said before."""
    was = {
        name: _plain(getattr(decision, name))
        for name, value in told.items()
        if getattr(decision, name) != value and name != "digest"
    }
    for name, value in told.items():
        setattr(decision, name, value)
    return Withdrawal(
        decision=decision,
        was=was,
        reason=reason,
        changed_on=today(),
        person_id=by.person_id,
    )


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str | bool) else str(value)

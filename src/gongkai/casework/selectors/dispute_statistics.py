"""Why answers were corrected: counted by outcome, and told to whoever decides the next one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongkai.casework.models import Dispute, DisputeResult
from gongkai.law.disputes import CorrectionGround
from gongkai.law.outcomes import OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Rate:
    """How answers of one outcome stood up in a year.

    Attributes:
        set_aside: How many of them were corrected.
        answered: How many such answers were disputed with a result in the year, however often.
    """

    set_aside: int
    answered: int


@dataclass(frozen=True, slots=True)
class DisputedOutcome:
    """The cases about answers of one outcome that ended in a year.

    Attributes:
        outcome: The outcome; None for silence and for acts of publication.
        results: How many cases ended how, by the values of `DisputeResult`.
        grounds: Why answers were corrected, the most frequent first.
    """

    outcome: OutcomeCode | None
    results: Mapping[str, int]
    grounds: tuple[tuple[CorrectionGround, int], ...]

    @property
    def total(self) -> int:
        """All cases that ended."""
        return sum(self.results.values())


def set_aside_rates(organ: Organ, today: date) -> dict[OutcomeCode, Rate]:
    """Tell for each outcome how many of its disputed answers were set aside last year.

    An answer that was reconsidered and then sued about counts once, and as set aside when either
    corrected it. Outcomes that were not disputed are left out. One query.

    Args:
        organ: Whose answers.
        today: The day; counted is the calendar year before it.

    Law: RR-7, RR-8, RR-9.
    """
    corrected = Q(result=DisputeResult.CORRECTED)
    answers = (
        _ended(organ, today.year - 1)
        .filter(request__isnull=False)
        .exclude(disputed_outcome="")
        .values("disputed_outcome", "request_id")
        .annotate(corrections=Count("pk", filter=corrected))
        .values_list("disputed_outcome", "corrections")
    )
    counts: dict[OutcomeCode, list[int]] = {}
    for name, corrections in answers:
        found = counts.setdefault(OutcomeCode[name], [0, 0])
        found[0] += corrections > 0
        found[1] += 1
    return {code: Rate(set_aside, answered) for code, (set_aside, answered) in counts.items()}


def disputed_outcomes(organ: Organ, year: int) -> list[DisputedOutcome]:
    """Count the cases that ended in a year by disputed outcome, result and ground.

    The most disputed outcome first. One query.

    Law: RR-7, RR-8.
    """
    results: dict[str, dict[str, int]] = {}
    grounds: dict[str, dict[str, int]] = {}
    rows = _ended(organ, year).order_by().values_list("disputed_outcome", "result", "ground")
    for outcome, result, ground, count in rows.annotate(count=Count("pk")):
        by_result = results.setdefault(outcome, dict.fromkeys(DisputeResult.values, 0))
        by_result[result] += count
        by_ground = grounds.setdefault(outcome, {})
        if ground:
            by_ground[ground] = by_ground.get(ground, 0) + count
    found = [
        DisputedOutcome(OutcomeCode[name] if name else None, told, _sorted(grounds[name]))
        for name, told in results.items()
    ]
    return sorted(found, key=lambda one: -one.total)


def _ended(organ: Organ, year: int) -> QuerySet[Dispute]:
    return Dispute.objects.filter(
        organ=organ, concluded_on__gte=date(year, 1, 1), concluded_on__lte=date(year, 12, 31)
    )


def _sorted(grounds: Mapping[str, int]) -> tuple[tuple[CorrectionGround, int], ...]:
    most = sorted(grounds.items(), key=lambda told: -told[1])
    return tuple((CorrectionGround[name], count) for name, count in most)

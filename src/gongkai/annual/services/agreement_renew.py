"""The second count, kept: it reads every event of an organ, which no page should wait for."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from gongkai.annual.models import Agreement
from gongkai.annual.period import period_of
from gongkai.annual.selectors import agreement_kept, disagreements
from gongkai.annual.selectors.kept_agreement import as_kept
from gongkai.journal.selectors import head_position
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.annual.selectors import KeptAgreement
    from gongkai.organs.models import Organ


def agreement_renew(*, organ: Organ, year: int, today: date) -> KeptAgreement:
    """Hold the two counts of a year against each other now, and keep what was found.

    The journal's head is read first: what is done while it counts makes the answer stale, never
    newer than it is.

    Raises:
        YearNotBegun: the year lies ahead, or before the first official layout.

    Law: RPT-V13.
    """
    until = period_of(year, today).last
    position = head_position(organ.code)
    found = disagreements(organ, year, today)
    row, _ = Agreement.objects.update_or_create(
        organ=organ,
        year=year,
        defaults={
            "position": position,
            "counted_until": until,
            "counted_at": now(),
            "faults": [asdict(fault) for fault in found],
        },
    )
    return as_kept(row, head=position, until=until)


def agreement_seen(*, organ: Organ, year: int, today: date) -> KeptAgreement:
    """Give the agreement that is kept, stale or not; count where none is kept yet."""
    kept = agreement_kept(organ, year, today)
    return kept or agreement_renew(organ=organ, year=year, today=today)

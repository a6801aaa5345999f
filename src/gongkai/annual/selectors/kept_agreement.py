"""What the last second count of a year said, without counting again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.annual.models import Agreement
from gongkai.annual.period import period_of
from gongkai.annual.selectors.agreement import Disagreement
from gongkai.journal.selectors import head_position

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class KeptAgreement:
    """The answer of a second count.

    Attributes:
        faults: Where the counts differed.
        counted_at: When it was counted.
        is_current: Nothing was done in the organ since, and the year has gone no further.
    """

    faults: tuple[Disagreement, ...]
    counted_at: datetime
    is_current: bool


def agreement_kept(organ: Organ, year: int, today: date) -> KeptAgreement | None:
    """Give the agreement that is kept for a year; None where none is.

    Raises:
        YearNotBegun: the year lies ahead, or before the first official layout.

    Law: RPT-V13.
    """
    until = period_of(year, today).last
    row = Agreement.objects.filter(organ=organ, year=year).first()
    return as_kept(row, head=head_position(organ.code), until=until) if row else None


def as_kept(row: Agreement, *, head: int, until: date) -> KeptAgreement:
    """Read a row; `head` and `until` are where the journal and the year stand now."""
    return KeptAgreement(
        tuple(
            Disagreement(**(fault | {"records": tuple(fault["records"])})) for fault in row.faults
        ),
        row.counted_at,
        (row.position, row.counted_until) == (head, until),
    )

"""How many decisions there are, out of the kept counts and never live over millions.

Law: RPT-22.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, Sum

from gongkai.decisions.models import Decision, Kind, Standing, Tally
from gongkai.today import today

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.decisions.selectors.filters import Filters
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Month:
    """A month's count of one kind, of one unit where it was asked for."""

    month: int
    kind: Kind
    unit_id: int | None
    decisions: int
    late: int


def tallies(
    organ: Organ, *, year: int | None = None, public: bool = False, by_unit: bool = False
) -> list[Month]:
    """Give the counts of an organ by month and kind; one query.

    Args:
        organ: Whose decisions.
        year: Only this year's.
        public: Only what is shown.
        by_unit: Each unit apart.
    """
    found = Tally.objects.filter(organ=organ)
    if year:
        found = found.filter(month__gte=year * 100 + 1, month__lte=year * 100 + 12)
    if public:
        found = found.filter(standing=Standing.SHOWN)
    names = ("month", "kind", *(("unit_number",) if by_unit else ()))
    rows = found.values(*names).order_by(*names)
    return [
        Month(
            row["month"],
            Kind(row["kind"]),
            row.get("unit_number") or None,
            row["many"],
            row["many_late"],
        )
        for row in rows.annotate(many=Sum("decisions"), many_late=Sum("late"))
        if row["many"]
    ]


def counted_in(organ: Organ, year: int) -> dict[Kind, int]:
    """Give the decisions of a year by kind; a kind of which nothing was imported is left out.

    Law: RPT-22.
    Interpretation: all decisions made in the year count, shown or not, withdrawn later or not.
    """
    found = Tally.objects.filter(organ=organ, month__gte=year * 100, month__lte=year * 100 + 12)
    rows = found.order_by("kind").values_list("kind").annotate(many=Sum("decisions"))
    return {Kind(kind): many for kind, many in rows if many}


def count_of(organ: Organ, filters: Filters, *, public: bool) -> int | None:
    """Give how many decisions a list has; None where only walking it would tell.

    So it is for the public where publicity has ended: the counts kept go on counting those.
    """
    if not filters.is_counted:
        return None
    found = _months(Tally.objects.filter(organ=organ), filters)
    plain = {
        "kind": filters.kind,
        "unit_number": filters.unit_id,
        "standing": Standing.SHOWN if public else filters.standing,
    }
    found = found.filter(**{name: value for name, value in plain.items() if value})
    if public:
        found = found.exclude(Exists(_ended(organ, filters)))
    column = "late" if filters.is_late else "decisions"
    many: int | None = found.aggregate(many=Sum(column))["many"]
    return many if public else many or 0


def _ended(organ: Organ, filters: Filters) -> QuerySet[Decision]:
    """Give those whose publicity has ended, of the kind asked for; an index holds them."""
    kinds = [filters.kind] if filters.kind else list(Kind)
    return Decision.objects.filter(
        organ=organ, kind__in=kinds, standing=Standing.SHOWN, shown_until__lt=today()
    )


def _months(found: QuerySet[Tally], filters: Filters) -> QuerySet[Tally]:
    if filters.from_on:
        found = found.filter(month__gte=filters.from_on.year * 100 + filters.from_on.month)
    if filters.until_on:
        found = found.filter(month__lte=filters.until_on.year * 100 + filters.until_on.month)
    return found

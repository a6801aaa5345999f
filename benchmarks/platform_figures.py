"""The tables of the annual report, counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import connection

from benchmarks.platform_filling import YEAR
from benchmarks.timing import best, show
from gongkai.annual.selectors import figures, records_behind, recount

if TYPE_CHECKING:
    from platform_cast import Cast

_BARE = """
    SELECT applicant_kind, outcome, received_on >= %s, concluded_on <= %s, COUNT(*)
    FROM casework_request
    WHERE organ_id = %s AND received_on <= %s AND (concluded_on IS NULL OR concluded_on >= %s)
    GROUP BY 1, 2, 3, 4
"""


def figures_of_a_year(cast: Cast, cases: int) -> None:
    """Count the tables, beside the bare GROUP BY that knows no new answers."""
    first, last, today = date(YEAR, 1, 1), date(YEAR, 12, 31), date(YEAR + 1, 11, 21)

    def bare() -> None:
        with connection.cursor() as cursor:
            cursor.execute(_BARE, [first, last, cast.organ.pk, last, first])
            cursor.fetchall()

    ours = best(lambda: figures(cast.organ, YEAR, today))
    plain = best(bare)
    cell = best(
        lambda: list(records_behind(cast.organ, YEAR, "requests.granted[6]", today=today)[:50])
    )
    again = best(lambda: recount(cast.organ, YEAR, today), repeats=1)
    show("the bare GROUP BY of a year", plain)
    show(f"figures of a year of {cases:,} cases", ours, plain)
    show("first 50 records of a cell", cell)
    show(f"the second count, {cases / again:,.0f} cases/s", again)

"""What the home page, the board and the statistics count, beside bare GROUP BYs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, get_args

from django.db import connection

from benchmarks.platform_filling import FIRST, TODAY, YEAR
from benchmarks.timing import best, show
from gongkai.casework.selectors import By, counts, loads, months, speeds
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_cast import Cast

_IS_OPEN = "organ_id = %s AND state IN (" + ", ".join(["%s"] * len(OPEN_STATES)) + ")"
_RECEIVED = "FROM casework_request WHERE organ_id = %s AND received_on BETWEEN %s AND %s"
_CONCLUDED = "FROM casework_request WHERE organ_id = %s AND concluded_on BETWEEN %s AND %s"


def board(cast: Cast, _: int) -> None:
    """Count the same as the pages do, and the least that any SQL would have to."""
    organ, actor = cast.organ, cast.actor[Role.OFFICER]
    of_open: list[Any] = [organ.pk, *OPEN_STATES]
    of_year = [organ.pk, date(YEAR, 1, 1), TODAY]
    of_months = [organ.pk, FIRST, TODAY]
    by_state = f"SELECT state, COUNT(*) FROM casework_request WHERE {_IS_OPEN} GROUP BY 1"
    _both(
        "counters of the home page",
        lambda: counts(actor, TODAY),
        (by_state, of_open),
        (f"SELECT COUNT(*) {_RECEIVED}", of_year),
        (f"SELECT COUNT(*) {_CONCLUDED}", of_year),
    )
    for column in ("unit_id", "handler_id"):
        bare = f"SELECT {column}, COUNT(*) FROM casework_request WHERE {_IS_OPEN} GROUP BY 1"
        _both(
            f"loads by {column}",
            lambda column=column: loads(actor, organ, TODAY, column),
            (bare, of_open),
        )
    _both(
        "months",
        lambda: months(actor, organ, TODAY),
        (f"SELECT received_on, COUNT(*) {_RECEIVED} GROUP BY 1", of_months),
        (f"SELECT concluded_on, COUNT(*) {_CONCLUDED} GROUP BY 1", of_months),
    )
    for by in get_args(By):
        bare = f"SELECT {by}, received_on, concluded_on, due_on, COUNT(*) {_CONCLUDED}"
        _both(
            f"speeds of a year by {by}",
            lambda by=by: speeds(actor, organ, TODAY - timedelta(365), TODAY, by),
            (f"{bare} GROUP BY 1, 2, 3, 4", [organ.pk, TODAY - timedelta(365), TODAY]),
        )


def _both(what: str, ours: Callable[[], Any], *bare: tuple[str, list[Any]]) -> None:
    def plain() -> None:
        with connection.cursor() as cursor:
            for statement, told in bare:
                cursor.execute(statement, told)
                cursor.fetchall()

    show(what, best(ours), best(plain))

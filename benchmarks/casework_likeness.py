"""How fast requests like one are found among a million, beside bare reading of the same rows.

One text in twenty stands in the register again and again, as the forms that circulate do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.platform_filling import CIRCULATING
from benchmarks.timing import best, show
from gongkai.casework.models import Request
from gongkai.casework.selectors import company_of, requests_alike
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from platform_cast import Cast

GOAL = 20


def likeness(cast: Cast, cases: int) -> None:
    """Look up one that circulates and one that does not, beside bare SQL."""
    actor = cast.actor[Role.OFFICER]
    last = Request.objects.order_by("-pk")
    for what, one in (
        ("that circulates", last.filter(description=CIRCULATING).first()),
        ("of its own", last.exclude(description=CIRCULATING).first()),
    ):
        found = Request.objects.select_related("organ", "applicant").get(pk=one.pk)
        alike = requests_alike(actor, found)
        bare = best(lambda: _bare(cast, cases))
        show(f"60 rows by their numbers, bare ({what})", bare)
        ours = best(lambda found=found: requests_alike(actor, found))
        show(f"requests alike, one {what} ({len(alike)})", ours, bare, GOAL)
        with CaptureQueriesContext(connection) as asked:
            company_of(actor, found)
        whole = best(lambda found=found: company_of(actor, found))
        show(f"  the whole panel, {len(asked)} queries", whole, bare)


def _bare(cast: Cast, cases: int) -> None:
    numbers = [1 + (n * 7919) % cases for n in range(60)]
    marks = ", ".join(["%s"] * len(numbers))
    sql = (
        "SELECT r.*, a.* FROM casework_request r JOIN casework_applicant a"
        f" ON a.id = r.applicant_id WHERE r.organ_id = %s AND r.id IN ({marks})"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [cast.organ.pk, *numbers])
        cursor.fetchall()

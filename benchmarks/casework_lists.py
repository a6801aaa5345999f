"""The queue far down and narrowed, and words looked for in it, beside bare SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from django.db import connection

from benchmarks.platform_filling import TODAY
from benchmarks.platform_ground import counted
from benchmarks.platform_lists import PAGE, list_pages
from benchmarks.timing import best, show
from gongkai import search
from gongkai.casework.models import Request
from gongkai.casework.moments import civil_day
from gongkai.casework.selectors import Filters, requests_page
from gongkai.casework.selectors.pages import Sort
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.organs.authority import Actor
    from platform_cast import Cast

_ROWS = """
    SELECT * FROM casework_request r JOIN casework_applicant a ON a.id = r.applicant_id
    WHERE r.organ_id = %s ORDER BY r.submitted_at DESC, r.id DESC LIMIT 51
"""
_INDEXED = 200_000
_NARROWED = {
    "what is open": {"state": "open"},
    "what is overdue": {"due": "overdue"},
    "what is due within 3 days": {"due": "3"},
    "what waits for the applicant": {"state": "WAITING"},
    "what was answered": {"state": "ANSWERED"},
    "what was concluded late": {"is_late": "1"},
    "one unit's open": {"state": "open", "unit_id": ""},
    "one handler's open": {"state": "open", "handler_id": ""},
    "without a unit": {"is_unassigned": "1"},
    "one outcome": {"outcome": "PARTIAL"},
    "one channel's open": {"state": "open", "channel": "in_person"},
}


def queue(cast: Cast, cases: int) -> None:
    """Read page 2,000 against page 1, and the first page of what the filters narrow."""
    list_pages(cast, cases)
    plain = best(lambda: _bare(cast))
    show("51 rows of an index, bare", plain)
    for what, told in _NARROWED.items():
        known = {"unit_id": str(cast.unit.pk), "handler_id": str(cast.person[Role.HANDLER].pk)}
        query = {name: value or known[name] for name, value in told.items()}
        for sort in get_args(Sort):
            _page(cast.actor[Role.OFFICER], f"{what}, by {sort}", query, sort, plain)
    for role in (Role.HANDLER, Role.UNIT_HEAD):
        what = f"what is open, as {role} of a unit"
        _page(cast.actor[role], what, {"state": "open"}, "due", plain)


def _page(actor: Actor, what: str, query: dict[str, str], sort: Sort, plain: float) -> None:
    filters = Filters.from_query(query)

    def page() -> object:
        return requests_page(actor, filters, sort=sort, limit=PAGE, today=TODAY)

    show(what, best(page, repeats=3), plain)


def _bare(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, [cast.organ.pk])
        cursor.fetchall()


def words(cast: Cast, cases: int) -> None:
    """Look for words that many, some and few have, beside a scan by LIKE."""
    search.put_many("casework.request", _texts(min(cases, _INDEXED)))
    counted()
    actor = cast.actor[Role.OFFICER]
    for asked in ("公告", "城东", "养犬登记", "二零零零"):

        def scan(asked: str = asked) -> None:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT rank FROM search_document WHERE text LIKE %s"
                    " ORDER BY rank DESC LIMIT 1000",
                    [f"%{asked}%"],
                )
                cursor.fetchall()

        def page(asked: str = asked) -> None:
            requests_page(actor, Filters(words=asked), sort="newest", limit=PAGE, today=TODAY)

        show(f"the queue, words {asked}", best(page, repeats=3), best(scan, repeats=3))


def _texts(cases: int) -> Iterator[search.Text]:
    rows = Request.objects.order_by("-pk")[:cases].values_list(
        "pk", "organ_id", "title", "description", "submitted_at"
    )
    for pk, organ_id, title, description, submitted_at in rows.iterator():
        day = civil_day(submitted_at)
        yield search.Text(pk, organ_id, f"{title}\n{description}", day, is_public=False)

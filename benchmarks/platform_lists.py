"""The list of requests far down, and the journal read through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from benchmarks.timing import best, show
from gongkai.casework.selectors import Filters, requests_page
from gongkai.casework.selectors.keyset import token_of
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.journal.digest import START, digest_of
from gongkai.journal.models import Chain, Entry
from gongkai.journal.verify import verify
from gongkai.organs.roles import Role
from gongkai.today import now
from platform_unguarded import unguarded

if TYPE_CHECKING:
    from gongkai.casework.selectors import Page, Sort
    from gongkai.organs.authority import Actor
    from platform_cast import Cast

PAGE = 50
FAR = 2000
CHUNK = 5000
_ORDERS = {
    "due": ("due_on", ("due_on", "pk")),
    "newest": ("submitted_at", ("-submitted_at", "-pk")),
}


def list_pages(cast: Cast, cases: int) -> None:
    """Read page 1 and page 2,000, in both orders."""
    far = min(FAR, cases // PAGE)
    for sort in ("due", "newest"):
        _two_pages(cast.actor[Role.OFFICER], sort, far)


def _two_pages(actor: Actor, sort: Sort, far: int) -> None:
    token = _token_of(actor, sort, far)

    def page(after: str) -> Page:
        return requests_page(actor, Filters(), sort=sort, after=after, limit=PAGE)

    assert len(page(token).rows) == PAGE  # noqa: S101 - a page that is not there costs nothing
    first = best(lambda: page(""))
    show(f"requests by {sort}, page 1", first)
    show(f"requests by {sort}, page {far:,}", best(lambda: page(token)), first, 1.5)


def _token_of(actor: Actor, sort: Sort, page: int) -> str:
    """Give the token that opens a page, made from the row before it."""
    column, order = _ORDERS[sort]
    row = requests_reached(actor).order_by(*order)[(page - 1) * PAGE - 1]
    return token_of(sort, getattr(row, column), row, is_backward=False)


def journal_verified(cast: Cast, cases: int) -> None:
    """Read a chain of as many entries as there are cases, beside bare reading of its rows."""
    _chain(cast, cases)

    def bare() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM journal_entry ORDER BY position")
            while cursor.fetchmany(2000):
                pass

    ours = best(lambda: list(verify("bench-journal")), repeats=1)
    show(f"journal of {cases:,} entries verified", ours, best(bare, repeats=2))
    print(f"  entries a second {cases / ours:,.0f}")


def _chain(cast: Cast, entries: int) -> None:
    chain = Chain.objects.create(key="bench-journal")
    digest, person, instant = START, cast.person[Role.OFFICER].pk, now()
    for begin in range(0, entries, CHUNK):
        made = []
        for position in range(begin + 1, min(begin + CHUNK, entries) + 1):
            entry = Entry(
                chain=chain,
                position=position,
                at=instant,
                person_id=person,
                role=Role.OFFICER,
                verb="casework.request.registered",
                target_kind="casework.request",
                target_id=str(position),
                target_label=f"基〔2025〕第{position}号",
                before={"state": "RECEIVED"},
                after={"state": "HANDLING"},
                address="192.0.2.1",
                previous_digest=digest,
            )
            digest = entry.digest = digest_of(entry)
            made.append(entry)
        Entry.objects.bulk_create(made)
    with unguarded():  # the head of a chain moves by one entry at a time
        Chain.objects.filter(pk=chain.pk).update(position=entries, digest=digest)

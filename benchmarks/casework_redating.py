"""How fast a holiday notice dates all open cases anew, beside bare SQL that writes as many rows.

The cases stand in an organ of their own beside all the others, and every one of them moves: the
worst there is. The bare statements read nothing, reckon nothing and tell nobody.
"""

from __future__ import annotations

import resource
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction

from benchmarks.platform_ground import counted
from benchmarks.timing import best, show
from gongkai.casework.facts import facts_to_json
from gongkai.casework.models import Applicant, Event, Request
from gongkai.casework.selectors import redating_tried
from gongkai.casework.services import notice_load
from gongkai.journal.models import Chain
from gongkai.law.clock import Receipt
from gongkai.law.procedure import Act, Facts, State
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_notices import LOADED_ON, administrator_at, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongkai.organs.authority import Actor
    from platform_cast import Cast

OPEN = 20_000
AT = datetime(2027, 1, 20, tzinfo=UTC)
FIRST_RECEIPT = date(2027, 1, 4)
RECEIPT_DAYS = 14
CHUNK = 5000
_MOVE = "UPDATE casework_request SET due_on = %s, is_provisional = %s WHERE id = %s"
_TELL = """
    INSERT INTO journal_entry (chain_id, position, at, role, verb, target_kind, target_id,
        target_label, before, after, reason, previous_digest, digest)
    VALUES (%s, %s, %s, '', 'casework.request.redated', 'casework.request', %s, '', '{}', '{}',
        '', '', %s)
"""


def fill(cast: Cast, cases: int) -> None:
    """Put in open requests whose due dates all rest on a year without its notice."""
    for begin in range(0, cases, CHUNK):
        numbers = range(begin, min(begin + CHUNK, cases))
        applicants = Applicant.objects.bulk_create(
            Applicant(kind="NATURAL", name="某", identity_key=str(n)) for n in numbers
        )
        requests = Request.objects.bulk_create(
            _request(cast, n, one) for n, one in zip(numbers, applicants, strict=True)
        )
        Event.objects.bulk_create(event for request in requests for event in _events(request))


def _request(cast: Cast, n: int, applicant: Applicant) -> Request:
    return Request(
        organ=cast.organ,
        number=f"基〔2027〕第{n}号",
        applicant=applicant,
        applicant_kind="NATURAL",
        channel="internet",
        title="某项信息",
        submitted_at=AT,
        created_at=AT,
        unit=cast.unit,
        handler=cast.person[Role.HANDLER],
        state=State.HANDLING.name,
        received_on=FIRST_RECEIPT + timedelta(n % RECEIPT_DAYS),
        due_on=FIRST_RECEIPT + timedelta(n % RECEIPT_DAYS + 90),
        is_provisional=True,
    )


def _events(request: Request) -> Iterator[Event]:
    on = request.received_on or FIRST_RECEIPT
    told = [
        (Act.FILE, Facts(on)),
        (Act.CONFIRM_RECEIPT, Facts(on, receipt=Receipt(on))),
        (Act.REGISTER, Facts(on, key=request.number)),
    ]
    for position, (act, facts) in enumerate(told):
        yield Event(
            request=request,
            position=position,
            act=act.name,
            happened_on=on,
            facts=facts_to_json(facts),
            recorded_at=AT,
        )


def undone(work: Callable[[], object]) -> Callable[[], None]:
    """Do something in a transaction that is taken back."""

    def once() -> None:
        with transaction.atomic():
            work()
            transaction.set_rollback(True)

    return once


def bare(cast: Cast) -> None:
    """Write the same number of rows, statement by statement in one call."""
    numbers = list(Request.objects.filter(organ=cast.organ).values_list("pk", flat=True))
    chain = Chain.objects.get_or_create(key=cast.organ.code)[0].pk
    day, far = date(2027, 2, 1), 10**6
    with connection.cursor() as cursor:
        cursor.executemany(_MOVE, [(day, False, pk) for pk in numbers])
        rows = [(chain, far + n, AT, str(pk), f"{n:064}") for n, pk in enumerate(numbers)]
        cursor.executemany(_TELL, rows)


def load(by: Actor) -> int:
    """Load the notice; every case must move."""
    done = notice_load(notice=written(), replaces=False, seen_edition=0, by=by, today=LOADED_ON)
    return done.moved


def redating(beside: Cast, _: int) -> None:
    """Load a notice that moves 20,000 open cases of another organ."""
    assert beside.organ.parent is not None  # noqa: S101 - as the ground has it
    cast = make_cast("bench-redated", "基准市住房和城乡建设局", beside.organ.parent)
    by = administrator_at(beside.organ.parent)
    fill(cast, OPEN)
    counted()
    with played_at(LOADED_ON):
        _measured(cast, by)


def _measured(cast: Cast, by: Actor) -> None:
    plain = best(undone(lambda: bare(cast)), repeats=2)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    trial = best(lambda: redating_tried(written(), replaces=False, today=LOADED_ON), repeats=2)
    ours = best(undone(lambda: load(by)), repeats=2)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    show(f"bare UPDATE and INSERT of {OPEN:,} rows", plain)
    show("the dry run, before the transaction", trial, plain)
    show("loading with everything", ours, plain)
    show("of it inside the transaction", ours - trial, plain)
    print(f"memory grew by {grown:.0f} MB")

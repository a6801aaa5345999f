"""How fast the platform answers at a city's volume, each measure beside a bare one.

    python -m benchmarks.platform [--cases 100000] [--only figures]

Runs on a database of its own: SQLite in a temporary folder, or the PostgreSQL that DATABASE_URL
names, in which a test database is made and dropped. One function a measure; `MEASURES` lists them.
"""

# In a package of its own its name hides nothing; Django is set up before its models are read.
# ruff: noqa: A005, E402
from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
os.environ.setdefault("GONGKAI_DATA", tempfile.mkdtemp(prefix="gongkai-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
os.environ.setdefault("GONGKAI_TODAY", "2025-07-01")

import django

django.setup()

from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from benchmarks.platform_faces import pages_a_second
from benchmarks.platform_lists import journal_verified, list_pages
from benchmarks.timing import best, show
from gongkai.annual.selectors import figures, records_behind, recount
from gongkai.casework.facts import facts_to_json
from gongkai.casework.models import Answer, Applicant, Event, Request
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Receipt, Service
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts, State
from gongkai.organs.roles import Role
from platform_cast import make_cast, make_organ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from platform_cast import Cast

YEAR = 2025
AT = datetime(YEAR, 1, 1, tzinfo=UTC)
CHUNK = 5000


def fill(cast: Cast, cases: int) -> None:
    """Put in requests received over the year and the month before, one in ten still open."""
    kinds, codes = list(ApplicantKind), list(OutcomeCode)
    for begin in range(0, cases, CHUNK):
        numbers = range(begin, min(begin + CHUNK, cases))
        applicants = Applicant.objects.bulk_create(
            Applicant(kind=kinds[n % 6].name, name="某", identity_key=str(n)) for n in numbers
        )
        requests = Request.objects.bulk_create(
            _request(cast, n, applicant, codes[n % len(codes)])
            for n, applicant in zip(numbers, applicants, strict=True)
        )
        Event.objects.bulk_create(event for request in requests for event in _events(request))
        Answer.objects.bulk_create(
            _answer(cast, request) for request in requests if request.concluded_on
        )


def _request(cast: Cast, n: int, applicant: Applicant, code: OutcomeCode) -> Request:
    received_on = date(YEAR, 1, 1) + timedelta(n % 390 - 30)
    is_open = n % 10 == 0
    return Request(
        organ=cast.organ,
        number=f"基〔{YEAR}〕第{n}号",
        applicant=applicant,
        applicant_kind=applicant.kind,
        channel="internet",
        title="某项信息",
        submitted_at=AT + timedelta(minutes=n),
        created_at=AT,
        unit=cast.unit,
        state=(State.HANDLING if is_open else State.ANSWERED).name,
        received_on=received_on,
        due_on=received_on + timedelta(28),
        outcome="" if is_open else code.name,
        concluded_on=None if is_open else received_on + timedelta(20),
    )


def _events(request: Request) -> Iterator[Event]:
    on = request.received_on
    told = [
        (Act.FILE, Facts(on)),
        (Act.CONFIRM_RECEIPT, Facts(on, receipt=Receipt(on))),
        (Act.REGISTER, Facts(on, key=request.number)),
    ]
    if request.concluded_on:
        end = request.concluded_on
        told.append((Act.DECIDE, Facts(end, outcome=OutcomeCode[request.outcome])))
        told.append((Act.SERVE, Facts(end, service=Service(end))))
    for position, (act, facts) in enumerate(told):
        yield Event(
            request=request,
            position=position,
            act=act.name,
            happened_on=facts.on,
            facts=facts_to_json(facts),
            recorded_at=AT,
        )


def _answer(cast: Cast, request: Request) -> Answer:
    return Answer(
        request=request,
        stage=Answer.Stage.SERVED,
        outcome=request.outcome,
        drafter=cast.person[Role.HANDLER],
        drafted_at=AT,
        served_on=request.concluded_on,
    )


BARE = """
    SELECT applicant_kind, outcome, received_on >= %s, concluded_on <= %s, COUNT(*)
    FROM casework_request
    WHERE organ_id = %s AND received_on <= %s AND (concluded_on IS NULL OR concluded_on >= %s)
    GROUP BY 1, 2, 3, 4
"""


def figures_of_a_year(cast: Cast, cases: int) -> None:
    """Count the three tables, beside the bare GROUP BY that knows no new answers."""
    first, last, today = date(YEAR, 1, 1), date(YEAR, 12, 31), date(YEAR + 1, 11, 21)

    def bare() -> None:
        with connection.cursor() as cursor:
            cursor.execute(BARE, [first, last, cast.organ.pk, last, first])
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


MEASURES: dict[str, Callable[[Cast, int], None]] = {
    "figures": figures_of_a_year,
    "lists": list_pages,
    "journal": journal_verified,
    "faces": pages_a_second,
}
"""Every measure by its name; each takes the filled organ and the number of its cases."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--only", choices=MEASURES)
    told = parser.parse_args()
    if connection.vendor == "sqlite":  # a file, which a server beside this process reads too
        connection.settings_dict["TEST"]["NAME"] = f"{os.environ['GONGKAI_DATA']}/bench.sqlite3"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        cast = make_cast("bench", "基准市公安局", make_organ("bench-above", "基准市人民政府"))
        start = perf_counter()
        fill(cast, told.cases)
        spent = perf_counter() - start
        print(
            f"{connection.vendor}, {told.cases:,} cases, put in {told.cases / spent:,.0f} a second"
        )
        for name, measure in MEASURES.items():
            if told.only in (None, name):
                measure(cast, told.cases)
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()

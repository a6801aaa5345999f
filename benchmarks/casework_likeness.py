"""How fast requests like one are found among a million, beside bare reading of the same rows.

    python -m benchmarks.casework_likeness [--cases 1000000]

Runs on a database of its own, as `benchmarks.platform` does. One text in twenty stands in the
register again and again, as the forms that circulate do; the others differ.
"""

# In a package of its own its name hides nothing; Django is set up before its models are read.
# ruff: noqa: E402
from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
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
from django.test.utils import CaptureQueriesContext, setup_databases, teardown_databases

from benchmarks.timing import best, show
from gongkai.casework.likeness import keys_of
from gongkai.casework.models import Applicant, Request
from gongkai.casework.selectors import company_of, requests_alike
from gongkai.law.procedure import State
from gongkai.organs.roles import Role
from platform_cast import make_cast, make_organ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from platform_cast import Cast

AT = datetime(2025, 1, 1, tzinfo=UTC)
CHUNK = 10_000
GOAL = 20
CIRCULATING = "申请公开某年度征地补偿安置方案及其批准文件、公告的时间和张贴地点的照片"
_WHAT = ("养犬登记", "治安处罚", "交通事故", "居住证办理", "户口迁移", "消防检查", "噪声投诉")
_HOW = ("数量", "种类", "依据", "流程", "经费", "名单", "统计表", "会议纪要", "合同")
_WHERE = ("城东", "城西", "城南", "城北", "高新", "经开", "云泽", "清河", "东湖", "西山")
_PUT = "INSERT INTO casework_likeness (request_id, organ_id, key) VALUES (%s, %s, %s)"


def fill(cast: Cast, cases: int) -> None:
    """Put in requests with their texts and keys."""
    chance = Random(711)
    for begin in range(0, cases, CHUNK):
        numbers = range(begin, min(begin + CHUNK, cases))
        applicants = Applicant.objects.bulk_create(
            Applicant(kind="NATURAL", name=f"某{n % 5000}", identity_key=str(n % 200_000))
            for n in numbers
        )
        requests = Request.objects.bulk_create(
            _request(cast, n, applicant, chance)
            for n, applicant in zip(numbers, applicants, strict=True)
        )
        with connection.cursor() as cursor:
            cursor.executemany(_PUT, list(_rows(requests)))


def _rows(requests: list[Request]) -> Iterator[tuple[int, int, int]]:
    for one in requests:
        for key in _keys(f"{one.title}\n{one.description}"):
            yield one.pk, one.organ_id, key


@cache
def _keys(text: str) -> tuple[int, ...]:
    return tuple(sorted(set(keys_of(text))))


def _request(cast: Cast, n: int, applicant: Applicant, chance: Random) -> Request:
    pick = chance.choice
    where, what, how = pick(_WHERE), pick(_WHAT), pick(_HOW)
    text = f"{2010 + n % 16}年{where}{what}{how}和{pick(_WHERE)}{pick(_HOW)}"
    text = text if n % 20 else CIRCULATING
    return Request(
        organ=cast.organ,
        number=f"基〔2025〕第{n}号",
        applicant=applicant,
        applicant_kind=applicant.kind,
        channel="internet",
        title=text[:60],
        description=text,
        submitted_at=AT + timedelta(minutes=n % 200_000),
        created_at=AT,
        state=State.HANDLING.name,
        received_on=AT.date(),
    )


def measure(cast: Cast, cases: int) -> None:
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
        "SELECT r.*, a.* FROM casework_request r JOIN casework_applicant a"  # noqa: S608
        f" ON a.id = r.applicant_id WHERE r.organ_id = %s AND r.id IN ({marks})"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [cast.organ.pk, *numbers])
        cursor.fetchall()


def main() -> None:
    """Fill, measure, and clear away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    cases = parser.parse_args().cases
    names = setup_databases(verbosity=0, interactive=False)
    try:
        cast = make_cast("bench", "基准市公安局", make_organ("bench-city", "基准市人民政府"))
        start = perf_counter()
        fill(cast, cases)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"{connection.vendor}, {cases:,} requests filled in {perf_counter() - start:.0f} s")
        measure(cast, cases)
    finally:
        teardown_databases(names, verbosity=0)


if __name__ == "__main__":
    main()

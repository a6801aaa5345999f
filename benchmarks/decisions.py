"""How fast decisions go in and come out, each measure beside the bare database, in one run.

    python -m benchmarks.decisions [--rows 200000]
    python -m benchmarks.on_postgres decisions --rows 5000000

The bare load puts the very rows that the import has kept into a table of the same columns and
indexes: `executemany` out of a csv in one transaction on SQLite, `COPY` on PostgreSQL. It checks
nothing, masks nothing, and nobody may read or write meanwhile.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import resource
import statistics
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Any

from benchmarks.platform_ground import counted, ground  # isort: split

from django.db import connection, transaction

from gongkai.cli.demo.decision_files import decision_file
from gongkai.decisions.importing.writing import COLUMNS
from gongkai.decisions.models import Decision, Kind, Run, Standing
from gongkai.decisions.selectors import Filters, decisions_page
from gongkai.decisions.services import run_begin, run_carry_out
from gongkai.organs.roles import Role
from gongkai.today import played_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_cast import Cast

TODAY = date(2026, 6, 30)
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
LOAD_GOAL, MEMORY_GOAL, READ_GOAL = 4, 2048, 5
QUESTIONS = 60
TABLE = Decision._meta.db_table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder, ground() as cast:
        print(f"{connection.vendor}, {rows:,} rows, one in a hundred bad", flush=True)
        file = Path(folder) / "penalties.csv"
        decision_file(file, Kind.PENALTY, rows, first=FIRST, last=LAST, has_bad=True)
        Run.objects.all().delete()
        seconds, megabytes = imported(cast, file)
        bare = bare_load(Path(folder))
        ratio("import, all of it", seconds, bare, LOAD_GOAL)
        print(f"{'peak memory of the import':44}{megabytes:11.0f} MiB (goal {MEMORY_GOAL})")
        counted()
        shown(cast)
        compare(cast)
        while_importing(cast, Path(folder), max(rows // 4, 1000))


def imported(cast: Cast, file: Path) -> tuple[float, float]:
    """Import a file in a process of its own; give its seconds and the most memory it took."""
    begun = perf_counter()
    child = start(cast, file)
    _, status, usage = os.wait4(child, 0)
    assert status == 0, "the import failed"  # noqa: S101
    return perf_counter() - begun, usage.ru_maxrss / 1024


def start(cast: Cast, file: Path) -> int:
    connection.close()
    child = os.fork()
    if child:
        return child
    with played_at(TODAY), file.open("rb") as content:
        run = run_begin(
            organ=cast.organ,
            kind=Kind.PENALTY,
            file=content,
            name=file.name,
            by=cast.actor[Role.OFFICER],
        )
        run = run_carry_out(run_id=run.pk)
        print(
            f"  read {run.rows_read:,}, written {run.rows_written:,}, returned"
            f" {run.rows_rejected:,}; {run.facts['seconds']}",
            flush=True,
        )
    os._exit(0 if run.state == Run.State.DONE else 1)


def bare_load(folder: Path) -> float:
    """Load the kept rows into a twin of the table with the same indexes; give the seconds."""
    path = folder / "kept.csv"
    columns = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with (
                path.open("wb") as file,
                cursor.copy(f"COPY (SELECT {columns} FROM {TABLE} ORDER BY id) TO STDOUT") as copy,
            ):
                for piece in copy:
                    file.write(piece)
            cursor.execute(f"CREATE TABLE twin (LIKE {TABLE} INCLUDING ALL)")
        else:
            with path.open("w", newline="") as file, closing(connection.cursor()) as reading:
                reading.execute(f"SELECT {columns} FROM {TABLE} ORDER BY id")
                csv.writer(file).writerows(iter(reading.fetchone, None))
            twin_sqlite(cursor)
    begun = perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with (
                path.open("rb") as file,
                cursor.copy(f"COPY twin ({columns}) FROM STDIN") as copy,
            ):
                while piece := file.read(1 << 20):
                    copy.write(piece)
        else:
            marks = ", ".join(["%s"] * len(COLUMNS))
            with path.open(newline="") as file:
                rows: Any = ([cell or None for cell in row] for row in csv.reader(file))
                cursor.executemany(f"INSERT INTO twin ({columns}) VALUES ({marks})", rows)
    seconds = perf_counter() - begun
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE twin")
    return seconds


def twin_sqlite(cursor: Any) -> None:
    cursor.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = %s AND sql <> ''", [TABLE]
    )
    for kind, name, told in cursor.fetchall():
        if kind == "table":
            cursor.execute(told.replace(TABLE, "twin").replace("NOT NULL", ""))
        else:
            cursor.execute(told.replace(TABLE, "twin").replace(name, f"twin_{name}"))


def shown(cast: Cast) -> None:
    """Show what is kept of persons too, so that lists are as long as they can be."""
    Decision.objects.filter(organ=cast.organ).update(standing=Standing.SHOWN)
    counted()


def compare(cast: Cast) -> None:
    """Time lists and searches beside the barest query that finds the same."""
    chance = random.Random(7)
    days = [FIRST + timedelta(chance.randrange(365)) for _ in range(QUESTIONS)]
    two = [chance.choice("明华强芳娜") + chance.choice("敏静丽勇军") for _ in range(QUESTIONS)]
    one = [chance.choice("信旅网超违") for _ in range(QUESTIONS)]
    organ = cast.organ.pk
    measure(
        cast,
        "newest of a kind",
        [Filters(kind=Kind.PENALTY)] * QUESTIONS,
        [(f"{_BARE} AND d.kind = 2 AND d.standing = 1 {_NEWEST}", [organ])] * QUESTIONS,
    )
    measure(
        cast,
        "newest of all kinds until a day",
        [Filters(until_on=day) for day in days],
        [
            (
                f"{_BARE} AND d.kind = 2 AND d.standing = 1 AND decided_on <= %s {_NEWEST}",
                [organ, day],
            )
            for day in days
        ],
    )
    measure(
        cast,
        "two characters of a party",
        [Filters(party=word) for word in two],
        [(f"{_BARE} AND d.kind = 2 AND d.standing = 1 AND d.party_id IN {_PARTIES} {_NEWEST}",
          [organ, organ, f"%{word}%"]) for word in two],
    )  # fmt: skip
    measure(
        cast,
        "one character of a matter",
        [Filters(matter=word) for word in one],
        [(f"{_BARE} AND d.kind = 2 AND d.standing = 1 AND d.matter_id IN {_MATTERS} {_NEWEST}",
          [organ, organ, f"%{word}%"]) for word in one],
    )  # fmt: skip
    numbers = [f"云公罚〔2025〕{chance.randrange(1000)}号" for _ in range(QUESTIONS)]
    measure(
        cast,
        "by number",
        [Filters(number=number) for number in numbers],
        [(f"{_BARE} AND d.kind = 2 AND d.number = %s {_NEWEST}", [organ, number])
         for number in numbers],
    )  # fmt: skip
    serials = [f"{chance.randrange(1000)}号" for _ in range(QUESTIONS)]
    measure(
        cast,
        "by a piece of the number",
        [Filters(number=serial) for serial in serials],
        [(f"{_BARE} AND d.number LIKE %s {_NEWEST}", [organ, f"%{serial}"])
         for serial in serials],
    )  # fmt: skip


_BARE = (
    f"SELECT d.id, d.number, d.decided_on, p.name, m.text FROM {TABLE} d"
    " LEFT JOIN decisions_party p ON p.id = d.party_id"
    " JOIN decisions_matter m ON m.id = d.matter_id WHERE d.organ_id = %s"
)
_NEWEST = "ORDER BY d.decided_on DESC, d.id DESC LIMIT 20"
_PARTIES = "(SELECT id FROM decisions_party WHERE organ_id = %s AND name LIKE %s)"
_MATTERS = "(SELECT id FROM decisions_matter WHERE organ_id = %s AND text LIKE %s)"


def measure(
    cast: Cast, what: str, asked: list[Filters], bare: list[tuple[str, list[Any]]]
) -> None:
    def page(filters: Filters) -> Callable[[], object]:
        return lambda: decisions_page(cast.organ, filters, today=TODAY).rows

    def query(told: tuple[str, list[Any]]) -> Callable[[], object]:
        def work() -> object:
            with connection.cursor() as cursor:
                cursor.execute(*told)
                return cursor.fetchall()

        return work

    found = p95([page(filters) for filters in asked])
    ratio(f"p95, {what}", found, p95([query(told) for told in bare]), READ_GOAL)


def p95(works: list[Callable[[], object]]) -> float:
    works[0]()
    return statistics.quantiles([seconds(work) for work in works], n=20)[-1]


def seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def while_importing(cast: Cast, folder: Path, rows: int) -> None:
    """Time the first page while the same days are imported from another file."""
    idle = p95([lambda: decisions_page(cast.organ, Filters(), today=TODAY)] * 20)
    file = folder / "more.csv"
    decision_file(file, Kind.PENALTY, rows, first=FIRST, last=LAST)
    file.write_text(file.read_text(encoding="utf-8").replace("云公罚", "云公交罚"), "utf-8")
    child = start(cast, file)
    times = []
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if Run.objects.filter(state=Run.State.WRITING).exists():
            times.append(seconds(lambda: decisions_page(cast.organ, Filters(), today=TODAY)))
        sleep(0.05)
    if len(times) > 1:
        ratio(
            "p95, first page while an import writes", statistics.quantiles(times, n=20)[-1], idle
        )


def ratio(what: str, found: float, bare: float, goal: float | None = None) -> None:
    aim = "" if goal is None else f" (goal {goal})"
    print(
        f"{what:44}{found * 1000:11.1f} ms   bare {bare * 1000:9.1f} ms"
        f"   ratio {found / bare:6.2f}{aim}",
        flush=True,
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

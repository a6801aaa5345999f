"""How the search compares with the bare engine and with a scan by LIKE, in one run.

    python -m benchmarks.search [--documents 20000]

The bare engine is the database's own full-text query over the same index, the newest first; what
it takes to look at every hit, which sorting them by merit asks of it, is told beside.

`DATABASE_URL` names the database: on PostgreSQL a schema is made for it and dropped; a file of
SQLite in a temporary folder otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHARACTERS, QUESTIONS = 400, 40
SIGNS = [chr(0x4E00 + number) for number in range(1500)]
KIND = "bench.text"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GONGKAI_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "gongkai.config.settings"
        import django

        django.setup()
        with own_tables():
            chance = random.Random(7)
            texts = made(chance, told.documents)
            fill(texts)
            for length in (2, 4):
                words = [text[9 : 9 + length] for text in chance.sample(texts, QUESTIONS)]
                compare(length, words)
                beside_the_engine(f"{length} characters", words)
            beside_the_engine("the commonest pair", [SIGNS[0] + SIGNS[1]] * QUESTIONS)


@contextmanager
def own_tables() -> Iterator[None]:
    from django.core.management import call_command
    from django.db import connection

    apart = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if apart:
            cursor.execute("CREATE SCHEMA gongkai_bench")
            cursor.execute("SET search_path TO gongkai_bench")
        try:
            call_command("migrate", "search", verbosity=0)
            cursor.execute("CREATE TABLE bare (id integer PRIMARY KEY, text text)")
            yield
        finally:
            if apart:
                cursor.execute("DROP SCHEMA gongkai_bench CASCADE")


def made(chance: random.Random, documents: int) -> list[str]:
    """Make texts in which, as in a language, few characters are frequent and most are rare."""
    weights = [1 / (number + 3) for number in range(len(SIGNS))]
    return ["".join(chance.choices(SIGNS, weights, k=CHARACTERS)) for _ in range(documents)]


def fill(texts: list[str]) -> None:
    from gongkai import search

    def each(count: int) -> None:
        for known in _known(texts[:count]):
            search.put(
                KIND, known.object_id, organ_id=known.organ_id, column_id=known.column_id,
                title=known.title, text=known.text, dated_on=known.dated_on, is_public=True,
            )  # fmt: skip

    bare = timed(lambda: _bare(texts)) / len(texts)
    many = timed(lambda: search.put_many(KIND, _known(texts)))
    single = timed(lambda: each(len(texts) // 20)) / (len(texts) // 20)
    print(f"put_many, all {len(texts):,} texts     {many:8.1f} s")
    print(f"put_many, a text           {many / len(texts) * 1000:8.2f} ms"
          f"   {many / len(texts) / bare:6.1f} times a bare insert of the text")  # fmt: skip
    print(f"put again, a text          {single * 1000:8.2f} ms   {single / bare:6.1f} times")


def _known(texts: list[str]) -> Iterator[object]:
    from gongkai.search import Text

    for number, text in enumerate(texts):
        on = date(2020, 1, 1) + timedelta(days=number % 2000)
        yield Text(
            number, number % 10, text, on, is_public=True, column_id=number % 50 + 1,
            title=text[:20],
        )  # fmt: skip


def _bare(texts: list[str]) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany("INSERT INTO bare VALUES (%s, %s)", list(enumerate(texts)))


def compare(length: int, words: list[str]) -> None:
    from gongkai import search
    from gongkai.search.folding import folded
    from gongkai.search.models import Document

    def by_index(word: str) -> list[int]:
        hits = search.find(word, kinds=[KIND], organ_ids=None, public_only=True)
        return [hit.object_id for hit in hits]

    def by_scan(word: str) -> list[int]:
        held = Document.objects.filter(text__contains=folded(word))  # as texts are kept
        found = held.filter(is_public=True, kind__name=KIND)
        return list(found.order_by("-rank").values_list("object_id", flat=True)[:20])

    assert all(by_index(word) == by_scan(word) for word in words)  # noqa: S101
    scans = [timed(partial(by_scan, word)) for word in words]
    finds = [timed(partial(by_index, word)) for word in words]
    for name, of in (("median", median), ("slowest", max)):
        scan, found = of(scans), of(finds)
        print(f"{length} characters, {name:8} LIKE {scan * 1000:9.2f} ms"
              f"   index {found * 1000:7.2f} ms   {scan / found:7.1f} times as fast")  # fmt: skip


def beside_the_engine(name: str, words: list[str]) -> None:
    """Compare a page, a page with facets, the best and a narrowed page with the bare query."""
    from gongkai import search

    told = {"kinds": [KIND], "organ_ids": None}
    asked = {
        "newest 20": lambda word: search.find(word, **told, public_only=True),
        "of one organ": lambda word: search.find(
            word, kinds=[KIND], organ_ids=[3], public_only=True
        ),
        "with facets": lambda word: search.found(word, **told),
        "best first": lambda word: search.found(word, **told, order="best"),
    }  # fmt: skip
    bare = spread([timed(partial(_by_engine, word)) for word in words])
    print(f"{name}: bare engine, newest 20   {told_of(bare)}")
    every = spread([timed(partial(_every_by_engine, word)) for word in words])
    print(f"{name}: bare engine, every hit   {told_of(every)}")
    for each, ask in asked.items():
        found = spread([timed(partial(ask, word)) for word in words])
        ratios = [mine / its for mine, its in zip(found, bare, strict=True)]
        print(
            f"{name}: {each:24}  {told_of(found)}"
            f"   ratio p50 {ratios[0]:5.1f} p95 {ratios[1]:5.1f}"
        )


def _by_engine(word: str) -> None:
    _ask_the_engine("SELECT rank", "ORDER BY rank DESC LIMIT 20", word)


def _every_by_engine(word: str) -> None:
    _ask_the_engine("SELECT count(*)", "", word)


def _ask_the_engine(asked: str, order: str, word: str) -> None:
    from django.db import connection

    from gongkai.search.folding import folded, tokens_asked

    tokens = tokens_asked(folded(word))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"{asked} FROM search_index WHERE tokens @> %s {order}", [tokens])
        else:
            matched = " AND ".join(f'"{token}"' for token in tokens)
            by_row = f"{asked} FROM search_index WHERE search_index MATCH %s {order}"
            cursor.execute(by_row.replace("rank", "rowid"), [matched])
        cursor.fetchall()


def spread(seconds: list[float]) -> tuple[float, float]:
    """Give the median and the time that nineteen of twenty stay under."""
    return median(seconds), sorted(seconds)[int(len(seconds) * 0.95)]


def told_of(times: tuple[float, float]) -> str:
    return f"p50 {times[0] * 1000:8.2f} ms   p95 {times[1] * 1000:8.2f} ms"


def timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()

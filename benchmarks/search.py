"""Print how the index compares with a scan by LIKE over the same 20,000 documents, in one run.

`DATABASE_URL` says on which database; a file of SQLite in a temporary folder by default.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS, CHARACTERS, QUESTIONS = 20_000, 200, 40
SIGNS = [chr(0x4E00 + number) for number in range(1500)]
KIND = "bench.text"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GONGKAI_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "gongkai.config.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", "search", verbosity=0)
        compare()


def compare() -> None:
    from gongkai import search
    from gongkai.search.models import Document

    chance = random.Random(7)
    texts = fill(chance)
    words = [text[place : place + 2] for text in chance.sample(texts, QUESTIONS) for place in (9,)]

    def by_index(word: str) -> list[int]:
        hits = search.find(word, kinds=[KIND], organ_ids=None, public_only=True)
        return [hit.object_id for hit in hits]

    def by_scan(word: str) -> list[int]:
        found = Document.objects.filter(text__contains=word, is_public=True, kind__name=KIND)
        return list(found.order_by("-rank").values_list("object_id", flat=True)[:20])

    assert all(by_index(word) == by_scan(word) for word in words)  # noqa: S101
    scan, index = typical(by_scan, words), typical(by_index, words)
    print(f"find two characters  LIKE {scan * 1000:8.2f} ms   index {index * 1000:8.2f} ms"
          f"   {scan / index:6.1f} times as fast")  # fmt: skip


def fill(chance: random.Random) -> list[str]:
    from django.db import transaction

    from gongkai import search

    weights = [1 / (number + 3) for number in range(len(SIGNS))]
    texts = ["".join(chance.choices(SIGNS, weights, k=CHARACTERS)) for _ in range(DOCUMENTS)]
    start = time.perf_counter()
    with transaction.atomic():
        for number, text in enumerate(texts):
            day = date(2020, 1, 1) + timedelta(days=number % 2000)
            search.put(KIND, number, organ_id=1, text=text, dated_on=day, is_public=True)
    print(f"put {DOCUMENTS} documents: {time.perf_counter() - start:.1f} s")
    return texts


def typical(find: Callable[[str], list[int]], words: list[str]) -> float:
    taken = []
    for word in words:
        start = time.perf_counter()
        find(word)
        taken.append(time.perf_counter() - start)
    return median(taken)


if __name__ == "__main__":
    main()

"""Counting visits: in memory, written in batches, so that no reader waits for the database.

A process that is killed loses at most what it counted since its last batch.
"""

from __future__ import annotations

import atexit
from collections import Counter
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from django.db import DatabaseError, connection, transaction

from gongkai.organs.models import Organ

if TYPE_CHECKING:
    from datetime import date

BATCH, SECONDS = 500, 20
"""A batch is written when it holds so many visits, or began so many seconds ago."""

_ADD = """
INSERT INTO visits_visit (organ_id, page, name, "on", times) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (organ_id, "on", page, name)
DO UPDATE SET times = visits_visit.times + excluded.times
"""


class Seen(NamedTuple):
    """A page that was read, and the day."""

    organ_code: str
    page: str
    name: str
    on: date


class _Batch:
    """What this process has counted and not yet written."""

    def __init__(self) -> None:
        self.counts: Counter[Seen] = Counter()
        self.since = 0.0
        self.lock = Lock()

    def add(self, seen: Seen) -> bool:
        """Count one; tell whether it is time to write."""
        with self.lock:
            if not self.counts:
                self.since = monotonic()
            self.counts[seen] += 1
            return self.counts.total() >= BATCH or monotonic() - self.since >= SECONDS

    def taken(self) -> Counter[Seen]:
        """Take all that was counted, once."""
        with self.lock:
            counts, self.counts = self.counts, Counter()
        return counts

    def give_back(self, counts: Counter[Seen]) -> None:
        """Count again what could not be written."""
        with self.lock:
            self.counts.update(counts)
            self.since = monotonic()


_BATCH = _Batch()


def visit_note(seen: Seen) -> None:
    """Count that a page was read; nothing is known of the reader."""
    if _BATCH.add(seen):
        visits_write()


def visits_write() -> int:
    """Write what was counted, and give how many visits; nothing fails when the database is busy.

    The counts then wait for the next batch.
    """
    counts = _BATCH.taken()
    try:
        _write(counts)
    except DatabaseError:
        _BATCH.give_back(counts)
        return 0
    return counts.total()


def visits_forget() -> None:
    """Drop what was counted and not written; for tests, each of which has its own database."""
    _BATCH.taken()


atexit.register(visits_write)


def _write(counts: Counter[Seen]) -> None:
    if not counts:
        return
    codes = {seen.organ_code for seen in counts}
    with transaction.atomic():
        organs = dict(Organ.objects.filter(code__in=codes).values_list("code", "pk"))
        # In one order, so that two processes never wait for each other.
        rows = sorted(
            (organs[seen.organ_code], seen.page, seen.name, seen.on, times)
            for seen, times in counts.items()
            if seen.organ_code in organs
        )
        with connection.cursor() as cursor:
            cursor.executemany(_ADD, rows)

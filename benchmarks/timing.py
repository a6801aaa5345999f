"""Taking the time of what is measured."""

from __future__ import annotations

from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

REPEATS = 5


def best(work: Callable[[], Any], repeats: int = REPEATS) -> float:
    """Run a few times and give the shortest time, in seconds: noise only adds.

    SQLite works inside this process, so its processor time is taken; PostgreSQL does not.
    """
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    times = []
    for _ in range(repeats):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def show(what: str, seconds: float, than: float | None = None, goal: float | None = None) -> None:
    """Print a time, its ratio to another one, and the goal."""
    ratio = "" if than is None else f"   ratio {seconds / than:.2f}"
    aim = "" if goal is None else f" (goal {goal})"
    print(f"{what:44}{seconds * 1000:11.1f} ms{ratio}{aim}")

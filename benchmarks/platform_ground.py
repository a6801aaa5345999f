"""The ground on which the platform is measured: a database of its own, thrown away afterwards.

SQLite in a temporary folder, or the PostgreSQL that DATABASE_URL names, in which a test database
is made and dropped; `benchmarks.on_postgres` starts a private one. Importing this sets Django up,
so it comes before everything that reads models.
"""

# Django is set up before anything of it is read.
# ruff: noqa: E402
from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
os.environ.setdefault("GONGKAI_DATA", tempfile.mkdtemp(prefix="gongkai-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
os.environ.setdefault("GONGKAI_TODAY", "2025-12-28")

import django

django.setup()

from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from platform_cast import make_cast, make_organ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from platform_cast import Cast


@contextmanager
def ground() -> Iterator[Cast]:
    """Give an organ with its people in a database of its own."""
    if connection.vendor == "sqlite":  # a file, which a server beside this process reads too
        connection.settings_dict["TEST"]["NAME"] = f"{os.environ['GONGKAI_DATA']}/bench.sqlite3"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        yield make_cast("bench", "基准市公安局", make_organ("bench-above", "基准市人民政府"))
    finally:
        teardown_databases(databases, verbosity=0)


def filled(fill: Callable[[], object], cases: int) -> None:
    """Put cases in, let the database count what it holds, and tell how fast it went."""
    start = perf_counter()
    fill()
    counted()
    spent = perf_counter() - start
    print(
        f"{connection.vendor}, {cases:,} cases, put in {cases / spent:,.0f} a second", flush=True
    )


def counted() -> None:
    """Let the database count its rows, as both do by themselves in the long run."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

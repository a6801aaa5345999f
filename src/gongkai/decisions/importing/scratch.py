"""The place where a file is worked on: a folder and an engine of its own, gone afterwards."""

from __future__ import annotations

import csv
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import timedelta

_PIECE = 20_000


class Scratch:
    """An engine with a memory limit that spills into its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engine = duckdb.connect(str(folder / "work.duckdb"), config=_limits(folder))

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self.engine.execute(statement, values)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Give all rows of a query that is known to be short."""
        return self.engine.execute(statement, values).fetchall()

    def one(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """Give the first value of a query."""
        return self.rows(statement, values)[0][0]

    def walk(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a long query piece by piece."""
        found = self.engine.cursor().execute(statement)
        while piece := found.fetchmany(_PIECE):
            yield from piece

    def table(self, name: str, columns: Sequence[str], types: str, rows: Any) -> None:
        """Make a table of rows that come from outside the engine, through a file of its own.

        What is empty stays an empty text: as nothing it would equal nothing in a join.
        """
        path = self.folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
        told = ", ".join(
            f"'{column}': '{kind}'" for column, kind in zip(columns, types.split(), strict=True)
        )
        self.run(
            f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM read_csv(?, auto_detect=false,"  # noqa: S608 - names are ours
            f" header=false, delim=',', quote='\"', escape='\"', allow_quoted_nulls=false,"
            f" columns={{{told}}})",
            [str(path)],
        )
        path.unlink()


def swept(older_than: timedelta) -> int:
    """Delete what killed processes left: rows as they came, with names and numbers."""
    line = time.time() - older_than.total_seconds()
    stale = [
        folder
        for folder in (Path(settings.DATA) / "scratch").glob("*/")
        if all(file.stat().st_mtime < line for file in (folder, *folder.rglob("*")))
    ]
    for folder in stale:
        shutil.rmtree(folder, ignore_errors=True)
    return len(stale)


@contextmanager
def scratch() -> Iterator[Scratch]:
    """Give a scratch; whatever happens, folder and engine are gone afterwards."""
    base = Path(settings.DATA) / "scratch"
    base.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=base))
    made = Scratch(folder)
    try:
        yield made
    finally:
        made.engine.close()
        shutil.rmtree(folder, ignore_errors=True)


def _limits(folder: Path) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "memory_limit": settings.IMPORT_MEMORY,
        "threads": settings.IMPORT_THREADS,
        "temp_directory": str(folder / "spill"),
        "max_temp_directory_size": settings.IMPORT_DISK,
        # What the engine could fetch or reach by itself a file must not make it do.
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
    }

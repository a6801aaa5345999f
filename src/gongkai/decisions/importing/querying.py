"""The answer of another database as a file of decisions.

Read with that database's own client in one pass, into a csv that then goes the way of every file.
"""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gongkai.decisions.refusals import FileUnfit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 10_000
_SERVER = ("postgresql://", "postgres://")


def answer_as_csv(source: str, query: str, target: Path) -> None:
    """Ask a database and write what it answers.

    Args:
        source: `postgresql://…`, or the path of an SQLite file.
        query: One SELECT.
        target: The csv, written anew.

    Raises:
        FileUnfit: the database cannot be reached, or does not understand the query.
    """
    asked = _server if source.startswith(_SERVER) else _file
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(asked(source, query))


def _file(source: str, query: str) -> Iterator[tuple[Any, ...]]:
    path = Path(source)
    if not path.is_file():
        raise FileUnfit("没有找到SQLite数据库文件，请检查路径。")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            database.set_authorizer(_only_reading)
            cursor = database.execute(query)
            yield tuple(name for name, *_ in cursor.description or ())
            yield from cursor
    except sqlite3.Error as error:
        raise FileUnfit(f"数据库查询失败，请检查查询语句（{error}）。") from error


_READING = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)


def _only_reading(action: int, *_: str | None) -> int:
    """Allow a query to read; opened for reading only, a file could still attach others."""
    return sqlite3.SQLITE_OK if action in _READING else sqlite3.SQLITE_DENY


def _server(source: str, query: str) -> Iterator[tuple[Any, ...]]:
    import psycopg

    try:
        with psycopg.connect(source, options="-c default_transaction_read_only=on") as database:
            cursor = database.cursor("decisions")
            cursor.itersize = _PIECE
            cursor.execute(query.encode())
            yield tuple(column.name for column in cursor.description or ())
            yield from cursor
    except psycopg.Error as error:
        raise FileUnfit(f"数据库查询失败，请检查地址和查询语句（{error}）。") from error

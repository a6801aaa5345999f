"""Many rows into one table in each database's fastest way, and numbers for them beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.decisions.importing.scratch import Scratch

_PIECE = 1024 * 1024


def load(table: str, columns: Sequence[str], select: str, work: Scratch) -> None:
    """Load the rows of a query of the engine into a table of the database.

    Args:
        table: The table, ours.
        columns: Its columns, in the order of the query.
        select: The query.
        work: The engine.
    """
    if connection.vendor == "postgresql":
        _copy(table, columns, select, work)
        return
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - ours
    with connection.cursor() as cursor:
        # The driver takes an iterator; its stubs ask for a sequence, which would be all in memory.
        rows: Any = work.walk(_as_sqlite(select, len(columns), work))
        cursor.executemany(statement, rows)


def _as_sqlite(select: str, width: int, work: Scratch) -> str:
    """Let days and amounts come as the texts in which SQLite keeps them."""
    described = work.rows(f"DESCRIBE {select}")
    columns = (
        f'CAST("{name}" AS VARCHAR)' if kind.startswith(("DATE", "DECIMAL")) else f'"{name}"'
        for name, kind, *_ in described[:width]
    )
    return f"SELECT {', '.join(columns)} FROM ({select})"  # noqa: S608 - the query is ours


def _copy(table: str, columns: Sequence[str], select: str, work: Scratch) -> None:
    path = work.folder / "chunk.csv"
    work.run(f"COPY ({select}) TO '{path}' (FORMAT csv, HEADER false)")
    told = f"COPY {table} ({', '.join(columns)}) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, path.open("rb") as file, cursor.copy(told) as copy:
        while piece := file.read(_PIECE):
            copy.write(piece)


@transaction.atomic
def reserved(table: str, many: int) -> int:
    """Take the next numbers of a table's key, which nobody else gets, and give the first."""
    if connection.vendor == "postgresql":
        return _reserved_postgresql(table, many)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM sqlite_sequence WHERE name = %s", [table])
        if cursor.fetchone() is None:
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, 0)", [table])
        cursor.execute(
            "UPDATE sqlite_sequence SET seq = seq + %s WHERE name = %s RETURNING seq",
            [many, table],
        )
        (last,) = cursor.fetchall()[0]
    return int(last) - many + 1


def _reserved_postgresql(table: str, many: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [table])
        cursor.execute(
            "SELECT setval(told.name, nextval(told.name) + %s)"
            " FROM (SELECT pg_get_serial_sequence(%s, 'id') AS name) AS told",
            [many - 1, table],
        )
        (last,) = cursor.fetchone()
    return int(last) - many + 1


def joined(
    asked: str, *, types: Sequence[str], table: str, on: str, columns: str, work: Scratch
) -> list[tuple[Any, ...]]:
    """Give what a table of the database holds of the keys that a query of the engine asks for.

    Args:
        asked: The query of the keys; its columns are k0, k1, … of `asked` in the join.
        types: Their types in the database.
        table: The table, as `kept` in the join.
        on: The condition of the join.
        columns: What to give.
        work: The engine.
    """
    names = [f"k{place}" for place in range(len(types))]
    told = ", ".join(f"{name} {kind}" for name, kind in zip(names, types, strict=True))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS decisions_asked")
        cursor.execute(f"CREATE TEMPORARY TABLE decisions_asked ({told})")
        load("decisions_asked", names, asked, work)
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE decisions_asked")
        cursor.execute(
            f"SELECT {columns} FROM decisions_asked AS asked JOIN {table} AS kept ON {on}"  # noqa: S608 - ours
        )
        found: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.execute("DROP TABLE decisions_asked")
    return found

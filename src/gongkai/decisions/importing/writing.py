"""The accepted rows into the database, in pieces that lock it for a moment each.

They carry the number of their run and are seen when it is done. Parties and matters that are new
go first; what a broken run leaves of them is used by the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction

from gongkai.decisions.importing.bulk import joined, load, reserved
from gongkai.decisions.importing.comparing import FATE, FATED
from gongkai.decisions.models import Decision, Matter, Party

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.models import Run

_DECISIONS, _PARTIES, _MATTERS = (
    model._meta.db_table  # noqa: SLF001 - Django's documented way
    for model in (Decision, Party, Matter)
)
PIECES = {"sqlite": 50_000, "postgresql": 200_000}
"""Rows a transaction: what else wants to write waits so long."""

COLUMNS = (
    "id",
    "organ_id",
    "unit_id",
    "run",
    "kind",
    "number",
    "party_id",
    "party_kind",
    "person",
    "matter_id",
    "sort",
    "facts",
    "basis",
    "content",
    "amount",
    "decided_on",
    "valid_until",
    "published_on",
    "shown_until",
    "standing",
    "withdrawn_reason",
    "is_late",
    "digest",
)
"""The columns of a decision, in the order in which they are loaded."""


def make_ready(run: Run, work: Scratch) -> None:
    """Make `ready`, the rows as they will be kept, with the numbers of parties and matters."""
    _number_parties(run, work)
    _number_matters(run, work)
    work.run(f"""
        CREATE TABLE ready AS
        SELECT {FATE} AS fate, kept.id AS kept_id, staged.unit_id, staged.number,
            party_ids.id AS party_id, party_kind, person, matter_ids.id AS matter_id, sort, facts,
            basis, content, amount, decided_on, valid_until, published_on, shown_until,
            staged.standing,
            coalesce(published_on > due.due_on AND staged.standing = 1, false) AS is_late,
            staged.digest
        FROM {FATED}
        LEFT JOIN party_ids ON party_ids.name = party_name AND party_ids.code = staged.code
        JOIN matter_ids ON matter_ids.text = matter
        LEFT JOIN due ON due.day = decided_on
        WHERE reason = '' AND ({FATE} = 'new' OR ({FATE} = 'changed' AND {bool(run.corrects)}))
        ORDER BY fate DESC, decided_on, row
    """)  # noqa: S608 - ours


def write_new(
    run: Run, many: int, first: int, work: Scratch, wrote: Callable[[int], None]
) -> None:
    """Write the new rows, piece by piece.

    Args:
        run: The run.
        many: How many there are; they stand first in `ready`.
        first: Number of the first, from which the others follow.
        work: The engine.
        wrote: Told in each piece's transaction how many were written so far; may raise.
    """
    piece = PIECES[connection.vendor]
    for start in range(0, many, piece):
        end = min(start + piece, many)
        with transaction.atomic():
            load(_DECISIONS, COLUMNS, _piece(run, first, start, end), work)
            wrote(end)


def sweep(first: int, last: int) -> None:
    """Delete what a broken run left, in pieces; `first` and `last` were reserved for it alone."""
    piece = PIECES[connection.vendor]
    for start in range(first, last + 1, piece):
        with connection.cursor() as cursor:
            cursor.execute(
                f"DELETE FROM {_DECISIONS} WHERE id BETWEEN %s AND %s",  # noqa: S608 - ours
                [start, min(start + piece - 1, last)],
            )


def _piece(run: Run, first: int, start: int, end: int) -> str:
    return (
        f"SELECT {first} + rowid AS id, {int(run.organ_id)} AS organ_id, unit_id,"  # noqa: S608 - ours
        f" {int(run.pk)} AS run, {int(run.kind)} AS kind, number, party_id, party_kind, person,"
        " matter_id, sort, facts, basis, content, amount, decided_on, valid_until, published_on,"
        " shown_until, standing, '' AS withdrawn_reason, is_late, digest"
        f" FROM ready WHERE rowid >= {start} AND rowid < {end} ORDER BY rowid"
    )


def _number_parties(run: Run, work: Scratch) -> None:
    work.run(
        "CREATE TABLE parties AS SELECT DISTINCT party_name AS name, code FROM staged"
        " WHERE reason = '' AND party_name <> ''"
    )
    found = joined(
        "SELECT name, code FROM parties",
        types=("varchar(200)", "varchar(18)"),
        table=_PARTIES,
        on=f"kept.organ_id = {int(run.organ_id)} AND kept.name = asked.k0"
        " AND kept.code = asked.k1",
        columns="kept.name, kept.code, kept.id",
        work=work,
    )
    work.table("party_ids", ("name", "code", "id"), "VARCHAR VARCHAR BIGINT", found)
    work.run(
        "CREATE TABLE new_parties AS SELECT name, code FROM parties"
        " ANTI JOIN party_ids USING (name, code)"
    )
    first = _load_new(run, _PARTIES, "new_parties", ("name", "code"), work)
    work.run(f"INSERT INTO party_ids SELECT name, code, {first} + rowid FROM new_parties")  # noqa: S608


def _number_matters(run: Run, work: Scratch) -> None:
    work.run(
        "CREATE TABLE matters AS SELECT DISTINCT matter AS text FROM staged WHERE reason = ''"
    )
    found = joined(
        "SELECT text FROM matters",
        types=("varchar(300)",),
        table=_MATTERS,
        on=f"kept.organ_id = {int(run.organ_id)} AND kept.text = asked.k0",
        columns="kept.text, kept.id",
        work=work,
    )
    work.table("matter_ids", ("text", "id"), "VARCHAR BIGINT", found)
    work.run(
        "CREATE TABLE new_matters AS SELECT text FROM matters ANTI JOIN matter_ids USING (text)"
    )
    first = _load_new(run, _MATTERS, "new_matters", ("text",), work)
    work.run(f"INSERT INTO matter_ids SELECT text, {first} + rowid FROM new_matters")  # noqa: S608


def _load_new(run: Run, table: str, source: str, columns: tuple[str, ...], work: Scratch) -> int:
    many = int(work.one(f"SELECT count(*) FROM {source}"))  # noqa: S608 - ours
    if not many:
        return 0
    first = reserved(table, many)
    piece = PIECES[connection.vendor]
    for start in range(0, many, piece):
        with transaction.atomic():
            load(
                table,
                ("id", "organ_id", *columns),
                f"SELECT {first} + rowid AS id, {int(run.organ_id)} AS organ_id, "  # noqa: S608 - ours
                f"{', '.join(columns)} FROM {source}"
                f" WHERE rowid >= {start} AND rowid < {start + piece}",
                work,
            )
    return first

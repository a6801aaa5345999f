"""The file beside what is kept: what is new, what is the same, what was changed or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.importing.bulk import joined
from gongkai.decisions.models import Decision, Standing, Tally

if TYPE_CHECKING:
    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.models import Run

FATE = f"""
    CASE WHEN kept.id IS NULL THEN 'new'
        WHEN kept.standing = {Standing.WITHDRAWN} THEN 'withdrawn'
        WHEN kept.digest = staged.digest THEN 'same'
        ELSE 'changed' END
"""
FATED = "staged LEFT JOIN kept ON kept.number = staged.number"
"""Rows beside what is kept under their number."""


def mark_doubles(work: Scratch) -> None:
    """Return all rows of one number but the first.

    Law: PUB-25.
    """
    work.run(
        "CREATE TABLE doubles AS SELECT number, min(row) AS first FROM staged"
        " WHERE reason = '' GROUP BY number HAVING count(*) > 1"
    )
    work.run(
        "UPDATE staged SET reason = '决定文书号与第' || (doubles.first + 2) || '行重复'"
        " FROM doubles WHERE doubles.number = staged.number AND staged.row > doubles.first"
        " AND staged.reason = ''"
    )


def find_kept(run: Run, work: Scratch) -> None:
    """Make `kept` of the decisions of these numbers that the organ has."""
    found = []
    if Tally.objects.filter(organ_id=run.organ_id, kind=run.kind).exists():
        found = joined(
            "SELECT number FROM staged WHERE reason = ''",
            types=("varchar(80)",),
            table=Decision._meta.db_table,  # noqa: SLF001 - Django's documented way
            on=f"kept.organ_id = {int(run.organ_id)} AND kept.kind = {int(run.kind)}"
            " AND kept.number = asked.k0",
            columns="kept.number, kept.id, kept.digest, kept.standing",
            work=work,
        )
    work.table(
        "kept", ("number", "id", "digest", "standing"), "VARCHAR BIGINT BIGINT INTEGER", found
    )


def counted(*, corrects: bool, work: Scratch) -> dict[str, int]:
    """Count the rows by what becomes of them: new, same, corrected, rejected."""
    rows = work.rows(
        f"SELECT CASE WHEN reason <> '' THEN 'rejected' ELSE {FATE} END, count(*)"  # noqa: S608 - ours
        f" FROM {FATED} GROUP BY 1"
    )
    found = dict(rows)
    changed = found.get("changed", 0)
    unreadable = int(work.one("SELECT count(*) FROM unreadable"))
    return {
        "new": found.get("new", 0),
        "same": found.get("same", 0),
        "corrected": changed if corrects else 0,
        "rejected": found.get("rejected", 0)
        + found.get("withdrawn", 0)
        + (0 if corrects else changed)
        + unreadable,
    }

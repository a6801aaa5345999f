"""The rows that were not taken, as a file to be mended and brought again, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.importing.comparing import FATE, FATED
from gongkai.text.cells import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gongkai.decisions.importing.scratch import Scratch

REASON = "退回原因"
_MARK = b"\xef\xbb\xbf"  # by which a spreadsheet knows UTF-8
_PIECE = 1024 * 1024
_WITHDRAWN = "该决定已经撤回，不再导入"
_CHANGED = "该文书号已经导入，内容不同；确为更正的，请选择“更正已有记录”"
_UNREADABLE = "本行列数或者引号不符"


def rejected_rows(*, corrects: bool) -> str:
    """Give the query of what was returned: row and reason."""
    changed = "false" if corrects else f"{FATE} = 'changed'"
    return f"""
        SELECT row, CASE WHEN reason <> '' THEN reason
            WHEN {FATE} = 'withdrawn' THEN '{_WITHDRAWN}' ELSE '{_CHANGED}' END AS reason
        FROM {FATED}
        WHERE reason <> '' OR {FATE} = 'withdrawn' OR {changed}
    """  # noqa: S608 - ours


def write_rejected(headings: Sequence[str], *, corrects: bool, work: Scratch) -> Path:
    """Write the file; its columns are those that came, with the reasons behind.

    What a spreadsheet would take for a formula, headings and broken lines, too, is protected by a
    sign before it, which the next import takes away.
    """
    named = [(f"c{place}", heading) for place, heading in enumerate(headings) if heading != REASON]
    columns = ", ".join(f"harmless({column})" for column, _ in named)
    body = work.folder / "rejected-rows.csv"
    nothing = ", ''" * (len(named) - 1)
    work.run(
        f"COPY (SELECT * EXCLUDE (row) FROM (SELECT bad.row, {columns}, reason"  # noqa: S608 - names are ours
        f" FROM ({rejected_rows(corrects=corrects)}) AS bad JOIN raw ON raw.rowid = bad.row"
        f" UNION ALL SELECT 9223372036854775807, harmless(text){nothing}, '{_UNREADABLE}'"
        " FROM unreadable)"
        f" ORDER BY row) TO '{body}' (FORMAT csv, HEADER false)"
    )
    path = work.folder / "rejected.csv"
    with path.open("wb") as target, body.open("rb") as source:
        target.write(_MARK + _line([*(heading for _, heading in named), REASON]))
        while piece := source.read(_PIECE):
            target.write(piece)
    return path


def reasons_counted(*, corrects: bool, work: Scratch, most: int = 20) -> dict[str, int]:
    """Count the reasons, the most frequent first; what is quoted of a row is left out."""
    found = work.rows(
        "SELECT regexp_replace(regexp_replace(told, '“[^”]*”', '', 'g'), '第[0-9]+行', '另一行')"  # noqa: S608
        " AS plain, count(*) AS many"
        f" FROM (SELECT unnest(string_split(reason, '；')) AS told"
        f" FROM ({rejected_rows(corrects=corrects)}))"
        f" GROUP BY plain ORDER BY many DESC, plain LIMIT {most}"
    )
    unreadable = int(work.one("SELECT count(*) FROM unreadable"))
    return dict(found) | ({_UNREADABLE: unreadable} if unreadable else {})


def _line(headings: Sequence[str]) -> bytes:
    quoted = ",".join('"' + harmless(heading).replace('"', '""') + '"' for heading in headings)
    return f"{quoted}\n".encode()

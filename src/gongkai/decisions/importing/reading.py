"""A file as a table of texts in the engine: `raw` with columns c0, c1, … and what was no row.

Law: PUB-25.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb
from django.conf import settings

from gongkai.decisions.importing.encoding import as_utf8
from gongkai.decisions.importing.workbook import sheet_as_csv
from gongkai.decisions.refusals import FileUnfit
from gongkai.text.cells import unprotected

if TYPE_CHECKING:
    from pathlib import Path

    from gongkai.decisions.importing.scratch import Scratch

_DELIMITERS = ",\t;|，"
_LONGEST_LINE = 1_000_000
_MOST_COLUMNS = 200
_NO_TABLE = "文件无法按表格读取，请检查是否完整、各行列数是否一致。"
SUFFIXES = (".csv", ".txt", ".tsv", ".xlsx", ".parquet")


@dataclass(frozen=True, slots=True)
class Source:
    """A file made ready.

    Attributes:
        headings: Its headings, in order.
        path: Where the engine reads it.
        delimiter: What stands between its cells.
        columns: The columns of a Parquet file as it names them; none of any other.
    """

    headings: tuple[str, ...]
    path: Path
    delimiter: str
    columns: tuple[str, ...] = ()


def source_of(path: Path, name: str, work: Scratch) -> Source:
    """Look at a file by its name's ending, and read its headings only.

    Raises:
        FileUnfit: its kind is unknown, it is damaged, or it has no headings.
    """
    suffix = name.lower().rpartition(".")[2]
    if f".{suffix}" not in SUFFIXES:
        raise FileUnfit("只能导入csv、xlsx、Parquet格式的文件，请转换格式后再导入。")
    if suffix == "parquet":
        return _parquet(path, work)
    if suffix == "xlsx":
        plain = sheet_as_csv(path, work.folder / "sheet.csv")
    else:
        plain = as_utf8(path, work.folder / "plain.csv")
    with plain.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline(_LONGEST_LINE)
        delimiter = max(_DELIMITERS, key=first.count)
        file.seek(0)
        try:
            headings = next(csv.reader(file, delimiter=delimiter), [])
        except csv.Error as error:
            raise FileUnfit(_NO_TABLE) from error
    return Source(_headings([unprotected(one) for one in headings]), plain, delimiter)


def read(source: Source, work: Scratch) -> int:
    """Read all rows into `raw`, and what is no row into `unreadable`; give the rows read.

    Raises:
        FileUnfit: the engine cannot read it at all.
    """
    try:
        work.run(_statement(source), [str(source.path)])
    except duckdb.Error as error:
        raise FileUnfit(_NO_TABLE) from error
    if source.columns:
        work.run("CREATE TABLE unreadable (line BIGINT, text VARCHAR)")
    else:
        work.run(
            "CREATE TABLE unreadable AS SELECT line, any_value(csv_line) AS text"
            " FROM reject_errors GROUP BY line"
        )
    nothing = " AND ".join(f"coalesce(trim(c{n}), '') = ''" for n in range(len(source.headings)))
    work.run(f"DELETE FROM raw WHERE {nothing}")  # noqa: S608 - names are ours
    return int(work.one("SELECT (SELECT count(*) FROM raw) + (SELECT count(*) FROM unreadable)"))


def samples(source: Source, work: Scratch, most: int = 5) -> list[tuple[str, ...]]:
    """Give the first rows, to be shown beside the headings.

    Raises:
        FileUnfit: the engine cannot read it at all.
    """
    try:
        found = work.rows(_select(source, most), [str(source.path)])
    except duckdb.Error as error:
        raise FileUnfit(_NO_TABLE) from error
    return [tuple(value or "" for value in row) for row in found]


def _statement(source: Source) -> str:
    return f"CREATE TABLE raw AS {_select(source)}"


def _select(source: Source, most: int = 0) -> str:
    limit = f" LIMIT {most}" if most else ""
    if source.columns:
        columns = ", ".join(
            f'CAST("{name.replace(chr(34), chr(34) * 2)}" AS VARCHAR) AS c{n}'
            for n, name in enumerate(source.columns)
        )
        return f"SELECT {columns} FROM read_parquet(?){limit}"  # noqa: S608 - names are quoted
    columns = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(len(source.headings)))
    return (
        "SELECT * FROM read_csv(?, auto_detect=false, header=true,"  # noqa: S608 - names are ours
        f" delim='{source.delimiter}', quote='\"', escape='\"', columns={{{columns}}},"
        f" store_rejects=true, rejects_limit=0, max_line_size={_LONGEST_LINE}){limit}"
    )


def _parquet(path: Path, work: Scratch) -> Source:
    try:
        many = work.one(
            "SELECT coalesce(sum(row_group_num_rows), 0) FROM parquet_metadata(?)"
            " WHERE column_id = 0",
            [str(path)],
        )
        found = work.rows("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)])
    except duckdb.Error as error:
        raise FileUnfit("Parquet文件无法读取，请检查文件是否完整。") from error
    # A few kilobytes can say the same row again and again.
    if int(many) > settings.IMPORT_ROWS:
        raise FileUnfit(f"Parquet文件超过{settings.IMPORT_ROWS}行，请按年份拆分成几个文件导入。")
    names = [name for name, *_ in found]
    return Source(_headings(names), path, "", tuple(names))


def _headings(written: list[str]) -> tuple[str, ...]:
    headings = tuple(heading.strip() for heading in written)
    if not any(headings):
        raise FileUnfit("文件第一行没有列名，请在第一行写明各列的名称。")
    if len(headings) > _MOST_COLUMNS:
        raise FileUnfit(f"文件超过{_MOST_COLUMNS}列，请只保留需要的列。")
    return headings

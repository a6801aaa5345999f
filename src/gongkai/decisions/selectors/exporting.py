"""Any list of decisions as rows for a file, for everybody and for the credit platforms.

Law: PUB-24, PUB-25.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import Kind, PartyKind
from gongkai.decisions.selectors.filters import Filters
from gongkai.decisions.selectors.lists import decisions_walked
from gongkai.text.cells import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from gongkai.decisions.selectors.listed import Listed
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_LINES = 500


_COLUMNS: Mapping[str, Callable[[Listed], object]] = {
    "决定文书号": lambda row: row.number,
    "类别": lambda row: Kind(row.kind).label,
    "行政相对人名称": lambda row: row.party,
    "行政相对人类别": lambda row: PartyKind(row.party_kind).label,
    "统一社会信用代码": lambda row: row.code,
    "事项、案由": lambda row: row.matter,
    "种类": lambda row: row.sort,
    "事实": lambda row: row.facts,
    "依据": lambda row: row.basis,
    "内容": lambda row: row.content,
    "金额（元）": lambda row: row.amount,
    "决定日期": lambda row: row.decided_on,
    "有效期至": lambda row: row.valid_until,
    "公示日期": lambda row: row.published_on,
    "公示截止日期": lambda row: row.shown_until,
    "作出决定的单位": lambda row: row.unit,
}
EXPORT_HEADINGS: Sequence[str] = tuple(_COLUMNS)
"""The columns of an export, in their order."""

_WORDS = {Kind.PERMIT: "许可", Kind.PENALTY: "处罚", Kind.COERCION: "强制"}


def export_rows(
    organ: Organ, filters: Filters, *, today: date, actor: Actor | None = None
) -> Iterator[list[str]]:
    """Give every row of a list as texts, newest first, a piece of it in memory at a time.

    Raises:
        NotAllowed: the actor may not see the organ's decisions.
    """
    for row in decisions_walked(organ, filters, today=today, actor=actor):
        yield [_written(value(row)) for value in _COLUMNS.values()]


def csv_lines(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give rows as the pieces of a csv that a spreadsheet opens without calculating."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write("\ufeff")
    writer.writerow(headings)
    for place, row in enumerate(rows, start=1):
        writer.writerow([harmless(cell) for cell in row])
        if place % _LINES == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def parquet_export(headings: Sequence[str], rows: Iterable[Sequence[str]], target: Path) -> None:
    """Write rows as a Parquet file of texts."""
    with scratch() as work:
        columns = [f"c{place}" for place in range(len(headings))]
        work.table("export", columns, " ".join(["VARCHAR"] * len(columns)), rows)
        named = ", ".join(
            f'{column} AS "{heading}"' for column, heading in zip(columns, headings, strict=True)
        )
        work.run(f"COPY (SELECT {named} FROM export) TO '{target}' (FORMAT parquet)")  # noqa: S608


def push_headings(kind: Kind) -> tuple[str, ...]:
    """Give the standard columns in which credit platforms take a kind.

    Law: PUB-24, PUB-25.
    """
    return (*_push_columns(kind), *(name.format(_WORDS[kind]) for name in _ORGAN))


def push_rows(
    organ: Organ, kind: Kind, *, from_on: date, until_on: date, today: date
) -> Iterator[list[str]]:
    """Give the decisions shown of some days for the credit platforms; organisations only.

    Law: PUB-24, PUB-28.
    Interpretation: decisions about natural persons are not pushed, shown or not.
    """
    columns = _push_columns(kind)
    told = Filters(kind=kind, from_on=from_on, until_on=until_on)
    by = [organ.name, organ.credit_code]
    for row in decisions_walked(organ, told, today=today):
        if row.party_id is not None:
            yield [*(_written(value(row)) for value in columns.values()), *by]


def _push_columns(kind: Kind) -> dict[str, Callable[[Listed], object]]:
    return {name.format(_WORDS[kind]): value for name, value in _PUSHED[kind].items()}


_PARTY: Mapping[str, Callable[[Listed], object]] = {
    "行政相对人名称": lambda row: row.party,
    "行政相对人类别": lambda row: PartyKind(row.party_kind).label,
    "行政相对人代码_1(统一社会信用代码)": lambda row: row.code,
}
_ORGAN = ("{}机关", "{}机关统一社会信用代码")
_PUSHED: Mapping[Kind, Mapping[str, Callable[[Listed], object]]] = {
    Kind.PERMIT: {
        **_PARTY,
        "行政许可决定文书名称": lambda row: row.matter,
        "行政许可决定文书号": lambda row: row.number,
        "许可类别": lambda row: row.sort,
        "许可内容": lambda row: row.content,
        "许可决定日期": lambda row: row.decided_on,
        "有效期至": lambda row: row.valid_until,
    },
    Kind.PENALTY: {
        **_PARTY,
        "行政处罚决定书文号": lambda row: row.number,
        "违法行为类型": lambda row: row.matter,
        "违法事实": lambda row: row.facts,
        "处罚依据": lambda row: row.basis,
        "处罚类别": lambda row: row.sort,
        "处罚内容": lambda row: row.content,
        "罚款金额(万元)": lambda row: None if row.amount is None else row.amount / 10_000,
        "处罚决定日期": lambda row: row.decided_on,
        "公示截止期": lambda row: row.shown_until,
    },
    Kind.COERCION: {
        **_PARTY,
        "行政强制决定文书号": lambda row: row.number,
        "强制事项": lambda row: row.matter,
        "强制类别": lambda row: row.sort,
        "强制内容": lambda row: row.content,
        "强制决定日期": lambda row: row.decided_on,
    },
}


def _written(value: object) -> str:
    return "" if value is None else str(value)

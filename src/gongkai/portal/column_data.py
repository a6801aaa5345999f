"""What a column holds as a table: csv, xlsx, Parquet and JSON, for whoever works with data."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from django.conf import settings
from django.urls import reverse

from gongkai.law.listings import LISTINGS, typed_value
from gongkai.text.cells import TEXT_ONLY, harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

MOST = 20_000
"""Rows of a file, the newest: what is more is asked for by the API, page by page."""

_HEADS = (
    "索引号",
    "标题",
    "文号",
    "体裁",
    "主题分类",
    "关键词",
    "内容概述",
    "生成日期",
    "发布日期",
    "有效性",
    "栏目",
    "发布机构",
    "地址",
)


class Table(NamedTuple):
    """Heads and rows of plain text."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def table_of(items: Iterable[Any]) -> Table:
    """Give items as a table; records with their own fields as columns behind the common ones."""
    told = [(_common(item), _of_record(item)) for item in items]
    heads = list(dict.fromkeys(head for _, record in told for head in record))
    rows = [[*common, *(record.get(head, "") for head in heads)] for common, record in told]
    return Table([*_HEADS, *heads], rows)


def _common(item: Any) -> list[str]:
    path = reverse("portal:item", args=[item.organ.code, item.pk])
    return [
        item.index_number,
        item.title,
        item.document_number,
        item.get_genre_display() if item.genre else "",
        item.topic,
        item.keywords,
        item.summary,
        item.formed_on.isoformat(),
        item.published_on.isoformat(),
        item.get_validity_display() if item.validity else "",
        item.column.name,
        item.organ.name,
        f"{settings.ADDRESS}{path}",
    ]


def _of_record(item: Any) -> dict[str, str]:
    """Give a record's fields by what people call them, and nothing else that came with it.

    Its rank is nobody's but the editor's.
    """
    listing = LISTINGS.get(item.column.listing_key)
    told: dict[str, str] = {}
    for field in listing.fields if listing else ():
        if field.key in item.data and field.is_public:
            head = field.label if field.label not in _HEADS else f"登记的{field.label}"
            told[head] = typed_value(field, item.data[field.key])
    return told


def _csv(table: Table) -> bytes:
    """Write csv as Excel reads it; a text that would be a formula is kept from being one."""
    written = io.StringIO()
    out = csv.writer(written)
    out.writerow(table.heads)
    out.writerows([harmless(cell) for cell in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def _json(table: Table) -> bytes:
    rows = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False).encode()


def _xlsx(table: Table) -> bytes:
    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, **TEXT_ONLY}) as book:
        sheet = book.add_worksheet("数据")
        for at, row in enumerate([table.heads, *table.rows]):
            sheet.write_row(at, 0, row)
    return written.getvalue()


def _parquet(table: Table) -> bytes:
    import duckdb

    with TemporaryDirectory() as folder, closing(duckdb.connect()) as engine:
        source, target = Path(folder, "rows.json"), Path(folder, "rows.parquet")
        source.write_bytes(_json(table) if table.rows else b"[{}]")
        columns = dict.fromkeys(table.heads, "VARCHAR")
        read = engine.read_json(str(source), format="array", columns=columns)
        kept = read if table.rows else read.limit(0)
        kept.write_parquet(str(target), compression="zstd")
        return target.read_bytes()


class Form(NamedTuple):
    """A form of file: its media type, and how a table is written in it."""

    media_type: str
    write: Callable[[Table], bytes]


FORMS: Mapping[str, Form] = {
    "csv": Form("text/csv; charset=utf-8", _csv),
    "xlsx": Form("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
    "parquet": Form("application/vnd.apache.parquet", _parquet),
    "json": Form("application/json; charset=utf-8", _json),
}
"""Ending of the address → the form."""

"""A paper (.docx, .txt) as an item: headings, paragraphs and tables as they stand."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.publishing.moving.entry import Entry, short_key
from gongkai.publishing.written import Written
from gongkai.report.document import Paragraph
from gongkai.report.readers import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from gongkai.publishing.moving.source import Source
    from gongkai.report.document import Block, Cell, Table

_LONGEST_TITLE = 200
_LOWEST_HEADING = 5


def paper_entry(source: Source, name: str, today: date) -> Iterator[Entry]:
    """Read a paper: the first line that says anything is the title, the rest is the text.

    Raises:
        FileRefused: there is no text below the title.
        UnreadableFile: it cannot be read.
    """
    blocks = list(read_document(source.read(name), name).blocks)
    while blocks and isinstance(blocks[0], Paragraph) and not blocks[0].text.strip():
        del blocks[0]
    first = blocks[0] if blocks else None
    title = PurePosixPath(name).stem
    if isinstance(first, Paragraph) and len(first.text.strip()) <= _LONGEST_TITLE:
        title = " ".join(first.text.split())
        del blocks[0]
    body = "".join(_html(blocks))
    if not body:
        raise FileRefused("文件中只有标题，没有正文，没有导入。")
    notes = ["生成日期暂填导入当日，请核对。"]
    if name.lower().endswith(".docx"):
        notes.append("文稿中的图片没有导入，请核对后插入。")
    yield Entry(
        name,
        short_key(name),
        Written(title=title[:_LONGEST_TITLE], body=body, formed_on=today),
        notes=tuple(notes),
    )


def _html(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield f"<table><tbody>{''.join(_rows(block))}</tbody></table>"
        elif block.text.strip():
            level = min((block.heading or 0) + 1, _LOWEST_HEADING)
            tag = f"h{level}" if block.heading else "p"
            yield f"<{tag}>{escape(block.text.strip())}</{tag}>"


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows():
        yield f"<tr>{''.join(_cell(cell) for cell in row)}</tr>"


def _cell(cell: Cell) -> str:
    spans = ""
    if cell.column_span > 1:
        spans += f' colspan="{cell.column_span}"'
    if cell.row_span > 1:
        spans += f' rowspan="{cell.row_span}"'
    return f"<td{spans}>{escape(cell.text).replace(chr(10), '<br>')}</td>"

"""The words of table 2: heads of columns and labels of rows, found in run-on label text.

Labels of table 2 come broken over lines, glued to captions or cut into cells; their words do not
occur inside one another, so they are looked for in the whole text of a run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.forms import FORM_2019, FORM_2021, FORMS, FormName
from gongkai.report.interpreter.runs import spelled
from gongkai.report.interpreter.wording import core, likeness, plain, unannotated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.interpreter.lines import Piece

_BLOCKS = (*FORM_2019.disclosure, *FORM_2021.disclosure)

ROW_LABELS = {row.key: row.label for block in _BLOCKS for row in block.rows}
"""The rows of both layouts in official order, labelled as the later layout has it."""

COLUMN_LABELS = {
    (row.key, column.key): column.label
    for block in _BLOCKS
    for row in block.rows
    for column in block.columns
}
_HEADS: dict[str, str] = {
    "本年制发件数": "issued",
    "本年制发数": "issued",
    "本年废止件数": "repealed",
    "本年废止数": "repealed",
    "现行有效件数": "in_force",
    "现行有效数": "in_force",
    "本年新制作数量": "made",
    "本年新公开数量": "published",
    "对外公开总数量": "published_total",
    "上一年项目数量": "items_last_year",
    "上年项目数量": "items_last_year",
    "本年增减": "change",
    "本年处理决定数量": "decisions",
    "处理决定数量": "decisions",
    "本年收费金额": "amount",
    "收费金额": "amount",
    "采购项目数量": "projects",
    "采购总金额": "amount",
}
_ROWS: dict[str, str] = {
    "行政规范性文件": "normative_documents",
    "规范性文件": "normative_documents",
    "规章": "regulations",
    "行政许可": "permits",
    "其他对外管理服务事项": "other_services",
    "行政处罚": "penalties",
    "行政强制": "coercion",
    "行政事业性收费": "charges",
    "政府集中采购": "procurement",
}
_CAPTION = r"第二十条(?:第.{1,2}项)?"
_WORDS = re.compile(
    f"(?P<caption>{_CAPTION})"
    f"|(?P<head>{'|'.join(sorted(_HEADS, key=len, reverse=True))})"
    f"|(?P<row>{'|'.join(sorted(_ROWS, key=len, reverse=True))})"
    "|(?P<contents>信息内容)"
)
_UNIT = re.compile(r"亿元|万元|元")
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of table 2 found in label text.

    Attributes:
        kind: ``caption``, ``head``, ``row`` or ``contents``.
        key: Key of the row or column, else "".
        piece: The label piece it begins in.
        last: The label piece it ends in.
    """

    kind: str
    key: str
    piece: Piece
    last: Piece


def words(labels: Sequence[Piece]) -> Iterator[Word]:
    """Find the words of table 2 in labels, however the labels are cut."""
    text, label_at = spelled(labels)
    for found in _WORDS.finditer(text):
        kind = str(found.lastgroup)
        key = {"head": _HEADS, "row": _ROWS}.get(kind, {}).get(found[0], "")
        yield Word(kind, key, label_at(found.start()), label_at(found.end() - 1))


def row_alike(label: str) -> str | None:
    """Give the row an office's own wording means, None when no row is clearly alike."""
    bare = core(unannotated(label))
    best = max(_ROWS, key=lambda row: likeness(bare, row))
    return _ROWS[best] if likeness(bare, best) >= _ALIKE else None


def head_alike(label: str) -> str | None:
    """Give the column an office's own wording means, None when none is clearly alike."""
    bare = core(unannotated(label))
    best = max(_HEADS, key=lambda head: likeness(bare, head))
    return _HEADS[best] if likeness(bare, best) >= _ALIKE else None


def unit_in(label: str) -> str | None:
    """Give the unit of money that a head names."""
    found = _UNIT.search(plain(label))
    return found[0] if found else None


def official_columns(row: str, form: FormName) -> tuple[str, ...]:
    """Give the columns that a layout has for a row, () when it does not have the row."""
    for block in FORMS[form].disclosure:
        if any(known.key == row for known in block.rows):
            return tuple(column.key for column in block.columns)
    return ()

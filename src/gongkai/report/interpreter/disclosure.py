"""Table 2: what was proactively disclosed, in either layout or a mixture (RPT-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS
from gongkai.report.interpreter import cards, figures
from gongkai.report.interpreter.disclosure_words import (
    COLUMN_LABELS,
    ROW_LABELS,
    Word,
    head_alike,
    official_columns,
    row_alike,
    unit_in,
    words,
)
from gongkai.report.interpreter.lines import Kind, Piece
from gongkai.report.interpreter.runs import Run, runs
from gongkai.report.interpreter.stacks import is_loose
from gongkai.report.model import MONEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gongkai.report.forms import FormName
    from gongkai.report.interpreter.lines import Line
    from gongkai.report.interpreter.notes import Notes
    from gongkai.report.model import Figure

Figures = dict[str, "Figure"]
_MOST_HEADS = 4


def read_disclosure(
    lines: Iterable[tuple[int, Line]], form: FormName, notes: Notes
) -> Mapping[str, Mapping[str, Figure]]:
    """Read table 2 from the lines of its area.

    Args:
        lines: The area's lines with their indexes.
        form: The layout of the data year; settles a row whose heads are lost.
        notes: Takes places and findings.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 (RPT-12, RPT-23).
    """
    reading = _Reading(form, notes)
    stretches = list(runs(lines))
    reading.stacked = any(_is_stacked(run) for run in stretches)
    for run in stretches:
        reading.take(run)
    return {key: reading.rows[key] for key in ROW_LABELS if key in reading.rows}


class _Reading:
    """The state of reading table 2: the block's heads and the rows so far."""

    def __init__(self, form: FormName, notes: Notes) -> None:
        self.form: FormName = form
        self.notes = notes
        self.rows: dict[str, Figures] = {}
        self.heads: list[tuple[str, Piece]] = []
        self.unit = "万元"
        self.headed = False
        self.stacked = False

    def take(self, run: Run) -> None:
        """Read one run: new heads, rows left blank, then the row its values belong to."""
        found = list(words(run.labels))
        named = self._hear(found)
        if run.labels and not (found and run.labels[-1] is found[-1].last):
            named = self._own_wording(run, named)
        for row in named[:-1]:
            self._blank(row)
        if not run.slots:
            for row in named[-1:]:
                self._blank(row)
        elif named:
            self.notes.used.update(run.at)
            self._row(named, run)
        else:
            self._extra(run)

    def _hear(self, found: Sequence[Word]) -> list[Word]:
        """Take in captions and heads; give the rows that are named."""
        named: list[Word] = []
        last = max((at for at, word in enumerate(found) if word.kind == "row"), default=-1)
        for at, word in enumerate(found):
            if named and word.kind != "row" and (at < last or word.kind != "head"):
                for row in named:  # a new block begins: what was named is blank
                    self._blank(row)
                named = []
            if word.kind == "row":
                named.append(word)
                self.headed = True
            elif word.kind == "head":
                self._head(word.key, word.piece)
            else:
                self.heads, self.headed = [], False
        return named

    def _head(self, key: str, piece: Piece) -> None:
        if self.headed:  # heads after a row begin a new block, captioned or not
            self.heads, self.headed = [], False
        if key not in {head for head, _ in self.heads}:
            self.heads.append((key, piece))
        if key == "amount":
            self.unit = unit_in(piece.text) or "万元"

    def _own_wording(self, run: Run, named: list[Word]) -> list[Word]:
        """Take the last labels, which no official word covers, for a row or head worded anew."""
        for piece in run.labels[-_MOST_HEADS:]:
            head = head_alike(piece.text)
            if head and head not in {key for key, _ in self.heads}:
                self._head(head, piece)
        label = run.labels[-1]
        key = row_alike(label.text)
        if key:
            return [*named, Word("row", key, label, label)]
        return named if unit_in(label.text) or head_alike(label.text) else []

    def _blank(self, row: Word) -> None:
        key, piece = row.key, row.piece
        columns = [head for head, _ in self.heads] or official_columns(key, self.form)
        if key not in self.rows:
            self._keep(key, dict.fromkeys(columns), [piece] * len(columns), piece)

    def _extra(self, run: Run) -> None:
        name = run.labels[-1].text if run.labels else ""
        self.notes.say(
            cards.ROW_EXTRA if name else cards.ROW_UNPLACED,
            "disclosure",
            f"主动公开情况表有格式以外的行“{name}”，未读入。"
            if name
            else "主动公开情况表有一行数字前没有可认的行名，未读入。",
            evidence=run.evidence(),
            place=run.where.place,
        )

    def _row(self, named: Sequence[Word], run: Run) -> None:
        key, piece = named[-1].key, named[-1].piece
        columns = self._columns(key, run)
        cells = _placed(run, columns, [head for _, head in self.heads])
        if self.stacked and is_loose(run) and len(named) > 1:
            cells = None  # the values may be those of any row named
        if cells is None:
            self.notes.say(
                cards.ROW_UNPLACED,
                f"disclosure.{key}",
                f"“{ROW_LABELS[key]}”一行有{len(run.slots)}个数，应有{len(columns)}个，"
                "无法确定各数属于哪一列，整行读作空白。",
                evidence=run.evidence(),
                place=piece.place,
            )
            cells = [None] * len(columns)
        figures_read = {
            column: self._figure(key, column, cell)
            for column, cell in zip(columns, cells, strict=True)
        }
        self.notes.say_marks(f"disclosure.{key}", f"“{ROW_LABELS[key]}”一行", cells)
        self._keep(key, figures_read, [cell or piece for cell in cells], piece)

    def _columns(self, key: str, run: Run) -> tuple[str, ...]:
        if self.heads:
            return tuple(head for head, _ in self.heads)
        columns = official_columns(key, self.form)
        if not columns:
            other: FormName = "2019" if self.form == "2021" else "2021"
            columns = official_columns(key, other)
        self.notes.say(
            cards.HEAD_MISSING,
            f"disclosure.{key}",
            f"“{ROW_LABELS[key]}”一行上面没有栏目名称，按官方格式的栏目读入。",
            evidence=run.evidence(),
            place=run.where.place,
        )
        return columns

    def _figure(self, row: str, column: str, cell: Piece | None) -> Figure:
        if cell is None or cell.kind is not Kind.FIGURE:
            return None
        figure: Figure
        if (row, column) in MONEY:
            figure = figures.money(cell.text, self.unit)
        elif column == "change":
            figure = figures.change(cell.text)
        else:
            figure = figures.count(cell.text)
        if figure is None:
            name = f"“{ROW_LABELS[row]}”的“{COLUMN_LABELS.get((row, column), column)}”"
            self.notes.say_unreadable(f"disclosure.{row}.{column}", name, cell)
        return figure

    def _keep(self, key: str, read: Figures, cells: Sequence[Piece], row: Piece) -> None:
        before = self.rows.setdefault(key, {})
        differing = [
            column
            for column, figure in read.items()
            if None not in (figure, before.get(column)) and before[column] != figure
        ]
        for (column, figure), cell in zip(read.items(), cells, strict=True):
            if before.get(column) is None:
                before[column] = figure
            elif column in differing:
                before[column] = None
            self.notes.places.setdefault(f"disclosure.{key}.{column}", cell.place)
        self.notes.places.setdefault(f"disclosure.{key}", row.place)
        if differing:
            self.notes.say(
                cards.ROW_TWICE,
                f"disclosure.{key}",
                f"“{ROW_LABELS[key]}”一行出现两次且数不同，不同的格读作空白。",
                evidence=row.text,
                place=row.place,
            )


def _is_stacked(run: Run) -> bool:
    """Tell whether labels of several rows stand before values of more than the last of them."""
    if not is_loose(run) or len(run.slots) <= 1:
        return False
    rows = [word.key for word in words(run.labels) if word.kind == "row"]
    most = max(
        (len(official_columns(row, form)) for row in rows[-1:] for form in FORMS), default=0
    )
    return len(rows) > 1 and len(run.slots) > most


def _placed(
    run: Run, columns: Sequence[str], heads: Sequence[Piece]
) -> Sequence[Piece | None] | None:
    """Place a run's values under its columns; None when that is not certain."""
    if len(run.slots) == len(columns) and run.unbroken:
        return run.slots
    if len(run.slots) > len(columns):
        return None
    by_extent = {head.extent: at for at, head in enumerate(heads)}
    if run.aligned and len(by_extent) == len(columns):
        # A row that ends early may have lost any of its cells.
        whole = run.edge >= max(head.end for head in heads)
        if not whole or not all(slot.extent in by_extent for slot in run.slots):
            return None
        under = {by_extent[slot.extent]: slot for slot in run.slots}
        return [under.get(at) for at in range(len(columns))]
    return run.cells if len(run.cells) == len(columns) and run.table is not None else None

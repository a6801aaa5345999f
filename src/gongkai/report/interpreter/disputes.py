"""Table 4: reconsiderations and lawsuits (RPT-15).

Officially one row of fifteen cells under a head of three groups; found also as three small
tables, as one row for each group, as one row for each result, or one result a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.forms import DISPUTE_COLUMNS, DISPUTE_GROUPS
from gongkai.report.interpreter import cards, figures
from gongkai.report.interpreter.lines import Kind, Piece
from gongkai.report.interpreter.runs import Run, runs, spelled
from gongkai.report.interpreter.stacks import is_loose
from gongkai.report.interpreter.wording import core

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gongkai.report.interpreter.lines import Line
    from gongkai.report.interpreter.notes import Notes
    from gongkai.report.model import Row

_WIDTH = len(DISPUTE_COLUMNS)
_GROUPS = {core(group.label): group.key for group in DISPUTE_GROUPS}
_GROUP_LABELS = {group.key: group.label for group in DISPUTE_GROUPS}
_RESULTS = {core(column.label): at for at, column in enumerate(DISPUTE_COLUMNS)}
_ALL = tuple(group.key for group in DISPUTE_GROUPS)
_WORDS = re.compile("|".join(sorted((*_GROUPS, *_RESULTS), key=len, reverse=True)))
_NULLS: Row = (None,) * _WIDTH

Cell = tuple[str, int]


@dataclass(slots=True)
class _Head:
    """The groups and results named since the last values.

    Attributes:
        named: Cells whose group and result are named in one breath: 行政复议结果维持.
    """

    groups: list[str] = field(default_factory=list)
    results: list[int] = field(default_factory=list)
    named: list[Cell] = field(default_factory=list)


def read_disputes(lines: Iterable[tuple[int, Line]], notes: Notes) -> Mapping[str, Row]:
    """Read table 4 from the lines of its area.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 (RPT-15).
    """
    reading = _Reading(notes)
    for run in runs(lines):
        reading.take(run)
    return reading.finish()


class _Reading:
    """The state of reading table 4: the head in force and the cells so far."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.rows: dict[str, list[int | None]] = {}
        self.columns: list[str] = []  # groups that a head above the rows lists
        self.group: str | None = None
        self.seen: list[tuple[str, Piece]] = []
        self.taken: set[Cell] = set()
        self.disordered = False

    def take(self, run: Run) -> None:
        """Read one run: the head before its values, then the values."""
        head = self._head(run)
        if not run.slots:
            return
        cells = self._cells(head, run)
        self.notes.used.update(run.at)
        if cells is None:
            self.disordered = self.disordered or is_loose(run)
            self._unplaced(head, run)
            return
        for cell, piece in cells:
            if piece is not None:
                self._fill(cell, piece, loose=is_loose(run))
            else:
                self.rows.setdefault(cell[0], list(_NULLS))
                path = f"disputes.{cell[0]}[{cell[1]}]"
                self.notes.places.setdefault(path, run.where.place)
        self.notes.say_marks("disputes", "行政复议、行政诉讼情况表", run.slots)

    def _head(self, run: Run) -> _Head:
        head = _Head()
        text, label_at = spelled(run.labels)
        last_group, end_of_group = "", -1
        for found in _WORDS.finditer(text):
            if found[0] in _GROUPS:
                last_group, end_of_group = _GROUPS[found[0]], found.end()
                head.groups.append(_GROUPS[found[0]])
                self.seen.append((_GROUPS[found[0]], label_at(found.start())))
            else:
                head.results.append(_RESULTS[found[0]])
                if found.start() == end_of_group:
                    head.named.append((last_group, _RESULTS[found[0]]))
        if len(head.groups) > 1:
            self.columns, self.group = head.groups, None
        elif head.groups:
            self.group = head.groups[0]
        return head

    def _cells(self, head: _Head, run: Run) -> list[tuple[Cell, Piece | None]] | None:
        """Say which cell each value of a run fills, None when that is not certain."""
        wanted = self._wanted(head, run)
        if wanted is None:
            return None
        if len(run.slots) == len(wanted) and run.unbroken:
            return list(zip(wanted, run.slots, strict=True))
        by_cell = len(run.cells) == len(wanted) and run.table is not None
        if by_cell:
            pieces = [None if cell.kind is Kind.BLANK else cell for cell in run.cells]
            return list(zip(wanted, pieces, strict=True))
        return None

    def _wanted(self, head: _Head, run: Run) -> list[Cell] | None:
        """Give the cells that values under this head fill, in order."""
        count = max(len(run.slots), len(run.cells))
        if len(set(head.named)) == len(head.named) == count > 1:
            return head.named
        if len(run.slots) == 1 and len(head.results) >= 1 and self.group and count == 1:
            return [(self.group, head.results[-1])]
        if count == len(self.columns) and len(head.results) >= 1 and not self._is_wide(head):
            return [(group, head.results[-1]) for group in self.columns]
        groups = self._groups_for(head, count)
        if groups is None:
            return None
        order = _order(head.results)
        return [(group, at) for group in groups for at in order]

    def _is_wide(self, head: _Head) -> bool:
        return len(head.results) >= _WIDTH and len(self.columns) * _WIDTH == len(head.results)

    def _groups_for(self, head: _Head, count: int) -> list[str] | None:
        if count == _WIDTH * len(_ALL) and set(self.columns) <= set(_ALL):
            return self.columns if len(self.columns) == len(_ALL) else list(_ALL)
        if count == _WIDTH and self.group:
            return [self.group]
        if count == _WIDTH * len(head.groups) and head.groups:
            return head.groups
        return None

    def _fill(self, cell: Cell, piece: Piece, *, loose: bool) -> None:
        group, at = cell
        row = self.rows.setdefault(group, list(_NULLS))
        where = f"disputes.{group}[{at}]"
        count = figures.count(piece.text) if piece.kind is Kind.FIGURE else None
        name = f"“{_GROUP_LABELS[group]}”的“{DISPUTE_COLUMNS[at].label}”"
        if count is None and piece.kind is Kind.FIGURE:
            self.notes.say_unreadable(where, name, piece)
        if cell in self.taken and row[at] != count:
            self.notes.say(
                cards.ROW_TWICE,
                where,
                f"{name}出现两次且数不同，读作空白。",
                evidence=piece.text,
                place=piece.place,
            )
            count = None
            self.disordered = self.disordered or loose
        self.taken.add(cell)
        row[at] = count
        self.notes.places.setdefault(where, piece.place)
        self.notes.places.setdefault(f"disputes.{group}", piece.place)

    def _unplaced(self, head: _Head, run: Run) -> None:
        groups = head.groups or self.columns or list(_ALL)
        for group in groups:
            self.rows.setdefault(group, list(_NULLS))
        self.notes.say(
            cards.ROW_UNPLACED,
            "disputes" if len(groups) > 1 else f"disputes.{groups[0]}",
            f"行政复议、行政诉讼情况表有一行{len(run.slots)}个数，应有{_WIDTH * len(groups)}个，"
            "无法确定各数属于哪一列，读作空白。",
            evidence=run.evidence(),
            place=run.where.place,
        )

    def finish(self) -> dict[str, Row]:
        """Give the groups in official order; a group named and left empty is a row of nulls.

        Where loose values of one group do not fit, those of the others may be its own: a head and
        its values have been torn apart.
        """
        if self.disordered and any(row != list(_NULLS) for row in self.rows.values()):
            self.notes.say(
                cards.ROW_UNPLACED,
                "disputes",
                "行政复议、行政诉讼情况表的栏目名称和数字次序错乱，无法确定各数属于哪一组，整表读作空白。",
                evidence=" ".join(piece.text for _, piece in self.seen),
                place=self.seen[0][1].place if self.seen else None,
            )
            self.rows = {group: list(_NULLS) for group in self.rows}
        for group, piece in self.seen:
            self.rows.setdefault(group, list(_NULLS))
            self.notes.places.setdefault(f"disputes.{group}", piece.place)
        return {group: tuple(self.rows[group]) for group in _ALL if group in self.rows}


def _order(results: Sequence[int]) -> tuple[int, ...]:
    """Give the order of results that a head spells, official where it is not whole."""
    first = tuple(results[-_WIDTH:])
    whole = len(results) >= _WIDTH and sorted(first) == list(range(_WIDTH))
    return first if whole else tuple(range(_WIDTH))

"""Table 3: the applications received and what became of them (RPT-14, section 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.interpreter import cards, figures
from gongkai.report.interpreter.applicants import WIDTH, Head, take_head
from gongkai.report.interpreter.lines import Kind, Piece
from gongkai.report.interpreter.placing import Columns, order_of
from gongkai.report.interpreter.request_labels import (
    LABELS,
    RESULTS,
    ROWS,
    Match,
    Reader,
    begun_row,
    names_a_row,
)
from gongkai.report.interpreter.runs import Run, runs
from gongkai.report.interpreter.stacks import (
    are_stacked,
    is_loose,
    is_row_of_stack,
    stacked_rows,
)
from gongkai.report.interpreter.witnesses import borne_out
from gongkai.report.interpreter.wording import core

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gongkai.report.interpreter.lines import Line
    from gongkai.report.interpreter.notes import Notes
    from gongkai.report.model import Row

_NULLS: Row = (None,) * WIDTH
_OTHER = core(LABELS["other"])
_PARTS_OF_OTHER = ("other_correction_overdue", "other_fee_overdue", "other_other")


def read_requests(lines: Iterable[tuple[int, Line]], notes: Notes) -> Mapping[str, Row]:
    """Read table 3 from the lines of its area.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 (RPT-14). A row that cannot be placed
    with certainty is null with a finding; a row the source lacks is absent.
    """
    reading = _Reading(notes)
    stretches = _headless(list(runs(lines)), reading)
    reading.columns.learn(stretches)
    reading.stacked = are_stacked(stretches)
    for run in stretches:
        reading.take(run)
    return reading.finish()


def _headless(stretches: list[Run], reading: _Reading) -> list[Run]:
    """Take the heads of columns out of all runs and remember them."""
    for run in stretches:
        head, run.labels = take_head(run.labels)
        if head:
            reading.meet(head, run, stretches)
    return [run for run in stretches if run.labels or run.slots]


class _Reading:
    """The state of reading table 3 from its first run to its last."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.columns = Columns()
        self.rows: dict[str, Row] = {}
        self.labels = Reader()
        self.other: Piece | None = None
        self.other_run = Run()
        self.stacked = False

    def meet(self, head: Head, run: Run, stretches: Sequence[Run]) -> None:
        """Remember a head, and say what in it is not official."""
        order = order_of(head)
        if run.table is not None and not borne_out(head, order, run.table, stretches):
            self._disbelieve(head)
            return
        if run.aligned and run.table is not None and head.by_extent():
            self.columns.heads[run.table] = head.by_extent()
        if order == self.columns.order:
            return
        self.columns.order = order
        place = head.columns[0][1].place
        if head.extra:
            names = "、".join(f"“{piece.text}”" for piece in head.extra)
            self.notes.say(
                cards.COLUMN_EXTRA,
                "requests",
                f"申请情况表有格式以外的列{names}，未读入。",
                evidence=names,
                place=place,
            )
        known = [at for at in order if at is not None]
        if known != sorted(known):
            self.notes.say(
                cards.COLUMN_ORDER,
                "requests",
                "申请情况表各列的次序与官方格式不同，已按表头栏目名称读入。",
                evidence=" ".join(piece.text for _, piece in head.columns),
                place=place,
            )

    def _disbelieve(self, head: Head) -> None:
        self.notes.say(
            cards.COLUMN_ORDER,
            "requests",
            "申请情况表表头各栏的位置与数字对不上，已按官方格式的次序读入，请核对表头。",
            evidence=" ".join(piece.text for _, piece in head.columns),
            place=head.columns[0][1].place,
        )

    def take(self, run: Run) -> None:
        """Read one run into the row that its labels name."""
        texts = [piece.text for piece in run.labels]
        if not run.slots:
            self._blank_rows(run.labels)
            return
        rows = stacked_rows(run) if self.stacked else None
        if rows:
            self._stack(rows, run)
            return
        match = self.labels.read(texts)
        if match is None:
            self._extra(run)
            return
        self._blank_rows(run.labels[: len(texts) - match.pieces])
        self.notes.used.update(run.at)
        if match.key == "other":
            self.other_run = run
        if match.key:
            self._row(match, run)
        else:
            self._group_filled(match.label, run)

    def _blank_rows(self, labels: Sequence[Piece]) -> None:
        """Take labels that name a row and have no values for rows left blank."""
        for piece in labels:
            if core(piece.text) == _OTHER:
                self.other = piece  # a row left blank, or the group of its parts
                continue
            match = begun_row(piece.text)
            if match is None and names_a_row(piece.text):
                match = self.labels.read([piece.text])
            if match and match.key:
                self.labels.pass_by(match)
                self._keep_blank(match.key, piece)

    def _keep_blank(self, key: str, label: Piece) -> None:
        self.rows.setdefault(key, _NULLS)
        self._mark_places(key, (None,) * WIDTH, label)

    def _extra(self, run: Run) -> None:
        words = core(run.labels[-1].text) if run.labels else ""
        if words == RESULTS:
            self._group_filled(run.labels[-1].text, run)
            return
        self.notes.say(
            cards.ROW_EXTRA if words else cards.ROW_UNPLACED,
            "requests",
            f"申请情况表有格式以外的行“{run.labels[-1].text}”，未读入。"
            if words
            else "申请情况表有一行数字前没有可认的行名，未读入。",
            evidence=run.evidence(),
            place=run.where.place,
        )

    def _group_filled(self, label: str, run: Run) -> None:
        self.notes.say(
            cards.GROUP_FILLED,
            "requests",
            f"分组行“{label}”填有数字，格式中没有这些格，未读入。",
            evidence=run.evidence(),
            place=run.where.place,
        )

    def _row(self, match: Match, run: Run) -> None:
        where = f"requests.{match.key}"
        cells = self.columns.place(run)
        if cells and self.stacked and is_loose(run) and not is_row_of_stack(run, cells):
            cells = None  # its seven values may be one of each of seven rows
        if cells is None:
            cells = self.columns.place_shifted(run)
            if cells is None:
                self._unplaced(match, run)
                return
            lost = "、".join(f"第{at + 1}列" for at, cell in enumerate(cells) if cell is None)
            self.notes.say(
                cards.ROW_SHIFTED,
                where,
                f"“{match.label}”一行整体右移，末尾超出表格，{lost}没有数，读作空白。",
                evidence=run.evidence(),
                place=run.where.place,
            )
        self._keep(match, self._counts(match, cells), run)
        self._mark_places(match.key, cells, run.where)

    def _stack(self, rows: Sequence[tuple[Match, Sequence[Piece]]], run: Run) -> None:
        self.notes.used.update(run.at)
        for match, cells in rows:
            self.labels.pass_by(match)
            self._keep(match, self._counts(match, cells), run)
            self._mark_places(match.key, cells, cells[0])

    def _unplaced(self, match: Match, run: Run) -> None:
        where = f"requests.{match.key}"
        self.notes.say(
            cards.ROW_UNPLACED,
            where,
            f"“{match.label}”一行有{len(run.slots)}个数，应有{len(self.columns.order)}个，"
            "无法确定各数属于哪一列，整行读作空白。",
            evidence=run.evidence(),
            place=run.where.place,
        )
        self._keep(match, _NULLS, run)
        self._mark_places(match.key, (None,) * WIDTH, run.where)

    def _counts(self, match: Match, cells: Sequence[Piece | None]) -> Row:
        where = f"requests.{match.key}"
        counts: list[int | None] = [None] * WIDTH
        for at, cell in enumerate(cells):
            if cell is None or cell.kind is not Kind.FIGURE:
                continue
            counts[at] = figures.count(cell.text)
            if counts[at] is None:
                name = f"“{match.label}”第{at + 1}列"
                self.notes.say_unreadable(f"{where}[{at}]", name, cell)
        self.notes.say_marks(where, f"“{match.label}”一行", cells)
        return tuple(counts)

    def _keep(self, match: Match, counts: Row, run: Run) -> None:
        """Keep a row; a second one with other figures leaves neither standing."""
        before = self.rows.get(match.key)
        if before is None or before in (counts, _NULLS):
            self.rows[match.key] = counts
            return
        if counts == _NULLS:
            return
        self.rows[match.key] = tuple(
            one if one == other else None for one, other in zip(before, counts, strict=True)
        )
        self.notes.say(
            cards.ROW_TWICE,
            f"requests.{match.key}",
            f"“{match.label}”一行出现两次且数不同，不同的格读作空白。",
            evidence=run.evidence(),
            place=run.where.place,
        )

    def _mark_places(self, key: str, cells: Sequence[Piece | None], row: Piece) -> None:
        places = self.notes.places
        places.setdefault(f"requests.{key}", row.place)
        for at, cell in enumerate(cells):
            places.setdefault(f"requests.{key}[{at}]", (cell or row).place)

    def finish(self) -> dict[str, Row]:
        """Give the rows in official order.

        A filled （六） above its own filled parts is a subtotal and no row; a blank one without
        parts is a row left blank.
        """
        parts = [self.rows[key] for key in _PARTS_OF_OTHER if key in self.rows]
        if "other" in self.rows and any(row != _NULLS for row in parts):
            del self.rows["other"]
            self.notes.forget("requests.other")
            self._group_filled(LABELS["other"], self.other_run)
        elif self.other and not parts and "other" not in self.rows:
            self._keep_blank("other", self.other)
        return {row.key: self.rows[row.key] for row in ROWS if row.key in self.rows}

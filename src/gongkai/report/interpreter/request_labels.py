"""Which row of table 3 some labels name.

The words decide; group, numeral and the official order are witnesses that settle what the words
leave open (3.其他, 总计) and that an office's own wording still means the official row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.forms import FORM_2019, FORM_2021, RequestRow
from gongkai.report.interpreter.wording import core, likeness, numeral, plain, unannotated

if TYPE_CHECKING:
    from collections.abc import Sequence

_OTHER = next(row for row in FORM_2019.requests if row.key == "other")
_CUT = next(
    at for at, row in enumerate(FORM_2021.requests) if row.key == "other_correction_overdue"
)
ROWS: tuple[RequestRow, ...] = (
    *FORM_2021.requests[:_CUT],
    _OTHER,
    *FORM_2021.requests[_CUT:],
)
"""The rows of both layouts in official order; 2019's undivided （六） stands before its parts."""

LABELS = {row.key: row.label for row in ROWS}
GROUPS: tuple[str, ...] = ("（三）不予公开", "（四）无法提供", "（五）不予处理")
"""Group rows that have no cells of their own in either layout."""

RESULTS = core(FORM_2021.results)

_ALIASES: dict[str, tuple[str, ...]] = {
    "received": ("本年新收申请数量", "新收政府信息公开申请数量", "本年度新收政府信息公开申请数量"),
    "carried_in": ("上年结转申请数量", "上年度结转政府信息公开申请数量", "上年结转"),
    "granted_in_part": ("部分公开",),
    "concluded": ("合计", "办理结果总计"),
    "carried_out": ("结转下年继续办理", "结转下年度办理"),
}
_MOST_PIECES = 6
_ALIKE, _ALIKE_WITH_WITNESSES, _MARGIN = 0.6, 0.34, 0.15
_SURE = 0.8
_SHORT = 4


@dataclass(frozen=True, slots=True)
class _Row:
    at: int
    key: str
    wordings: tuple[str, ...]
    group: str | None
    number: int
    level: str


def _row(at: int, key: str, label: str, group: str | None) -> _Row:
    number = numeral(plain(label))
    return _Row(
        at,
        key,
        (core(label), *_ALIASES.get(key, ())),
        core(group) if group else None,
        number.value if number else 0,
        number.level if number else "",
    )


_ROWS = tuple(_row(at, row.key, row.label, row.group) for at, row in enumerate(ROWS))
_BY_WORDING = {wording: row for row in _ROWS for wording in row.wordings}
_GROUPS = {core(label): label for label in (*GROUPS, _OTHER.label)}


@dataclass(frozen=True, slots=True)
class Match:
    """A row that labels name.

    Attributes:
        key: The row's key; "" for a group row, whose label is then `label`.
        pieces: How many of the last labels name it.
        at: Position in official order.
    """

    key: str
    label: str
    pieces: int
    at: int


@dataclass(slots=True)
class Reader:
    """Reads row labels in turn and remembers where in official order it stands."""

    at: int = -1
    group: str | None = None

    def read(self, labels: Sequence[str]) -> Match | None:
        """Tell which row the last of these labels name; None when that is not certain.

        Args:
            labels: Label pieces since the last values, the nearest last.
        """
        self._note_groups(labels)
        found = self._exact(labels) or self._alike(labels)
        if found and found.key:
            self.pass_by(found)
        return found

    def pass_by(self, row: Match) -> None:
        """Remember that a row has been read."""
        self.at = row.at
        self.group = _ROWS[row.at].group

    def _note_groups(self, labels: Sequence[str]) -> None:
        for label in labels:
            words = core(label)
            if words in _GROUPS:
                self.group = words

    def _exact(self, labels: Sequence[str]) -> Match | None:
        """Match the words themselves, nearest labels first, whole before contained."""
        best: tuple[float, float, Match] | None = None
        for count in range(1, min(len(labels), _MOST_PIECES) + 1):
            text = "".join(labels[-count:])
            words = core(text)
            if words not in _BY_WORDING and words not in _GROUPS:
                words = core(unannotated(text)) or words
            if words in _GROUPS and _GROUPS[words] in GROUPS:
                return Match("", _GROUPS[words], count, -1)
            same = _BY_WORDING.get(words)
            for row in (same,) if same else _ROWS:
                weight = 1.0 if same else _weight(words, row)
                if weight < _SURE or not self._possible(row, words, text):
                    continue
                witnesses = self._witnesses(row, text)
                if best is None or (weight, witnesses) > best[:2]:
                    best = (weight, witnesses, _match(row, count))
            if best and best[0] == 1:
                break
        return best[2] if best else None

    def _possible(self, row: _Row, words: str, text: str) -> bool:
        """Let short words, which several labels share, name a row only where it can stand."""
        if len(words) > _SHORT or self._numbered(row, text):
            return True
        if row.key == "other_other":
            return self.group == core(_OTHER.label)
        if row.key == "concluded":
            return self.at >= _CUT
        return True

    def _witnesses(self, row: _Row, text: str) -> float:
        weight = 0.0
        step = row.at - self.at
        if step == 1:
            weight += 0.06
        elif step <= 0:
            weight -= 0.06
        if self._numbered(row, text):
            weight += 0.05
        if row.group and row.group == self.group:
            weight += 0.04
        return weight

    def _numbered(self, row: _Row, text: str) -> bool:
        number = numeral(plain(text))
        return number is not None and (number.value, number.level) == (row.number, row.level)

    def _alike(self, labels: Sequence[str]) -> Match | None:
        """Match an office's own wording: alike enough, or alike with all witnesses for it."""
        best: dict[str, tuple[float, int, str]] = {}
        for count in range(1, min(len(labels), _MOST_PIECES) + 1):
            text = "".join(labels[-count:])
            words = core(text)
            if len(words) < _SHORT:
                continue
            for row in _ROWS:
                alike = max(likeness(words, wording) for wording in row.wordings)
                if alike > best.get(row.key, (_ALIKE_WITH_WITNESSES,))[0]:
                    best[row.key] = (alike, count, text)
        ranked = sorted(_ROWS, key=lambda row: best.get(row.key, (0.0,))[0], reverse=True)
        row, second = ranked[0], best.get(ranked[1].key, (0.0,))[0]
        if row.key not in best or not self.at < row.at <= self.at + 2:
            return None
        alike, count, text = best[row.key]
        clear = alike >= _ALIKE and alike - second >= _MARGIN
        return _match(row, count) if clear or self._numbered(row, text) else None


def _match(row: _Row, pieces: int) -> Match:
    return Match(row.key, LABELS[row.key], pieces, row.at)


def _weight(words: str, row: _Row) -> float:
    """Weigh words that are not a row's own: how much of its wording they are a part of."""
    if not words:
        return 0.0
    wording = row.wordings[0]
    if len(wording) >= _SHORT:
        if words.endswith(wording):
            return 0.97
        if wording in words:
            return 0.85
    if len(words) > _SHORT:
        if wording.startswith(words):
            return 0.9
        if words in wording:
            return 0.8
    return 0.0


def begun_row(label: str) -> Match | None:
    """Give the row that a label, perhaps only its first line, begins with numeral and words."""
    words = core(label)
    number = numeral(plain(label))
    if number is None:
        return None
    for row in _ROWS:
        wording = row.wordings[0]
        begun = words.startswith(wording) or wording.startswith(words)
        same = words == wording or (len(words) >= _SHORT and begun)
        if same and (row.number, row.level) == (number.value, number.level):
            return None if row.key == "other" else _match(row, 1)
    return None


def names_a_row(label: str) -> bool:
    """Tell whether one label alone spells a row of table 3, whatever stands around it."""
    words = core(label)
    return len(words) >= _SHORT and words in _BY_WORDING

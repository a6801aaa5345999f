"""The head of table 3: which column is which kind of applicant.

A head is a second witness. Seven values in a row of seven columns are in official order unless
the head clearly says otherwise; where a row has fewer, columns decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.forms import APPLICANT_COLUMNS
from gongkai.report.interpreter.wording import core, likeness, numeral, plain, unannotated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.interpreter.lines import Piece

WIDTH = len(APPLICANT_COLUMNS)
_HEADS = {core(column.label): at for at, column in enumerate(APPLICANT_COLUMNS)}
_HEADS |= {"合计": WIDTH - 1, "商业公司": 1, "公益组织": 3, "法律服务组织": 4, "个人": 0}
_SHARED = {"其他", "总计", "合计"}  # rows are called so too
_ABOVE = {"申请人情况", "法人或其他组织", "申请人", "申请人类型", "法人或者其他组织"}
_NOTE = "勾稽关系"
_MOST_PIECES = 4
_LONGEST_HEAD = 12
_ALIKE = 0.6
_LEAST_HEADS = 3
_LOCAL = ("人员", "组织", "机构", "企业", "申请", "单位", "团体", "申请人", "机关", "媒体")


@dataclass(frozen=True, slots=True)
class Head:
    """The heads found before some rows.

    Attributes:
        columns: (position 0–6 or None for a local column, label piece), in stream order.
    """

    columns: tuple[tuple[int | None, Piece], ...]

    @property
    def extra(self) -> tuple[Piece, ...]:
        """The heads that the official layout does not have."""
        return tuple(piece for at, piece in self.columns if at is None)

    def by_extent(self) -> dict[tuple[int, int], int | None]:
        """Give extent → position, {} when two heads claim one column or one is missing."""
        found = {piece.extent: at for at, piece in self.columns}
        known = [at for at in found.values() if at is not None]
        if len({start for start, _ in found}) != len(self.columns) or sorted(known) != list(
            range(WIDTH)
        ):
            return {}
        return found


def take_head(labels: Sequence[Piece]) -> tuple[Head | None, list[Piece]]:
    """Take the heads of columns out of labels; what is left are labels of rows."""
    columns: list[tuple[int | None, Piece]] = []
    left: list[Piece] = []
    local: list[Piece] = []  # unknown labels after a head: local columns if a head follows
    inside = False
    at = 0
    while at < len(labels):
        position, count = _head_at(labels, at, inside=inside)
        if count:
            columns += [(None, piece) for piece in local]
            columns += [(position, labels[at])] if position is not None else []
            local, inside = [], True
        elif inside and _could_be_local(labels[at]):
            local.append(labels[at])
        else:
            left += [*local, labels[at]]
            local, inside = [], False
        at += max(count, 1)
    left += local
    if sum(position is not None for position, _ in columns) < _LEAST_HEADS:
        return None, [piece for piece in labels if _NOTE not in core(piece.text)]
    return Head(tuple(columns)), left


def _could_be_local(piece: Piece) -> bool:
    words = core(piece.text)
    return 1 < len(words) <= _LONGEST_HEAD and words.endswith(_LOCAL)


def _head_at(labels: Sequence[Piece], at: int, *, inside: bool) -> tuple[int | None, int]:
    """Give the head that begins at a label and over how many labels it is broken.

    Position is None for words above the heads (申请人情况), count 0 where no head begins.
    """
    if _NOTE in core(labels[at].text):
        return None, 1
    text = ""
    for count, piece in enumerate(labels[at : at + _MOST_PIECES], start=1):
        text += piece.text
        words = core(unannotated(text))
        if len(words) > _LONGEST_HEAD:
            break
        if words in _ABOVE:
            return None, count
        if words in _HEADS and (words not in _SHARED or _is_head(text, labels, at, inside=inside)):
            return _HEADS[words], count
    words = core(unannotated(labels[at].text))
    alike = _alike(words) if inside and words not in _SHARED else None
    return alike, int(alike is not None)


def _is_head(text: str, labels: Sequence[Piece], at: int, *, inside: bool) -> bool:
    """Tell whether 其他 or 总计 is a column's head: no number, and heads before or after it."""
    if numeral(plain(text)):
        return False
    following = [core(piece.text) for piece in labels[at + 1 : at + 3]]
    return inside or any(words in _HEADS and words not in _SHARED for words in following)


def _alike(words: str) -> int | None:
    """Give the position of a head in an office's own wording."""
    best = max(_HEADS, key=lambda head: likeness(words, head))
    return _HEADS[best] if likeness(words, best) >= _ALIKE else None

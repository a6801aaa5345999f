"""A comparison as plain rows of text, for a terminal and for the tables of the other formats."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.compare.comparison import Change, Comparison
    from gongkai.report.model import Figure

BLANK = "—"
LEGACY = "旧格式未细分（六）其他处理"


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: the cell, both figures, the change, and whether it stands out."""

    label: str
    old: str
    new: str
    difference: str
    percent: str
    note: str
    is_swing: bool


def rows(comparison: Comparison, *, only_changed: bool = False) -> Iterator[Row]:
    """Give the lines of a comparison in the order of the tables.

    With `only_changed`, cells that are equal in both reports are left out.
    """
    for change in comparison.changes:
        if not only_changed or change.old != change.new:
            yield _row(change)


def _row(change: Change) -> Row:
    swing = "变化较大，请在报告中说明原因" if change.is_swing else ""
    legacy = LEGACY if change.is_legacy else ""
    return Row(
        label=change.label,
        old=_figure(change.old),
        new=_figure(change.new),
        difference=_signed(change.difference),
        percent=BLANK if change.percent is None else f"{_signed(change.percent)}%",
        note="；".join(note for note in (swing, legacy) if note),
        is_swing=change.is_swing,
    )


def _figure(figure: Figure) -> str:
    if figure is None:
        return BLANK
    return format(figure, "f") if isinstance(figure, Decimal) else str(figure)


def _signed(figure: Figure) -> str:
    if not figure:
        return _figure(figure)
    return ("+" if figure > 0 else "") + _figure(figure)

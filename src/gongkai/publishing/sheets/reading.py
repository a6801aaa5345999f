"""The first sheet of a workbook that holds anything, as lines of text."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from gongkai.files.refusal import FileRefused
from gongkai.files.sheets import first_sheet
from gongkai.publishing.refusals import PublishingRefusal

if TYPE_CHECKING:
    from typing import IO

_MOST_LINES, _MOST_CELLS = 2000, 60


class SheetUnfit(PublishingRefusal):
    """A workbook that cannot be read as records; the message says what to do."""


def lines_of(stream: IO[bytes]) -> list[list[str]]:
    """Give the lines of the first sheet that has any, each as long as the longest.

    Raises:
        SheetUnfit: it is no workbook, is empty or too large.
    """
    lines: list[list[str]] = []
    try:
        for row in first_sheet(stream):
            lines.append([_text(cell) for cell in row])
            if len(lines) > _MOST_LINES or len(row) > _MOST_CELLS:
                raise SheetUnfit(
                    f"表格不能超过{_MOST_LINES}行、{_MOST_CELLS}列，请删除多余的行列或者分开导入。"
                )
    except FileRefused as refusal:
        raise SheetUnfit(str(refusal)) from refusal
    if not lines:
        raise SheetUnfit("表格中没有内容，请检查后再导入。")
    return lines


def _text(cell: Any) -> str:
    """Give a cell as a person reads it: whole numbers without .0, days without midnight."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()

"""The first sheet of a workbook as plain rows."""

from __future__ import annotations

import csv
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError, CalamineWorkbook

from gongkai.decisions.refusals import FileUnfit

if TYPE_CHECKING:
    from pathlib import Path


def sheet_as_csv(path: Path, target: Path) -> Path:
    """Write the first sheet that holds rows as csv and give its path.

    Raises:
        FileUnfit: it is no workbook, or an empty one.
    """
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            sheets = map(book.get_sheet_by_index, range(len(book.sheet_names)))
            rows = next((found for sheet in sheets if (found := sheet.to_python())), [])
    except (CalamineError, OSError, ValueError) as error:
        raise FileUnfit("Excel文件无法读取，请另存为xlsx格式后再导入。") from error
    if not rows:
        raise FileUnfit("Excel文件中没有内容，请检查后再导入。")
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_as_written(value) for value in row] for row in rows)
    return target


def _as_written(value: Any) -> str:
    """Give a cell as a person reads it: whole numbers without .0, days without midnight."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else str(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)

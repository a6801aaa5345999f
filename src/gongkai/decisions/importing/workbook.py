"""The first sheet of a workbook as plain rows."""

from __future__ import annotations

import csv
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from gongkai.decisions.refusals import FileUnfit
from gongkai.files.refusal import FileRefused
from gongkai.files.sheets import first_sheet

if TYPE_CHECKING:
    from pathlib import Path


def sheet_as_csv(path: Path, target: Path) -> Path:
    """Write the first sheet that holds rows as csv and give its path.

    Raises:
        FileUnfit: it is no workbook, or an empty one.
    """
    try:
        with path.open("rb") as source, target.open("w", encoding="utf-8", newline="") as file:
            for row in first_sheet(source):
                csv.writer(file).writerow([_as_written(value) for value in row])
    except FileRefused as refusal:
        raise FileUnfit(str(refusal)) from refusal
    if not target.stat().st_size:
        raise FileUnfit("Excel文件中没有内容，请检查后再导入。")
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

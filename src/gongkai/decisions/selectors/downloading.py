"""Any list of decisions as a file that is sent while it is written, or as soon as it is whole."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter
from django.conf import settings

from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.selectors.exporting import csv_lines, parquet_export
from gongkai.text.cells import TEXT_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
"""The formats, by the ending of an address."""

_PIECE = 256 * 1024


def download(
    ending: str, headings: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[bytes]:
    """Give a file piece by piece: csv of any length, the others whole before the first piece.

    Args:
        ending: One of `MEDIA_TYPES`.
        headings: Its columns.
        rows: Its rows, read once.

    Raises:
        DecisionsRefusal: there are more rows than a file of the kind takes.
    """
    if ending == "csv":
        return (piece.encode() for piece in csv_lines(headings, rows))
    folder = tempfile.TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR)
    path = Path(folder.name) / "file"
    try:
        (_workbook if ending == "xlsx" else parquet_export)(headings, _few(rows), path)
    except BaseException:
        folder.cleanup()
        raise
    return _pieces(path, folder)


def _pieces(path: Path, folder: tempfile.TemporaryDirectory[str]) -> Iterator[bytes]:
    with folder, path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _few(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    most = settings.EXPORT_ROWS
    for place, row in enumerate(rows):
        if place == most:
            raise DecisionsRefusal(f"超过{most}行，请缩小范围，或者导出csv（不限行数）。")
        yield row


def _workbook(headings: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write texts as texts: nothing in a cell is calculated, a row at a time is in memory."""
    options = {"constant_memory": True, "tmpdir": str(path.parent), **TEXT_ONLY}
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("决定")
        text = book.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 1)
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell, text)

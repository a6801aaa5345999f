"""Any list of decisions as a file that is sent while it is written, or as soon as it is whole."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter
from django.conf import settings

from gongkai.decisions.refusals import SheetFull, TooManyRows
from gongkai.decisions.selectors.exporting import csv_lines, parquet_export
from gongkai.text.cells import TEXT_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
"""The formats, by the ending of an address."""
SHEET_ROWS = 1_048_575
"""So many rows a sheet of a workbook holds below its headings."""

_PIECE = 256 * 1024


def download(
    ending: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    known: int | None = None,
) -> Iterator[bytes]:
    """Give a file piece by piece: csv of any length, the others whole before the first piece.

    Args:
        ending: One of `MEDIA_TYPES`.
        headings: Its columns.
        rows: Its rows, read once.
        known: How many they are, where that is known: too many are refused before the first.

    Raises:
        TooManyRows: there are more than a file takes that is made while somebody waits.
        SheetFull: there are more than a sheet holds.
    """
    if ending == "csv":
        return (piece.encode() for piece in csv_lines(headings, rows))
    if (known or 0) > settings.EXPORT_ROWS:
        raise TooManyRows(settings.EXPORT_ROWS)
    folder = tempfile.TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR)
    path = Path(folder.name) / "file"
    try:
        WRITERS[ending](headings, _few(rows), path)
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
            raise TooManyRows(most)
        yield row


def _workbook(headings: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write texts as texts: nothing in a cell is calculated, a row at a time is in memory."""
    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),
        "use_zip64": True,
        **TEXT_ONLY,
    }
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("决定")
        text = book.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 1)
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading)
        for number, row in enumerate(rows, start=1):
            if number > SHEET_ROWS:
                raise SheetFull
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell, text)


WRITERS: Mapping[str, Callable[[Sequence[str], Iterable[Sequence[str]], Path], None]] = {
    "xlsx": _workbook,
    "parquet": parquet_export,
}
"""What writes a whole file, for the formats that are not sent while they are written."""

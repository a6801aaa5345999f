"""A workbook is read only when its cells fit into memory, whatever it says of itself."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

import gongkai
from gongkai.files import sheets
from gongkai.files.refusal import FileRefused
from gongkai.files.sheets import first_sheet

_ROOT = Path(gongkai.__file__).parent


def book(*cells):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as written:
        written.add_worksheet()
        sheet = written.add_worksheet()
        for row, column, value in cells:
            sheet.write(row, column, value)
    made.seek(0)
    return made


def changed(before, after, name="xl/worksheets/sheet2.xml", *, source=None):
    """Give a workbook with a part rewritten, or kept under another name."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(source or book((0, 0, "甲"))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, text.replace(before, after) if part == name else text)
    return target


def test_it_reads_the_first_sheet_that_holds_anything():
    assert list(first_sheet(book((1, 1, "甲"), (2, 2, 5)))) == [["甲", ""], ["", 5.0]]
    assert list(first_sheet(book())) == []


FAR = [
    book((0, 0, "甲"), (1_048_575, 16_383, "乙")),
    changed(b'r="A1"', b'r="XFD1048576"'),
    changed(b"</row>", b'</row><row r="1048576"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'),
]


@pytest.mark.parametrize("file", FAR)
def test_a_cell_far_away_is_refused_before_anything_is_laid_out(file):
    with pytest.raises(FileRefused, match="请删除多余的行列"):
        list(first_sheet(file))


def test_a_cell_without_a_value_lies_nowhere():
    file = changed(b"</row>", b'</row><row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert list(first_sheet(file)) == [["甲"]]


def test_a_text_that_many_cells_share_counts_as_often_as_it_is_shown(monkeypatch):
    file = book(*((row, 0, "长" * 100) for row in range(10)))
    assert len(list(first_sheet(file))) == 10
    monkeypatch.setattr(sheets, "MOST_SIGNS", 999)
    with pytest.raises(FileRefused, match="文字过多"):
        list(first_sheet(file))


UNREADABLE = [
    io.BytesIO(b"no workbook"),
    io.BytesIO(b"\xd0\xcf\x11\xe0" + book((0, 0, "甲")).getvalue()),
    changed(b"<sheetData>", b"<sheetData"),
    changed(b"<worksheet", b"<!DOCTYPE x []><worksheet"),
]


@pytest.mark.parametrize("file", UNREADABLE)
def test_what_is_no_plain_workbook_is_refused(file):
    with pytest.raises(FileRefused):
        list(first_sheet(file))


@pytest.mark.parametrize(
    ("name", "text"),
    [("content.xml", "<a/>"), ("xl/workbook.bin", "x"), ("xl/sheet.txt", "x<sheetData/>")],
)
def test_it_is_read_as_nothing_else(name, text):
    file = book((0, 0, "甲"))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, text)
    with pytest.raises(FileRefused):
        list(first_sheet(file))


def test_nothing_else_opens_workbooks_with_the_library():
    users = [path for path in _ROOT.rglob("*.py") if "python_calamine" in path.read_text("utf-8")]
    assert users == [_ROOT / "files" / "sheets.py"]

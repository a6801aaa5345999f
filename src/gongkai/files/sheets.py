"""The rows of a workbook, read only after its cells were found to fit into memory.

The library that reads workbooks lays out every place between the first cell and the last, and
copies a shared text into each cell that shows it; a few bytes that name the last cell of a sheet
end the whole process. So the parts are walked first, and everything goes through here.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import IO, TYPE_CHECKING, Any
from xml.parsers import expat
from zipfile import is_zipfile

from python_calamine import CalamineError, CalamineWorkbook

from gongkai.files.content.archive import Archive
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CELLS = 5_000_000
"""Rows times columns of a sheet, filled or not: some 160 megabytes."""
MOST_SIGNS = 100_000_000
"""Of the texts of a sheet's cells, each counted as often as it is shown."""

_STRINGS = "xl/sharedstrings.xml"
_XML = (".xml", ".rels")
_OTHER_KINDS = {"content.xml", "xl/workbook.bin"}
_CELLS = b"sheetData"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.IGNORECASE)
_START = b"PK\x03\x04"
_PIECE = 256 * 1024
_UNREADABLE = "Excel文件无法读取，请另存为xlsx格式后再上传。"
_FAR = (
    f"Excel文件的行数乘以列数超过{MOST_CELLS // 10_000}万或者文字过多，"
    "请删除多余的行列、拆分成几个文件，或者另存为csv格式。"
)


def first_sheet(stream: IO[bytes]) -> Iterator[list[Any]]:
    """Give the rows of the first sheet that has any, from its first row that is not empty.

    Raises:
        FileRefused: it is no workbook of the open format, is damaged, or would not fit.
    """
    _refuse_unfit(stream)
    stream.seek(0)
    try:
        with CalamineWorkbook.from_filelike(stream) as book:
            for place in range(len(book.sheet_names)):
                sheet = book.get_sheet_by_index(place)
                if sheet.height and sheet.width:
                    yield from dropwhile(_is_empty, sheet.iter_rows())
                    return
    except (CalamineError, OSError, ValueError) as error:
        raise FileRefused(_UNREADABLE) from error


def _is_empty(row: list[Any]) -> bool:
    return all(cell == "" for cell in row)


def _refuse_unfit(stream: IO[bytes]) -> None:
    """Refuse a workbook whose cells do not fit, by its true cells and not by what it says."""
    stream.seek(0)
    if stream.read(len(_START)) != _START or not is_zipfile(stream):
        raise FileRefused(_UNREADABLE)
    archive = Archive(stream)
    names = sorted(archive.parts, key=lambda name: name.lower() != _STRINGS)
    if not _OTHER_KINDS.isdisjoint(name.lower() for name in names):
        raise FileRefused(_UNREADABLE)
    lengths: list[int] = []
    for name in names:
        pieces = archive.pieces(name, _PIECE)
        if name.lower() == _STRINGS:
            _walk(_Strings(lengths), pieces)
        elif name.lower().endswith(_XML):
            _walk(_Cells(lengths), pieces)
        elif _holds_cells(pieces):
            raise FileRefused(_UNREADABLE)


def _holds_cells(pieces: Iterator[bytes]) -> bool:
    before = b""
    for piece in pieces:
        if _CELLS in before + piece:
            return True
        before = piece[-len(_CELLS) :]
    return False


def _walk(reader: _Strings | _Cells, pieces: Iterator[bytes]) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_declaration
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        for piece in pieces:
            parser.Parse(piece, False)  # noqa: FBT003 - the parser takes it by place only
        parser.Parse(b"", True)  # noqa: FBT003 - the same
    except expat.ExpatError as error:
        raise FileRefused(_UNREADABLE) from error


def _refuse_declaration(*_: object) -> None:
    raise FileRefused(_UNREADABLE)


class _Strings:
    """The lengths of the texts that cells share."""

    def __init__(self, lengths: list[int]) -> None:
        self.lengths = lengths

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "si":
            self.lengths.append(0)

    def end(self, name: str) -> None:
        """Nothing is left to do when an element ends."""

    def text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)


class _Cells:
    """Where the cells of a part lie, and how many signs they show, refused as it grows."""

    def __init__(self, lengths: list[int]) -> None:
        self.lengths = lengths
        self.row = self.named_row = self.column = self.rows = self.columns = self.signs = 0
        self.is_shared = self.is_value = False
        self.value = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                told = attributes.get("r", "")
                self.row = int(told) if told.isdecimal() and len(told) < 10 else self.row + 1  # noqa: PLR2004 - digits
                self.column = self.named_row = 0
            case "c":
                self._place(attributes.get("r"))
                self.is_shared = attributes.get("t") == "s"
            case "v" | "is":
                self.rows = max(self.rows, self.row, self.named_row)
                self.columns = max(self.columns, self.column)
                self._refuse_too_much()
                self.is_value, self.value = True, ""
            case _:
                pass

    def end(self, name: str) -> None:
        if self.is_value and name.rpartition(":")[2] in {"v", "is"}:
            self.is_value = False
            if self.is_shared and self.value.strip().isdecimal():
                number = int(self.value[:10])
                self.signs += self.lengths[number] if number < len(self.lengths) else 0
                self._refuse_too_much()

    def text(self, text: str) -> None:
        if self.is_value:
            self.value += text

    def _place(self, reference: str | None) -> None:
        """Go to where a cell says that it is, or to the one after the cell before.

        A cell may name another row than the one that it stands in: the farther of both counts.
        """
        if reference is None:
            self.column += 1
            return
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            raise FileRefused(_UNREADABLE)
        self.column = 0
        for letter in found[1].upper():
            self.column = self.column * 26 + ord(letter) - ord("A") + 1
        self.named_row = int(found[2])

    def _refuse_too_much(self) -> None:
        if self.rows * self.columns > MOST_CELLS or self.signs > MOST_SIGNS:
            raise FileRefused(_FAR)

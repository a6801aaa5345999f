"""The neutral document: what every reader gives and the interpreter takes.

A reader knows a file format and nothing of annual reports; the interpreter knows annual reports
and nothing of file formats. Between them stands this model: paragraphs and tables in reading
order, each with its place, and the *traces* a file carries beside its text (authors, comments,
tracked changes, alternative texts …).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file.

    Attributes:
        line: 1-based. In .txt, .md, .html and .json the line of the file; in .docx the ordinal of
            the paragraph in reading order, table cells included; in .pdf the ordinal of the
            visual line over all pages; in .xlsx the row of the sheet.
        page: 1-based page of a PDF or sheet of a workbook; None where the format has none.
    """

    line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (or one visual line, where the format knows no paragraphs).

    Attributes:
        text: As the source has it, white space inside kept, line ends stripped.
        place: Where it begins.
        heading: 1–6 when the format itself marks the paragraph as a heading, else None.
    """

    text: str
    place: Place
    heading: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell.

    Attributes:
        text: Paragraphs of the cell joined by a newline; "" for a blank cell.
        row: 0-based row in which the cell begins.
        column: 0-based column in which the cell begins.
        row_span: Rows covered, at least 1.
        column_span: Columns covered, at least 1.
    """

    text: str
    row: int
    column: int
    place: Place
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its source has it.

    Attributes:
        cells: In reading order (by row, then column). A cell that spans is listed once, where it
            begins; a source that repeats a merged cell's text is to be mended by its reader.
        aligned: True when `column` is a fact of the source (markup, ruling lines, tab stops), so
            that cells of one column may be compared across rows; False when the source only gives
            an order (one cell a line) and `column` merely counts.
    """

    cells: tuple[Cell, ...]
    aligned: bool = True

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Give the rows from top to bottom, each with the cells that begin in it."""
        row: list[Cell] = []
        for cell in self.cells:
            if row and cell.row != row[0].row:
                yield tuple(row)
                row = []
            row.append(cell)
        if row:
            yield tuple(row)


Block = Paragraph | Table


class TraceKind(StrEnum):
    """What a file can carry beside the text that a reader of the page sees."""

    PROPERTY = "property"  # author, company, template path … of the file's metadata
    COMMENT = "comment"
    TRACKED_CHANGE = "tracked-change"
    ALTERNATIVE_TEXT = "alternative-text"
    HIDDEN_TEXT = "hidden-text"
    FIELD = "field"  # an unresolved or stale Word field
    ATTACHMENT = "attachment"  # an embedded file, macro or object


@dataclass(frozen=True, slots=True)
class Trace:
    """Something a file carries beside its visible text.

    Attributes:
        kind: What it is.
        name: Its name in the format: "creator", "w:ins", "alt" …
        text: Its content as found.
        place: Where it is anchored; None for file-wide metadata.
    """

    kind: TraceKind
    name: str
    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as blocks in reading order, with its traces."""

    blocks: tuple[Block, ...]
    traces: tuple[Trace, ...] = field(default=())
    page_count: int | None = None

    def texts(self) -> Iterator[tuple[str, Place]]:
        """Give every visible piece of text with its place: paragraphs and cells in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.text, block.place
            else:
                yield from ((cell.text, cell.place) for cell in block.cells)


class UnreadableFile(Exception):
    """A file cannot be read; the message is one Chinese sentence that says what to do."""

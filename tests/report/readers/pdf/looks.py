"""What a test looks at: a document's tables and paragraphs as plain lists."""

from __future__ import annotations

from gongkai.report.document import Document, Paragraph, Table
from gongkai.report.readers.pdf import read_document


def tables(data: bytes) -> list[list[list[str]]]:
    """Give the texts of all tables, row by row; a cell that spans stands once."""
    return [
        [[cell.text for cell in row] for row in table.rows()]
        for table in read_document(data).blocks
        if isinstance(table, Table)
    ]


def paragraphs(data: bytes) -> list[str]:
    """Give the texts of all paragraphs."""
    return [block.text for block in read_document(data).blocks if isinstance(block, Paragraph)]


def traces(document: Document) -> list[tuple[str, str, str]]:
    """Give (kind, name, text) of all traces."""
    return [(trace.kind.value, trace.name, trace.text) for trace in document.traces]

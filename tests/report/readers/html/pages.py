"""Pages as literal markup."""

from __future__ import annotations

from gongkai.report.document import Paragraph, Table
from gongkai.report.readers.html import read_document


def blocks(markup):
    return read_document(markup.encode()).blocks


def lines(markup):
    return [block.text for block in blocks(markup) if isinstance(block, Paragraph)]


def grid(markup):
    """Give the cells of the only table: text, row, column, row span, column span."""
    (table,) = (block for block in blocks(markup) if isinstance(block, Table))
    return [(c.text, c.row, c.column, c.row_span, c.column_span) for c in table.cells]


def traces(markup):
    return [
        (trace.kind.value, trace.name, trace.text)
        for trace in read_document(markup.encode()).traces
    ]

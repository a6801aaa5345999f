"""A row that starts late: which of its figures is missing (RPT-6)."""

from gongkai.report.document import Cell, Document, Place, Table
from gongkai.report.interpreter import interpret

LABELS = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]


def table_of(rows):
    """A table of (column, span, text) rows."""
    cells = [
        Cell(text, row, column, Place(row + 1), column_span=span)
        for row, found in enumerate(rows)
        for column, span, text in found
    ]
    return Document((Table(tuple(cells)),))


def whole(label):
    return [(0, 2, label), *((2 + at, 1, str(at)) for at in range(7))]


def test_it_leaves_a_row_blank_whose_label_covers_its_first_figure():
    covering = [(0, 3, LABELS[1]), *((3 + at, 1, str(at)) for at in range(6))]
    report = interpret(table_of([whole(LABELS[0]), covering, whole(LABELS[2])]), "x.pdf")
    assert report.requests["carried_in"] == (None,) * 7
    assert report.requests["received"] == tuple(range(7))

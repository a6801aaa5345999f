import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from gongkai.report.document import Paragraph, Table, TraceKind, UnreadableFile
from gongkai.report.readers import limits
from gongkai.report.readers.workbook import read_document


def book(fill, **options):
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **options}) as made:
        fill(made)
    return out.getvalue()


def one_sheet(fill):
    return book(lambda made: fill(made, made.add_worksheet()))


def with_sheet(markup, data=None):
    """Give a workbook with the markup of its first sheet's data replaced."""
    data = data or one_sheet(lambda _, sheet: sheet.write(0, 0, "x"))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                content = f'<worksheet xmlns="{space}">{markup}</worksheet>'.encode()
            made.writestr(name, content)
    return out.getvalue()


def texts(data):
    return [text for text, _ in read_document(data).texts()]


def test_it_reads_numbers_as_the_text_a_person_sees():
    def fill(made, sheet):
        numbers = [14, 64.2623, 0, -3, 1e3, 570457, 0.1 + 0.2, 1e16]
        for column, number in enumerate(numbers):
            sheet.write_number(0, column, number)
        sheet.write_number(1, 0, 7142.4, made.add_format({"num_format": "0.00"}))
        sheet.write_number(1, 1, 0.125, made.add_format({"num_format": "0.0%"}))
        sheet.write_number(1, 2, 0.5, made.add_format({"num_format": 10}))
        sheet.write_number(1, 3, 45311, made.add_format({"num_format": "yyyy/m/d"}))
        sheet.write_number(1, 4, 45311, made.add_format({"num_format": 14}))
        sheet.write_number(1, 5, 2, made.add_format({"num_format": '0"元[dy]"'}))

    assert texts(one_sheet(fill)) == [
        *("14", "64.2623", "0", "-3", "1000", "570457", "0.3", "1E+16"),
        *("7142.40", "12.5%", "50.00%", "2024年1月20日", "2024年1月20日", "2"),
    ]


def test_it_reads_the_value_of_a_formula_and_rich_text():
    def fill(made, sheet):
        sheet.write_formula(0, 0, "=1+2", value=3)
        sheet.write_rich_string(0, 1, "予以", made.add_format({"bold": True}), "公开")
        sheet.write_boolean(0, 2, boolean=True)

    assert texts(one_sheet(fill)) == ["3", "予以公开", "1"]


def test_it_reads_merged_cells_once_with_their_spans():
    def fill(made, sheet):
        sheet.merge_range("A1:B2", "甲", made.add_format())
        sheet.write("C1", "乙")
        sheet.write("C2", "丙")

    (table,) = read_document(one_sheet(fill)).blocks
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in table.cells] == [
        ("甲", 0, 0, 2, 2),
        ("乙", 0, 2, 1, 1),
        ("丙", 1, 2, 1, 1),
    ]


def test_it_gives_lines_around_a_table_as_text_but_its_merged_head_as_its_top_row():
    def fill(made, sheet):
        sheet.merge_range("A1:B1", "一、总体情况", made.add_format())
        sheet.write("A2", "文字\n又一行")
        sheet.merge_range("A4:B4", "第二十条第（一）项", made.add_format())
        sheet.write_row("A5", ["规章", 0])
        sheet.write("A6", "注")

    *before, table, after = read_document(one_sheet(fill)).blocks
    assert [block.text for block in before] == ["一、总体情况", "文字", "又一行"]
    assert [cell.text for cell in table.cells] == ["第二十条第（一）项", "规章", "0"]
    assert isinstance(after, Paragraph)
    assert (after.place.line, after.place.page) == (6, 1)


def test_it_reads_every_visible_sheet_and_traces_hidden_ones():
    def fill(made):
        made.add_worksheet().write_row(0, 0, ["a", 1])
        hidden = made.add_worksheet("底稿")
        hidden.write(0, 0, "内部")
        hidden.hide()
        made.add_worksheet("空").hide()
        made.add_worksheet().write_row(0, 0, ["b", 2])

    document = read_document(book(fill))
    assert [block.cells[0].place.page for block in document.blocks] == [1, 4]
    assert document.page_count == 4
    (trace,) = (t for t in document.traces if t.kind is TraceKind.HIDDEN_TEXT)
    assert (trace.name, trace.text) == ("底稿", "内部")


def test_it_reads_cells_without_references_and_odd_ones():
    rows = (
        '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row>'
        '<row><c t="inlineStr"/><c t="s"><v>99</v></c><c t="s"><v>x</v></c><c><v>INF</v></c>'
        '<c t="str"><v>文</v></c><c s="9"><v>1.5</v></c><c s="x"><v>abc</v></c><c/></row>'
    )
    found = read_document(with_sheet(f"<sheetData>{rows}</sheetData>"))
    (table,) = found.blocks
    assert [(c.text, c.row, c.column) for c in table.cells if c.text] == [
        ("甲", 0, 0),
        ("1", 0, 1),
        ("INF", 1, 3),
        ("文", 1, 4),
        ("1.5", 1, 5),
        ("abc", 1, 6),
    ]


def test_it_reads_cells_at_the_far_end_of_a_sheet_without_a_grid():
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    rows += '<row r="1048576"><c r="XFD1048576"><v>3</v></c></row>'
    merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B9:A1"/>'
    merges += '<mergeCell ref="?"/></mergeCells>'
    found = read_document(with_sheet(f"<sheetData>{rows}</sheetData>{merges}"))
    assert "".join(text for text, _ in found.texts()) == "123"


def test_it_refuses_more_cells_or_merges_than_any_report(monkeypatch):
    merges = "".join(f'<mergeCell ref="A{n * 300 + 1}:ZZ{n * 300 + 300}"/>' for n in range(20))
    with pytest.raises(UnreadableFile, match="工作表"):
        read_document(with_sheet(f"<mergeCells>{merges}</mergeCells>"))
    monkeypatch.setattr(limits, "BLOCKS", 3)
    with pytest.raises(UnreadableFile, match="工作表"):
        read_document(with_sheet("<sheetData><row>" + "<c/>" * 4 + "</row></sheetData>"))


def test_it_reads_a_workbook_with_a_sheet_missing():
    data = one_sheet(lambda _, sheet: sheet.write_row(0, 0, ["a", 1]))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            if "sheet1" not in name and "sharedStrings" not in name and "styles" not in name:
                made.writestr(name, source.read(name))
    assert not any(isinstance(b, Table) for b in read_document(out.getvalue()).blocks)

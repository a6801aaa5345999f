from gongkai.report.document import Paragraph, Table
from gongkai.report.readers.html import read_document
from report.readers.html.pages import blocks, grid, lines


def test_it_lays_cells_on_their_grid():
    markup = (
        "<table><thead><tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    )
    assert grid(markup) == [
        ("甲", 0, 0, 2, 1),
        ("乙", 0, 1, 1, 2),
        ("1", 1, 1, 1, 1),
        ("2", 1, 2, 1, 1),
    ]


def test_it_bounds_spans_that_cannot_be_true():
    markup = (
        "<table><tr><td rowspan=0>甲</td><td colspan=1000000>乙</td></tr>"
        "<tr><td rowspan=99999 colspan=-3>丙</td><td colspan=x>丁</td></tr></table>"
    )
    assert grid(markup) == [
        ("甲", 0, 0, 2, 1),
        ("乙", 0, 1, 1, 200),
        ("丙", 1, 1, 1, 1),
        ("丁", 1, 2, 1, 1),
    ]


def test_it_gives_no_place_twice_where_spans_overlap():
    markup = (
        "<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td><td>丁</td></tr>"
        "</table>"
    )
    assert grid(markup)[2:] == [("丙", 1, 0, 1, 1), ("丁", 1, 2, 1, 1)]


def test_it_reads_blank_cells_and_joins_lines_of_a_cell():
    markup = "<table><tr><td>&nbsp;</td><td><p>1</p><p>2<br>3</p></td></tr></table>"
    assert grid(markup) == [("", 0, 0, 1, 1), ("1\n2\n3", 0, 1, 1, 1)]


def test_it_takes_a_layout_table_apart():
    inner = "<table><tr><td>规章</td><td>0</td></tr></table>"
    markup = (
        f"<table><tr><td>2023年报告</td></tr><tr><td><p>二、公开</p>{inner}尾</td></tr></table>"
    )
    found = blocks(markup)
    assert [type(block) for block in found] == [Paragraph, Paragraph, Table, Paragraph]
    assert lines(markup) == ["2023年报告", "二、公开", "尾"]


def test_it_keeps_rows_of_data_around_a_laid_out_row_as_tables():
    long = "字" * 700
    markup = (
        "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>"
        f"<tr><td colspan=2>{long}</td></tr><tr><td>c</td><td>3</td></tr></table>"
    )
    first, text, last = blocks(markup)
    assert [cell.text for cell in first.cells] == ["a", "1", "b", "2"]
    assert text.text == long
    assert [(cell.text, cell.row) for cell in last.cells] == [("c", 0), ("3", 0)]


def test_it_reads_a_caption_before_its_table():
    found = blocks("<table><caption>表1</caption><tr><td>a</td><td>1</td></tr></table>")
    assert found[0].text == "表1"
    assert isinstance(found[1], Table)


def test_it_reads_tables_without_cells_and_text_put_beside_rows():
    assert lines("<table></table><table><tr></tr></table><table>散<tr><td>1</table>") == ["散"]


def test_it_reads_tables_nested_too_deep_as_text():
    depth = 40
    markup = "<table><tr><td>甲</td><td>" * depth + "底" + "</table>" * depth
    assert "底" in "".join(text for text, _ in _texts(markup))


def _texts(markup):

    return list(read_document(markup.encode()).texts())

from gongkai.report.document import Paragraph, Table
from report.readers.docx.word import grid, lines, p, read_document, tbl, tc, traces, word_file


def test_it_reads_cells_with_their_place_in_the_grid():
    assert grid(tbl(tc("甲") + tc("乙"), tc("") + tc("0"))) == [
        ("甲", 0, 0, 1, 1),
        ("乙", 0, 1, 1, 1),
        ("", 1, 0, 1, 1),
        ("0", 1, 1, 1, 1),
    ]


def test_it_reads_merges_across_and_down_once():
    top = tc("甲", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + tc("乙")
    low = tc("", '<w:gridSpan w:val="2"/><w:vMerge/>') + tc("丙")
    assert grid(tbl(top, low)) == [("甲", 0, 0, 2, 2), ("乙", 0, 2, 1, 1), ("丙", 1, 2, 1, 1)]


def test_it_reads_old_merges_across():
    row = (
        tc("甲", '<w:hMerge w:val="restart"/>') + tc("", '<w:hMerge w:val="continue"/>') + tc("乙")
    )
    assert grid(tbl(row)) == [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)]


def test_it_starts_a_row_where_the_grid_does():
    row = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + tc("甲") + tc("乙")
    assert [cell[2] for cell in grid(tbl(row))] == [2, 3]


def test_it_takes_a_merge_that_continues_nothing_as_a_cell():
    assert grid(tbl(tc("甲", "<w:vMerge/>") + tc("乙"))) == [
        ("甲", 0, 0, 1, 1),
        ("乙", 0, 1, 1, 1),
    ]


def test_it_bounds_a_span_that_cannot_be_true():
    assert grid(tbl(tc("甲", '<w:gridSpan w:val="999999999"/>') + tc("乙")))[0][4] == 200


def test_it_joins_paragraphs_of_a_cell_by_a_newline():
    cell = f"<w:tc>{p('1')}{p()}{p('2')}</w:tc>"
    assert grid(tbl(cell + tc("乙")))[0][0] == "1\n2"


def test_it_reads_rows_and_cells_inside_controls():
    wrapped = f"<w:sdt><w:sdtContent><w:tr>{tc('甲')}<w:sdt><w:sdtContent>{tc('乙')}"
    body = f"<w:tbl>{wrapped}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert [cell[0] for cell in grid(body)] == ["甲", "乙"]


def test_it_leaves_out_a_row_that_a_tracked_change_took_out():
    gone = '<w:trPr><w:del w:author="王某"/></w:trPr>' + tc("旧")
    body = tbl(tc("甲") + tc("乙"), gone, tc("丙") + tc("丁"))
    assert [(cell[0], cell[1]) for cell in grid(body)] == [
        ("甲", 0),
        ("乙", 0),
        ("丙", 1),
        ("丁", 1),
    ]
    assert traces(body)[0] == ("tracked-change", "w:del", "旧", 3)


def test_it_traces_a_tables_description():
    described = '<w:tbl><w:tblPr><w:tblCaption w:val="模板表"/></w:tblPr>'
    body = f"{described}<w:tr>{tc('甲')}{tc('乙')}</w:tr></w:tbl>"
    assert traces(body) == [("alternative-text", "w:tblCaption", "模板表", 1)]


def test_it_takes_a_frame_of_one_cell_around_text_apart():
    body = tbl(f"<w:tc>{p('字' * 601)}{p('二、其他')}</w:tc>")
    assert lines(body)[1] == "二、其他"


def test_it_reads_a_table_inside_a_layout_table():
    inner = tbl(tc("规章") + tc("0"))
    body = tbl(tc("标题"), f"<w:tc>{p('二、主动公开')}{inner}{p()}</w:tc>", tc("页脚"))
    blocks = read_document(word_file(body)).blocks
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Table, Paragraph]
    assert [cell.text for cell in blocks[2].cells] == ["规章", "0"]


def test_it_lets_a_table_inside_a_labelled_row_become_part_of_the_row():
    inner = tbl(tc("1") + tc("2"), tc("3") + tc("4"))
    body = tbl(tc("行头") + tc("数"), tc("办理") + f"<w:tc>{inner}{p()}</w:tc>")
    assert grid(body) == [
        ("行头", 0, 0, 1, 1),
        ("数", 0, 1, 1, 2),
        ("办理", 1, 0, 2, 1),
        ("1", 1, 1, 1, 1),
        ("2", 1, 2, 1, 1),
        ("3", 2, 1, 1, 1),
        ("4", 2, 2, 1, 1),
    ]


def test_it_counts_paragraphs_of_cells_in_reading_order():
    (before, table, after) = read_document(
        word_file(p("前") + tbl(tc("甲") + tc("乙")) + p("后"))
    ).blocks
    assert [before.place.line, *(cell.place.line for cell in table.cells), after.place.line] == [
        1,
        2,
        3,
        4,
    ]

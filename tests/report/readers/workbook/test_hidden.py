"""What a sheet hides or prints small never becomes a figure."""

from gongkai.report.readers.workbook import read_document
from report.readers.workbook.test_workbook import one_sheet, texts


def hiding(_, sheet):
    for row in range(3):
        for column in range(3):
            sheet.write_number(row, column, row * 10 + column)
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_column(2, 2, None, None, {"hidden": True})


def test_it_leaves_out_hidden_rows_and_columns_and_keeps_a_trace_of_them():
    document = read_document(one_sheet(hiding))
    assert [text for text, _ in document.texts()] == ["0", "1", "20", "21"]
    (trace,) = (trace for trace in document.traces if trace.kind == "hidden-text")
    assert (trace.name, trace.text) == ("Sheet1", "2\n10\n11\n12\n22")


def test_it_reads_a_merged_cell_that_only_begins_in_a_hidden_row():
    def fill(_, sheet):
        sheet.merge_range(0, 0, 1, 0, "三、本年度办理结果")
        sheet.set_row(0, None, None, {"hidden": True})

    assert texts(one_sheet(fill)) == ["三、本年度办理结果"]


def test_it_never_runs_the_small_mark_of_a_note_into_a_number():
    def fill(made, sheet):
        small = made.add_format({"font_script": 1})
        sheet.write_rich_string(0, 0, "1", made.add_format(), "4\u200b", small, "1")

    assert texts(one_sheet(fill)) == ["14[1]"]

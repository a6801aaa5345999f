"""Table 4 in the ways it is set (RPT-15)."""

from __future__ import annotations

import pytest

from report.interpreter.reading_text import disputes, said

RESULTS = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
GROUPS = ("reconsideration", "litigation", "litigation_after_reconsideration")
WIDE = (
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t",
    f"{RESULTS}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t",
    f"\t\t\t\t\t{RESULTS}\t{RESULTS}",
)


def fifteen(first=1):
    return [str(number) for number in range(first, first + 15)]


def test_it_reads_the_official_row():
    report = disputes(*WIDE, "\t".join(fifteen()))
    assert dict(report.disputes) == {
        "reconsideration": (1, 2, 3, 4, 5),
        "litigation": (6, 7, 8, 9, 10),
        "litigation_after_reconsideration": (11, 12, 13, 14, 15),
    }


def test_blank_cells_stay_blank():
    report = disputes(*WIDE, "\t\t\t\t\t" + "\t".join(fifteen()[:10]))
    assert report.disputes["reconsideration"] == (None,) * 5
    assert report.disputes["litigation_after_reconsideration"] == (6, 7, 8, 9, 10)


def test_ten_numbers_in_a_stream_cannot_be_placed():
    cells = [cell for line in WIDE for cell in line.split("\t") if cell]
    report = disputes(*cells, *fifteen()[:10])
    assert dict(report.disputes) == dict.fromkeys(GROUPS, (None,) * 5)
    assert said(report) == [("structure.row-unplaced", "disputes")]


def test_it_reads_a_row_for_each_group():
    report = disputes(
        f"\t{RESULTS}", "行政复议\t1\t2\t3\t4\t5", "行政诉讼\t复议后起诉\t1\t0\t0\t0\t1"
    )
    assert dict(report.disputes) == {
        "reconsideration": (1, 2, 3, 4, 5),
        "litigation_after_reconsideration": (1, 0, 0, 0, 1),
    }


def test_it_reads_a_result_a_line():
    rows = [f"{label}\t{number}" for number, label in enumerate(RESULTS.split("\t"), start=1)]
    report = disputes("行政复议", *rows)
    assert dict(report.disputes) == {"reconsideration": (1, 2, 3, 4, 5)}


def test_results_in_another_order_are_followed():
    report = disputes("\t结果纠正\t结果维持\t其他结果\t尚未审结\t总计", "行政复议\t2\t1\t3\t4\t5")
    assert report.disputes["reconsideration"] == (1, 2, 3, 4, 5)


@pytest.mark.parametrize("row", ["1\t2\t3\t4", "1\t2\t3\t4\t5\t6"])
def test_a_group_with_too_many_or_too_few_numbers_is_null(row):
    report = disputes(f"\t{RESULTS}", f"行政复议\t{row}")
    assert report.disputes["reconsideration"] == (None,) * 5
    assert said(report) == [("structure.row-unplaced", "disputes.reconsideration")]


def test_marks_and_unreadable_cells_are_null_and_said():
    report = disputes(f"\t{RESULTS}", "行政复议\t1\t/\t3.5\t4\t5")
    assert report.disputes["reconsideration"] == (1, None, None, 4, 5)
    assert said(report) == [
        ("structure.cell-unreadable", "disputes.reconsideration[2]"),
        ("structure.cell-mark", "disputes"),
    ]


def test_a_row_repeated_over_a_page_counts_once():
    report = disputes(*WIDE, "\t".join(fifteen()), *WIDE, "\t".join(fifteen()))
    assert (report.disputes["reconsideration"], said(report)) == ((1, 2, 3, 4, 5), [])


def test_a_row_repeated_with_other_figures_is_null_where_they_differ():
    report = disputes(*WIDE, "\t".join(fifteen()), *WIDE, "\t".join(["9", *fifteen()[1:]]))
    assert report.disputes["reconsideration"] == (None, 2, 3, 4, 5)
    assert said(report) == [("structure.row-twice", "disputes.reconsideration[0]")]


def test_a_table_without_figures_is_null():
    assert dict(disputes(*WIDE).disputes) == dict.fromkeys(GROUPS, (None,) * 5)

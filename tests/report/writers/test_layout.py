"""The official tables as grids: RPT-12, RPT-14, RPT-15."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from gongkai.report.forms import FORMS
from gongkai.report.writers import UnwritableFile
from gongkai.report.writers.tables import Role, lay_disclosure, lay_disputes, lay_requests
from report.filled import filled_report, with_row
from report.strategies import reports

LAYERS = (lay_disclosure, lay_requests, lay_disputes)


def labels(grid, role):
    return [box.label for box in grid.boxes if box.role is role]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(report=reports())
def test_it_covers_every_position_of_a_table_exactly_once(report):
    for grid in filter(None, (lay(report) for lay in LAYERS)):
        covered = [
            (row, column)
            for box in grid.boxes
            for row in range(box.row, box.row + box.row_span)
            for column in range(box.column, box.column + box.column_span)
        ]
        assert len(covered) == len(set(covered))
        assert len(covered) == grid.row_count * len(grid.widths)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(report=reports())
def test_it_lays_every_figure_of_the_report_and_no_other(report):
    laid = {
        box.path: box.figure
        for grid in filter(None, (lay(report) for lay in LAYERS))
        for box in grid.boxes
        if box.role is Role.FIGURE
    }
    expected = {
        f"{part}.{row}[{column}]": figure
        for part in ("requests", "disputes")
        for row, counts in getattr(report, part).items()
        for column, figure in enumerate(counts)
    } | {
        f"disclosure.{row}.{column}": figure
        for row, figures in report.disclosure.items()
        for column, figure in figures.items()
    }
    assert laid == expected


@pytest.mark.parametrize("year", [2020, 2023])
def test_it_lays_all_official_labels_of_table_3_in_order(year):
    report = filled_report(year)
    grid = lay_requests(report)
    form = FORMS[report.form]
    sides = labels(grid, Role.SIDE)
    assert [label for label in sides if label in {row.label for row in form.requests}] == [
        row.label for row in form.requests
    ]
    assert form.results in sides
    assert labels(grid, Role.HEAD) == [
        form.identity,
        "申请人情况",
        "自然人",
        "法人或其他组织",
        "总计",
        "商业企业",
        "科研机构",
        "社会公益组织",
        "法律服务机构",
        "其他",
    ]


def test_it_names_a_figure_by_all_its_heads_and_sides():
    grid = lay_requests(filled_report())
    box = next(b for b in grid.boxes if b.path == "requests.refused_state_secret[1]")
    assert [label.label for label in grid.labels_of(box)] == [
        "申请人情况",
        "法人或其他组织",
        "商业企业",
        "三、本年度办理结果",
        "（三）不予公开",
        "1.属于国家秘密",
    ]


def test_it_names_a_figure_of_table_2_by_its_own_block_only():
    grid = lay_disclosure(filled_report())
    box = next(b for b in grid.boxes if b.path == "disclosure.permits.decisions")
    assert [label.label for label in grid.labels_of(box)] == [
        "第二十条第（五）项",
        "本年处理决定数量",
        "行政许可",
    ]


def test_it_leaves_out_absent_rows_and_keeps_blank_ones():
    report = filled_report()
    rows = dict(with_row(report, "requests", "granted", (None,) * 7))
    del rows["granted_in_part"]
    grid = lay_requests(filled_report(requests=rows))
    sides = labels(grid, Role.SIDE)
    assert "（一）予以公开" in sides
    assert not any(label.startswith("（二）部分公开") for label in sides)
    blanks = [box.text for box in grid.boxes if box.path.startswith("requests.granted[")]
    assert blanks == [""] * 7


def test_it_lays_an_undivided_other_row_in_a_later_report():  # RPT-15
    report = filled_report()
    rows = {k: v for k, v in report.requests.items() if not k.startswith("other_")}
    rows["other"] = (1, 0, 0, 0, 0, 0, 1)
    sides = labels(lay_requests(filled_report(requests=rows)), Role.SIDE)
    assert sides.count("（六）其他处理") == 1
    assert sides.index("（六）其他处理") < sides.index("（七）总计")


def test_it_prints_a_row_of_the_other_layout_under_its_own_heads():
    procurement = {"projects": 3, "amount": None}
    report = filled_report()
    disclosure = {**report.disclosure, "procurement": procurement}
    grid = lay_disclosure(filled_report(disclosure=disclosure))
    assert labels(grid, Role.BAND)[-1] == "第二十条第（九）项"
    assert labels(grid, Role.HEAD)[-2:] == ["采购项目数量", "采购总金额"]


def test_it_prints_the_unit_where_the_label_names_none():  # RPT-13
    grid = lay_disclosure(filled_report(2020))
    amount = next(b for b in grid.boxes if b.path == "disclosure.procurement.amount")
    assert amount.text == "1350.1714万元"


def test_it_refuses_a_row_that_no_layout_has():
    report = filled_report(disclosure={"permits": {"decisions": 1, "made": 2}})
    with pytest.raises(UnwritableFile, match="permits"):
        lay_disclosure(report)


@pytest.mark.parametrize(
    ("kept", "rows"),
    [(("reconsideration",), 2), (("litigation",), 3), (("reconsideration", "litigation"), 3)],
)
def test_it_lays_only_the_groups_of_disputes_that_there_are(kept, rows):
    disputes = dict.fromkeys(kept, (0, 0, 0, 0, 0))
    grid = lay_disputes(filled_report(disputes=disputes))
    assert grid.head_rows == rows
    assert len(grid.widths) == 5 * len(kept)


def test_it_names_no_results_where_there_are_none():
    received = {"received": (0,) * 7}
    sides = labels(lay_requests(filled_report(requests=received)), Role.SIDE)
    assert sides == ["一、本年新收政府信息公开申请数量"]


def test_it_lays_nothing_where_there_is_nothing():
    report = filled_report(disclosure={}, requests={}, disputes={})
    assert [lay(report) for lay in LAYERS] == [None, None, None]


def test_it_widens_columns_for_long_figures_and_shrinks_them_together():
    report = filled_report()
    wide = with_row(report, "requests", "granted", (10**12,) * 7)
    grid = lay_requests(filled_report(requests=wide))
    assert lay_requests(report).shrink == 1
    assert grid.shrink < 1
    assert min(grid.widths[3:]) >= 13 * 1.35

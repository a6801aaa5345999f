"""Table 3 in the ways real reports depart from the layout (RPT-3, RPT-6, RPT-14)."""

from __future__ import annotations

import pytest

from report.interpreter.reading_text import requests, said

ONES = "1\t0\t0\t0\t0\t0\t1"
ONE = (1, 0, 0, 0, 0, 0, 1)
NULLS = (None,) * 7


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("一、本年新收政府信息公开申请数量", "received"),
        ("二、 上年结转政府信息公开 申请数量", "carried_in"),
        ("1.\t属于国家秘密", "refused_state_secret"),
        ("1\t属于国家秘密", "refused_state_secret"),
        ("⑴屬於國家秘密", "refused_state_secret"),
        ("2.其他法律⾏政法规禁⽌公开", "refused_prohibited_by_law"),
        ('③危及"三安全一稳定"', "refused_security_and_stability"),
        ("（三）不予公开 4.保护第三方合法权益", "refused_third_party_rights"),
        ("1．本行政机关不掌握相关政府信息", "unavailable_not_held"),
        ("1.我局不掌握相关政府信息", "unavailable_not_held"),
        ("2、没有现成信息，需要另行制作", "unavailable_needs_creation"),
        ("3.补正后申请内容仍不明", "unavailable_still_unclear"),
        ("2.申请人逾期未按收费通知要求缴纳费用", "other_fee_overdue"),
        ("（七）总计", "concluded"),
        ("（七）\t总 计", "concluded"),
        ("四、结转下年度继续办理", "carried_out"),
    ],
)
def test_it_knows_a_label_however_it_is_written(label, key):
    assert dict(requests(f"{label}\t{ONES}").requests) == {key: ONE}


def test_a_label_worded_anew_is_known_by_its_place_and_number():
    report = requests(
        f"7.属于行政执法案卷\t{ONES}",
        f"8.属于查询类事项\t{ONES}",
        f"1.本机关不掌握相关政府信息\t{ONES}",
    )
    assert list(report.requests) == [
        "refused_enforcement_file",
        "refused_administrative_inquiry",
        "unavailable_not_held",
    ]


def test_other_is_the_last_part_of_other_handling_only_there():
    report = requests(f"（六）其他处理\t1.申请人无正当理由逾期不补正\t{ONES}", f"\t3.其他\t{ONES}")
    assert list(report.requests) == ["other_correction_overdue", "other_other"]
    assert said(requests(f"1.属于国家秘密\t{ONES}", f"其他\t{ONES}")) == [
        ("structure.row-extra", "requests")
    ]


def test_the_undivided_other_handling_keeps_its_own_key():
    report = requests(f"（六）其他处理\t\t{ONES}", f"（七）总计\t\t{ONES}")
    assert dict(report.requests) == {"other": ONE, "concluded": ONE}
    assert said(report) == [("structure.layout-mixed", "requests.other")]


def test_the_undivided_other_handling_left_blank_is_null():
    report = requests(
        f"5.要求行政机关确认\t{ONES}", "（六）其他处理\t\t\t\t\t\t\t\t", f"（七）总计\t{ONES}"
    )
    assert report.requests["other"] == NULLS


def test_subtotals_on_group_rows_are_no_rows():
    report = requests(
        f"三、本年度办理结果\t{ONES}",
        f"（三）不予公开\t\t{ONES}",
        f"\t1.属于国家秘密\t{ONES}",
        f"（六）其他处理\t\t{ONES}",
        f"\t3.其他\t{ONES}",
    )
    assert list(report.requests) == ["refused_state_secret", "other_other"]
    assert said(report) == [("structure.group-filled", "requests")] * 3
    assert "requests.other[0]" not in report.places


def test_a_local_row_is_left_out_and_said():
    report = requests(f"2.重复申请\t{ONES}", f"6.本地另设的情形\t{ONES}", f"（七）总计\t{ONES}")
    assert list(report.requests) == ["not_processed_repeat", "concluded"]
    assert said(report) == [("structure.row-extra", "requests")]


def test_a_local_column_is_left_out_and_said():
    report = requests(
        "一、本年新收政府信息公开申请数量\t\t1\t2\t3\t4\t5\t6\t7\t28",
        head="\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t境外人员\t总计",
    )
    assert report.requests["received"] == (1, 2, 3, 4, 5, 6, 28)
    assert said(report) == [("structure.column-extra", "requests")]


def test_columns_in_another_order_are_read_by_their_heads():
    report = requests(
        "一、本年新收政府信息公开申请数量\t\t21\t1\t2\t3\t4\t5\t6",
        head="\t\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
    )
    assert report.requests["received"] == (1, 2, 3, 4, 5, 6, 21)
    assert said(report) == [("structure.column-order", "requests")]


def test_a_head_worded_anew_is_known():
    report = requests(
        "一、本年新收政府信息公开申请数量\t\t21\t1\t2\t3\t4\t5\t6",
        head="\t\t总计\t自然人\t商业企业单位\t科研机构\t公益组织\t法律服务组织\t其他",
    )
    assert report.requests["received"] == (1, 2, 3, 4, 5, 6, 21)


def test_a_row_repeated_over_a_page_counts_once():
    report = requests(f"2.重复申请\t{ONES}", f"2.重复申请\t{ONES}")
    assert (report.requests["not_processed_repeat"], said(report)) == (ONE, [])


def test_a_row_repeated_with_other_figures_is_null_where_they_differ():
    report = requests(f"2.重复申请\t{ONES}", "2.重复申请\t1\t0\t0\t0\t0\t0\t2", "2.重复申请")
    assert report.requests["not_processed_repeat"] == (1, 0, 0, 0, 0, 0, None)
    assert said(report) == [("structure.row-twice", "requests.not_processed_repeat")]


def test_marks_are_null_and_said_once_a_row():
    report = requests("2.重复申请\t1\t/\t—\t－\t无\t0\t１４件")
    assert report.requests["not_processed_repeat"] == (1, None, None, None, None, 0, 14)
    assert said(report) == [("structure.cell-mark", "requests.not_processed_repeat")]


def test_what_is_no_whole_number_is_null_and_said():
    report = requests("2.重复申请\t3.5\t00\t1,234\t-3\t14①\t14.0\t1O")
    assert report.requests["not_processed_repeat"] == (None, None, 1234, -3, 14, 14, None)
    assert [where for _, where in said(report)] == [
        f"requests.not_processed_repeat[{at}]" for at in (0, 1, 6)
    ]


def test_numbers_run_together_in_one_cell_are_parted():
    assert requests("2.重复申请\t1 0 0 0 0 0 1").requests["not_processed_repeat"] == ONE


@pytest.mark.parametrize(
    "row", ["1000001", "1 0 0 0 0 1", "1\t0\t0\t0\t0\t0\t0\t1", "10\t0\t0\t0\t0\t1"]
)
def test_a_row_with_too_many_or_too_few_numbers_is_null(row):
    report = requests(f"2.重复申请\t{row}")
    assert report.requests["not_processed_repeat"] == NULLS
    assert said(report) == [("structure.row-unplaced", "requests.not_processed_repeat")]


def test_a_row_pushed_over_the_edge_lost_its_last_cell():
    rows = [
        f"\t{at}.{label}\t{ONES}"
        for at, label in ((1, "属于国家秘密"), (2, "其他法律行政法规禁止公开"))
    ]
    report = requests(*rows, "\t（四）无法提供\t1.本机关不掌握相关政府信息\t6\t0\t0\t0\t0\t0")
    assert report.requests["unavailable_not_held"] == (6, 0, 0, 0, 0, 0, None)
    assert said(report) == [("structure.row-shifted", "requests.unavailable_not_held")]


def test_a_vertical_label_is_no_value():
    report = requests("（四）\n无\n法\n提\n供", f"1.本机关不掌握相关政府信息\t{ONES}")
    assert (list(report.requests), said(report)) == (["unavailable_not_held"], [])


def test_numbers_without_a_label_are_left_out_and_said():
    report = requests(ONES, f"2.重复申请\t{ONES}")
    assert dict(report.requests) == {"not_processed_repeat": ONE}
    assert said(report) == [("structure.row-unplaced", "requests")]


def test_a_second_table_with_the_same_words_elsewhere_is_not_the_official_one():
    report = requests(
        f"2.重复申请\t{ONES}",
        "五、存在的主要问题及改进情况",
        "法人或其他组织\t情况",
        "2.重复申请\t9\t9\t9\t9\t9\t9\t9",
    )
    assert report.requests["not_processed_repeat"] == ONE


def test_a_blank_between_as_many_values_as_columns_is_an_unknown_column():
    report = requests(f"1.属于国家秘密\t\t{ONES}", "2.重复申请\t\t1\t0\t0\t\t0\t0\t0\t1")
    assert report.requests["not_processed_repeat"] == NULLS

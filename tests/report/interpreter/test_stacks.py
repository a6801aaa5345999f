"""Labels first and values after them: read only where count and totals leave no doubt."""

from __future__ import annotations

from report.interpreter.reading_text import disclosure, disputes, requests, said

HEADS = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计"
SECRET = ["1.属于国家秘密", "2.其他法律行政法规", "禁止公开"]
TWO = [3, 1, 0, 0, 2, 0, 6, 8, 0, 0, 1, 0, 0, 9]
NULLS = (None,) * 7


def stacked(*lines):
    return requests(*[str(line) for line in lines], head=HEADS)


def test_rows_that_add_up_are_read_though_their_labels_stand_first():
    report = stacked(*SECRET, *TWO)
    assert report.requests["refused_state_secret"] == (3, 1, 0, 0, 2, 0, 6)
    assert report.requests["refused_prohibited_by_law"] == (8, 0, 0, 1, 0, 0, 9)


def test_rows_that_do_not_add_up_are_not_read():
    report = stacked(*SECRET, *[*TWO[:-1], 10])
    assert set(report.requests.values()) <= {NULLS}
    assert ("structure.row-unplaced", "requests.refused_prohibited_by_law") in said(report)


def test_values_set_column_by_column_are_not_read():
    columns = [TWO[at] for pair in zip(range(7), range(7, 14), strict=True) for at in pair]
    assert set(stacked(*SECRET, *columns).requests.values()) <= {NULLS}


def test_more_values_than_labels_are_not_read():
    report = stacked(*SECRET, *TWO, *TWO[:7])
    assert set(report.requests.values()) <= {NULLS}


def test_seven_values_of_one_column_are_no_row_where_values_are_stacked():
    column = [0, 37, 31, 4, 0, 292, 13]
    rest = [1] * 42
    report = stacked(
        "2.重复申请",
        "（六）其他处理",
        "3.其他",
        *column,
        "（七）总计",
        "四、结转下年度继续办理",
        *rest,
    )
    assert report.requests["other_other"] == NULLS


def test_a_dispute_head_torn_from_its_values_gives_no_values():
    report = disputes(
        *(
            "行政复议",
            "行政诉讼",
            "未经复议直接起诉",
            "结果维持",
            "结果纠正",
            "其他结果",
            "尚未审结",
        ),
        *("总计", "72", "64", "178", "37", "复议后起诉", "12", "1", "1", "6"),
        *(
            "总计",
            "351",
            "结果维持",
            "结果纠正",
            "其他结果",
            "尚未审结",
            "13",
            "4",
            "8",
            "1",
            "26",
        ),
        *("总计", "20"),
    )
    assert {count for row in report.disputes.values() for count in row} == {None}
    assert ("structure.row-unplaced", "disputes") in said(report)


def test_one_value_after_two_rows_is_nobodys_where_values_are_stacked():
    report = disclosure(
        *("信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "行政规范性文件"),
        *("0", "3", "0", "1", "0", "14"),
        *("信息内容", "本年处理决定数量", "行政处罚", "行政强制", "2305"),
    )
    assert report.disclosure["coercion"] == {"decisions": None}
    assert report.disclosure["normative_documents"]["in_force"] is None

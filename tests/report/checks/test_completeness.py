"""RPT-3 and RPT-6: every row is there, every cell is filled, each fault is said once."""

import pytest

from gongkai.report.checks import check_report
from gongkai.report.document import Document, Paragraph, Place
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import FORMS
from report.checks.tables import disclosure, disputes, found, places, report, requests


def without(table, *rows):
    return {row: cells for row, cells in table.items() if row not in rows}


def said(where):
    return (Finding("structure.row-unplaced", Severity.WARNING, where, "一行读不准。"),)


@pytest.mark.parametrize("row", [row.key for row in FORMS["2021"].requests])
def test_a_missing_row_of_table_3_is_an_error(row):
    subject = report(requests=without(requests(), row))
    (finding,) = found("requests.row-missing", subject)
    assert (finding.where, finding.severity) == (f"requests.{row}", Severity.ERROR)


def test_it_is_a_doubt_when_the_reader_was_unsure_about_the_table():
    subject = report(requests=without(requests(), "granted"), reading=said("requests.received"))
    (finding,) = found("requests.row-missing", subject)
    assert finding.severity is Severity.WARNING


def in_file(*texts):
    return Document(tuple(Paragraph(text, Place(at)) for at, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("（一）予以公开", Severity.WARNING),
        ("(一) 予以公开 3 0 0", Severity.WARNING),
        ("（一）予以公开的信息很多", Severity.ERROR),
        ("（二）部分公开", Severity.ERROR),
    ],
)
def test_a_row_whose_label_stands_in_the_file_is_only_doubted(text, severity):
    subject = report(requests=without(requests(), "granted"), document=in_file(text))
    assert found("requests.row-missing", subject)[0].severity is severity


@pytest.mark.parametrize(
    ("text", "severity"), [("社会公益组织", Severity.WARNING), ("见图片", Severity.ERROR)]
)
def test_a_table_whose_words_stand_in_the_file_is_only_doubted(text, severity):
    subject = report(requests={}, document=in_file(text))
    assert found("structure.table-missing", subject)[0].severity is severity


def test_an_undivided_other_handling_stands_for_its_three_rows():
    split = ("other_correction_overdue", "other_fee_overdue", "other_other")
    undivided = without(requests(), *split) | {"other": (0,) * 7}
    assert found("requests.row-missing", report(requests=undivided)) == []
    divided = without(requests("2019"), "other") | dict.fromkeys(split, (0,) * 7)
    assert found("requests.row-missing", report(2020, requests=divided)) == []
    bare = without(requests("2019"), "other")
    assert places("requests.row-missing", report(2020, requests=bare)) == ["requests.other"]


def test_blank_cells_are_one_finding_a_row():
    row = (1, None, 0, 0, None, 0, None)
    (finding,) = found("requests.cell-missing", report(requests=requests(granted=row)))
    assert finding.where == "requests.granted[1]"
    assert finding.message == ("（一）予以公开有3格没有数：“商业企业”、“法律服务机构”、“总计”。")
    assert finding.evidence == "1 □ 0 0 □ 0 □"
    assert (finding.law, finding.severity) == ("RPT-6", Severity.WARNING)


def test_blank_and_missing_groups_of_table_4():
    table = without(disputes(reconsideration=(None,) * 5), "litigation")
    subject = report(disputes=table)
    (blank,) = found("disputes.cell-missing", subject)
    (missing,) = found("disputes.group-missing", subject)
    assert blank.where == "disputes.reconsideration[0]"
    assert "有5格没有数：“结果维持”、“结果纠正”" in blank.message
    assert missing.message == "复议诉讼情况表缺少“未经复议直接起诉”一组。"


def test_blank_and_missing_rows_of_table_2():
    table = disclosure(normative_documents={"issued": None, "in_force": None})
    subject = report(disclosure=without(table, "coercion"))
    (blank,) = found("disclosure.cell-missing", subject)
    (missing,) = found("disclosure.row-missing", subject)
    assert blank.where == "disclosure.normative_documents.issued"
    assert blank.message == (
        "主动公开情况表有2格没有数：行政规范性文件“本年制发件数”、行政规范性文件“现行有效件数”。"
    )
    assert missing.message == "主动公开情况表缺少“行政强制”一行。"


def test_a_table_of_the_older_layout_is_asked_for_its_own_rows():
    subject = report(2023, disclosure=without(disclosure("2019"), "procurement"))
    assert places("disclosure.row-missing", subject) == ["disclosure.procurement"]
    assert found("disclosure.cell-missing", subject) == []


@pytest.mark.parametrize(("year", "asks"), [(2023, False), (2020, True)])
def test_a_table_that_fits_both_layouts_is_asked_for_the_rows_of_its_year(year, asks):
    both = {row: {"decisions": 1} for row in ("permits", "penalties", "coercion")}
    missing = places("disclosure.row-missing", report(year, disclosure=both))
    assert ("disclosure.procurement" in missing) == asks


@pytest.mark.parametrize("table", ["disclosure", "requests", "disputes"])
def test_a_missing_table_is_one_finding(table):
    subject = report(**{table: {}})
    assert places("structure.table-missing", subject) == [table]
    families = {f"{table}.row-missing", f"{table}.cell-missing", f"{table}.group-missing"}
    spoke = {finding.check for finding in check_report(subject)}
    assert not spoke & families


@pytest.mark.parametrize(
    ("table", "number", "message"),
    [
        ("disclosure", 2, "第二部分没有《主动公开政府信息情况表》。"),
        ("requests", 3, "第三部分没有《收到和处理政府信息公开申请情况表》。"),
        ("disputes", 4, "第四部分没有《政府信息公开行政复议、行政诉讼情况表》。"),
    ],
)
def test_a_table_is_missed_in_its_own_section_and_only_there(table, number, message):
    sections = report().sections
    alone = report(sections=sections[number - 1 : number], **{table: {}})
    without_it = report(sections=sections[: number - 1] + sections[number:], **{table: {}})
    assert [finding.message for finding in found("structure.table-missing", alone)] == [message]
    assert found("structure.table-missing", without_it) == []


def test_what_the_reader_said_of_a_row_is_not_said_again():
    table = requests(granted=(1, None, 0, 0, 0, 0, None))
    subject = report(requests=table, reading=said("requests.granted"))
    checks = [finding.check for finding in check_report(subject)]
    assert "requests.cell-missing" not in checks
    assert checks.count("structure.row-unplaced") == 1


def test_another_rows_blank_is_still_said():
    table = requests(granted=(1, None, 0, 0, 0, 0, 1))
    subject = report(requests=table, reading=said("requests.received"))
    assert "requests.cell-missing" in {finding.check for finding in check_report(subject)}


def test_the_same_check_at_the_same_place_speaks_once():
    title = Finding("structure.title", Severity.WARNING, "title", "标题没有写明机关全称。")
    subject = report(title="公安局2023年政府信息公开工作年度报告", reading=(title,))
    spoke = [finding for finding in check_report(subject) if finding.check == "structure.title"]
    assert spoke == [title]


def test_findings_come_in_the_order_of_the_source():
    whole = report(texts={1: "的的。", 5: "存在问题，将改进。。"})
    lines = [finding.line or 0 for finding in check_report(whole)]
    assert lines == sorted(lines)

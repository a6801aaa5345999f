"""Table 4 under a head of one row, group and result named together (RPT-15)."""

from gongkai.report.readers import read_report_bytes

GROUPS = ("行政复议", "行政诉讼未经复议直接起诉", "行政诉讼复议后起诉")
RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
TITLE = "某县司法局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n"


def test_it_reads_fifteen_figures_under_fifteen_full_names():
    heads = "\t".join(group + result for group in GROUPS for result in RESULTS)
    figures = "\t".join(str(at) for at in range(15))
    report = read_report_bytes(f"{TITLE}{heads}\n{figures}\n".encode(), "x.txt")
    assert report.disputes == {
        "reconsideration": (0, 1, 2, 3, 4),
        "litigation": (5, 6, 7, 8, 9),
        "litigation_after_reconsideration": (10, 11, 12, 13, 14),
    }


def test_it_leaves_fourteen_figures_under_fifteen_names_blank():
    heads = "\t".join(group + result for group in GROUPS for result in RESULTS)
    figures = "\t".join(str(at) for at in range(14))
    report = read_report_bytes(f"{TITLE}{heads}\n{figures}\n".encode(), "x.txt")
    assert all(row == (None,) * 5 for row in report.disputes.values())

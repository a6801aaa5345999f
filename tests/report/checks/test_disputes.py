"""Table 4: RPT-V6, RPT-V5."""

import pytest

from report.checks.tables import disputes, found, places, report

SOUND = (2, 1, 3, 4, 10)


@pytest.mark.parametrize(
    "group", ["reconsideration", "litigation", "litigation_after_reconsideration"]
)
@pytest.mark.parametrize("column", range(5))
@pytest.mark.parametrize("by", [1, -1])
def test_rpt_v6_speaks_when_one_cell_is_off_by_one(group, column, by):
    counts = list(SOUND)
    counts[column] += by
    subject = report(disputes=disputes(**{group: tuple(counts)}))
    assert places("disputes.total", subject) == [f"disputes.{group}[4]"]


def test_rpt_v6_is_silent_on_sound_and_on_blank_groups():
    subject = report(disputes=disputes(reconsideration=SOUND, litigation=(1, None, 0, 0, 7)))
    assert found("disputes.total", subject) == []


def test_rpt_v6_looks_on_after_a_blank_group():
    groups = disputes(reconsideration=(None, 0, 0, 0, 0), litigation=(1, 0, 0, 0, 2))
    assert places("disputes.total", report(disputes=groups)) == ["disputes.litigation[4]"]


def test_it_shows_the_sum():
    subject = report(disputes=disputes(litigation_after_reconsideration=(1, 0, 2, 0, 4)))
    (finding,) = found("disputes.total", subject)
    assert finding.message == ("行政诉讼“复议后起诉”：各项结果之和 3 ≠ 总计 4（1+0+2+0=3）。")
    assert (finding.law, finding.evidence) == ("RPT-V6", "1 0 2 0 4")


def test_a_negative_count_is_named():
    subject = report(disputes=disputes(reconsideration=(0, -1, 0, None, -1)))
    first, second = found("disputes.negative", subject)
    assert first.where == "disputes.reconsideration[1]"
    assert first.message == "行政复议“结果纠正”为 -1，件数不能小于零。"
    assert second.where == "disputes.reconsideration[4]"

"""Table 3: RPT-V1, RPT-V2, RPT-V3, RPT-V5 to the digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.report.checks import identities
from gongkai.report.findings import Severity
from report.checks.tables import found, places, report, requests

SOUND = requests(
    received=[10, 2, 0, 0, 0, 0, 12],
    carried_in=[1, 0, 0, 0, 0, 0, 1],
    granted=[6, 1, 0, 0, 0, 0, 7],
    refused_enforcement_file=[3, 0, 0, 0, 0, 0, 3],
    concluded=[9, 1, 0, 0, 0, 0, 10],
    carried_out=[2, 1, 0, 0, 0, 0, 3],
)
ALL = ("requests.balance", "requests.concluded-total", "requests.row-total", "requests.negative")


def changed(**rows):
    return report(requests=SOUND | rows)


def with_cell(row, column, figure):
    counts = list(SOUND[row])
    counts[column] = figure
    return changed(**{row: tuple(counts)})


@pytest.mark.parametrize("check", ALL)
def test_it_is_silent_on_a_sound_table(check):
    assert found(check, report(requests=SOUND)) == []


@pytest.mark.parametrize("column", range(7))
@pytest.mark.parametrize("row", ["received", "carried_in", "carried_out"])
@pytest.mark.parametrize("by", [1, -1])
def test_rpt_v1_speaks_of_the_one_column_that_does_not_balance(row, column, by):
    subject = with_cell(row, column, SOUND[row][column] + by)
    assert places("requests.balance", subject) == [f"requests.received[{column}]"]


def test_rpt_v1_shows_both_sums():
    (finding,) = found("requests.balance", with_cell("carried_out", 0, 5))
    assert finding.message == (
        "“自然人”列：新收与上年结转之和 11 ≠ 办结总计与结转下年度之和 14（10+1=11，9+5=14）。"
    )
    assert finding.evidence == "一、10；二、1；（七）9；四、5"
    assert (finding.law, finding.severity) == ("RPT-V1", Severity.ERROR)


@pytest.mark.parametrize("column", range(7))
@pytest.mark.parametrize("row", identities._READINGS[0])
def test_rpt_v2_counts_every_outcome_row_in_every_column(row, column):
    subject = with_cell(row, column, SOUND[row][column] + 1)
    assert places("requests.concluded-total", subject) == [f"requests.concluded[{column}]"]


def test_rpt_v2_shows_the_rows_that_are_not_zero():
    (finding,) = found("requests.concluded-total", with_cell("concluded", 0, 8))
    assert finding.message == "“自然人”列：各项办理结果之和 9 ≠ （七）总计 8（6+3=9）。"
    assert finding.evidence == "（一）予以公开 6；（三）不予公开“7.属于行政执法案卷” 3"


def test_rpt_v2_says_so_when_all_outcomes_are_zero():
    subject = report(requests=requests(concluded=[1, 0, 0, 0, 0, 0, 1]))
    findings = found("requests.concluded-total", subject)
    assert [finding.evidence for finding in findings] == ["各项结果均为0"] * 2
    assert "（0=0）" in findings[0].message


def test_rpt_v2_counts_an_undivided_other_handling():
    table = requests("2019", other=[4, 0, 0, 0, 0, 0, 4], concluded=[4, 0, 0, 0, 0, 0, 4])
    assert found("requests.concluded-total", report(2020, requests=table)) == []
    table["other"] = (5, 0, 0, 0, 0, 0, 5)
    assert len(found("requests.concluded-total", report(2020, requests=table))) == 2


def test_rpt_v2_takes_the_reading_that_agrees_where_other_handling_stands_twice():
    twice = requests(
        other_other=[2, 0, 0, 0, 0, 0, 2],
        other=[2, 0, 0, 0, 0, 0, 2],
        concluded=[2, 0, 0, 0, 0, 0, 2],
    )
    assert found("requests.concluded-total", report(requests=twice)) == []


def test_rpt_v2_shows_the_divided_rows_where_neither_reading_agrees():
    twice = requests(
        other_other=[1, 0, 0, 0, 0, 0, 1],
        other=[2, 0, 0, 0, 0, 0, 2],
        concluded=[9, 0, 0, 0, 0, 0, 9],
    )
    natural, total = found("requests.concluded-total", report(requests=twice))
    assert "各项办理结果之和 1 ≠ （七）总计 9（1=1）" in natural.message
    assert total.where == "requests.concluded[6]"


@pytest.mark.parametrize("row", list(SOUND))
@pytest.mark.parametrize("column", range(7))
def test_rpt_v3_speaks_of_the_row_at_its_total(row, column):
    subject = with_cell(row, column, SOUND[row][column] + 1)
    assert places("requests.row-total", subject) == [f"requests.{row}[6]"]


def test_rpt_v3_writes_as_the_contract_has_it():
    subject = report(requests=requests(granted=[4, 0, 0, 0, 0, 0, 5]))
    (finding,) = found("requests.row-total", subject)
    assert finding.message == "（一）予以公开：各列之和 4 ≠ 总计 5（4+0+0+0+0+0=4）。"
    assert finding.evidence == "4 0 0 0 0 0 5"
    assert (finding.where, finding.law) == ("requests.granted[6]", "RPT-V3")


@pytest.mark.parametrize("check", ALL)
def test_a_blank_cell_breaks_no_identity_it_stands_in(check):
    cells = [(row, column) for row in SOUND for column in range(7)]
    assert [cell for cell in cells if found(check, with_cell(*cell, None))] == []


@pytest.mark.parametrize("row", ["received", "carried_in", "concluded", "carried_out"])
def test_a_row_that_is_absent_leaves_the_balance_unknown(row):
    table = {key: counts for key, counts in SOUND.items() if key != row}
    assert found("requests.balance", report(requests=table)) == []


def test_a_negative_count_is_named():
    (finding,) = found("requests.negative", with_cell("granted", 1, -2))
    assert finding.where == "requests.granted[1]"
    assert finding.message == "（一）予以公开“商业企业”为 -2，件数不能小于零。"
    assert found("requests.negative", with_cell("granted", 1, 0)) == []


def test_it_names_the_one_cell_that_mends_row_and_column():
    (row,) = found("requests.row-total", with_cell("granted", 0, 8))
    (column,) = found("requests.concluded-total", with_cell("granted", 0, 8))
    hint = "请先核对（一）予以公开的“自然人”一格：由8改为6后，这一行与这一列就都对得上。"
    assert row.advice == column.advice == hint


def test_it_names_a_total_that_was_mistyped():
    (row,) = found("requests.row-total", with_cell("received", 6, 15))
    assert "“总计”一格：由15改为12后" in row.advice


def test_it_names_no_cell_when_the_column_cannot_tell():
    lonely = with_cell("refused_state_secret", 6, 1)
    lonely.requests["concluded"] = (9, 1, 0, 0, 0, 0, None)
    (row,) = found("requests.row-total", lonely)
    assert row.advice == "请按登记台账核对这一行的各类申请人数和总计。"


def test_it_never_proposes_a_figure_below_zero():
    assert list(identities._repairs((3, 0, 0, 0, 0, 0, 1), -2)) == [(0, 1), (6, 3)]
    assert list(identities._repairs((3, 0, 0, 0, 0, 0, 2), -1)) == [(0, 2), (6, 3)]


def test_a_column_with_no_single_culprit_gets_general_advice():
    (finding,) = found("requests.balance", with_cell("carried_out", 0, 5))
    wrong_row = (
        "请先核对四、结转下年度继续办理的“自然人”一格：由5改为2后，这一行与这一列就都对得上。"
    )
    assert finding.advice == wrong_row
    both = changed(carried_out=(5, 1, 0, 0, 0, 0, 6))
    advice = {finding.advice for finding in found("requests.balance", both)}
    assert advice == {"请按登记台账核对这一列的新收、上年结转、总计和结转下年度四个数。"}


def test_columns_called_alike_are_told_apart():
    (finding,) = found("requests.negative", with_cell("other_other", 5, -1))
    assert "（六）其他处理“3.其他”法人或其他组织的“其他”" in finding.message


@given(st.lists(st.integers(0, 9999), min_size=7, max_size=7))
def test_rpt_v3_agrees_with_plain_addition(counts):
    subject = report(requests=requests(granted=counts))
    assert bool(found("requests.row-total", subject)) == (sum(counts[:6]) != counts[6])


@given(*[st.integers(0, 999)] * 4)
def test_rpt_v1_agrees_with_plain_addition(new, old, done, left):
    table = requests(
        received=[new] + [0] * 6,
        carried_in=[old] + [0] * 6,
        concluded=[done] + [0] * 6,
        carried_out=[left] + [0] * 6,
    )
    assert identities.balance(table, 0) == new + old - done - left
    broken = places("requests.balance", report(requests=table))
    assert broken == (["requests.received[0]"] if new + old != done + left else [])


def test_rpt_v2_takes_the_undivided_reading_when_only_that_one_agrees():
    undivided = requests(other=[2, 0, 0, 0, 0, 0, 2], concluded=[2, 0, 0, 0, 0, 0, 2])
    assert found("requests.concluded-total", report(requests=undivided)) == []
    assert identities.total(identities.outcomes(undivided, 0)) == 2


def test_a_repair_may_be_zero_and_starts_from_what_is_written():
    assert list(identities._repairs((0, 2, 0, 0, 0, 0, 0), -2)) == [(1, 0), (6, 2)]
    assert list(identities._repairs((1, 0, 0, 0, 0, 0, 3), 2))[:2] == [(0, 3), (1, 2)]


def test_one_cell_is_changed_and_no_other():
    assert identities._with((1, 2, 3, 4, 5, 6, 7), 2, 9) == (1, 2, 9, 4, 5, 6, 7)


def test_zeros_are_shown_as_zeros():
    subject = report(requests=requests(received=[3, 0, 0, 0, 0, 0, 3]))
    natural, total = found("requests.balance", subject)
    assert "（3+0=3，0+0=0）" in natural.message
    assert natural.evidence == "一、3；二、0；（七）0；四、0"
    assert total.where == "requests.received[6]"

"""Table 2 within one year: RPT-V5, RPT-V8, RPT-V10, RPT-V11."""

from decimal import Decimal

import pytest

from gongkai.report.checks import organs
from gongkai.report.findings import Severity
from report.checks.tables import disclosure, found, places, report


def with_documents(**cells):
    return report(disclosure=disclosure(normative_documents=cells))


def in_2020(**rows):
    return report(2020, disclosure=disclosure("2019", **rows))


def test_figures_below_zero_are_named_but_for_the_change_of_2019():
    subject = report(disclosure=disclosure(charges={"amount": Decimal("-0.50")}))
    (finding,) = found("disclosure.negative", subject)
    assert finding.where == "disclosure.charges.amount"
    assert finding.message == "行政事业性收费“本年收费金额（单位：万元）”为 -0.50，不能小于零。"
    assert found("disclosure.negative", in_2020(permits={"change": -14})) == []
    assert places("disclosure.negative", in_2020(permits={"decisions": -1})) == [
        "disclosure.permits.decisions"
    ]


@pytest.mark.parametrize("written", ["-3", "-0.0000001"])
def test_a_figure_below_zero_is_written_as_a_person_writes_it(written):
    figure = Decimal(written) if "." in written else int(written)
    subject = report(disclosure=disclosure(charges={"amount": figure}))
    (finding,) = found("disclosure.negative", subject)
    assert finding.evidence == written


@pytest.mark.parametrize(("issued", "speaks"), [(7, False), (8, True)])
def test_rpt_v8_issued_documents_are_in_force_or_repealed(issued, speaks):
    subject = with_documents(issued=issued, repealed=2, in_force=5)
    assert bool(found("disclosure.issued", subject)) == speaks


def test_rpt_v8_shows_the_three_figures():
    (finding,) = found("disclosure.issued", with_documents(issued=5, repealed=1, in_force=3))
    assert finding.message == (
        "行政规范性文件本年制发 5 件，多于现行有效 3 件与本年废止 1 件之和 4 件。"
    )
    assert (finding.law, finding.severity) == ("RPT-V8", Severity.WARNING)


@pytest.mark.parametrize("blank", ["issued", "repealed", "in_force"])
def test_rpt_v8_is_unknown_when_a_cell_is_blank(blank):
    cells = {"issued": 9, "repealed": 0, "in_force": 0} | {blank: None}
    assert found("disclosure.issued", with_documents(**cells)) == []


@pytest.mark.parametrize(
    ("made", "published", "published_total", "label"),
    [
        (9, 9, 9, None),
        (9, 9, 8, "对外公开总数量 8"),
        (8, 9, 9, "本年新制作数量 8"),
        (8, 9, 8, "对外公开总数量 8"),
        (None, 9, None, None),
        (1, None, 1, None),
    ],
)
def test_rpt_v10_published_is_no_more_than_made_and_public(
    made, published, published_total, label
):
    cells = {"made": made, "published": published, "published_total": published_total}
    findings = found("disclosure.published", in_2020(normative_documents=cells))
    assert [finding.message for finding in findings] == (
        [f"规范性文件本年新公开数量 9 大于{label}。"] if label else []
    )


@pytest.mark.parametrize(
    ("organ", "speaks"),
    [
        ("棠浦县林业局", True),
        ("澄湾市公安局", True),
        ("霁山区人民政府", True),
        ("砚亭县人民政府", True),
        ("澄湾市人民政府", False),  # districted or county-level: the name does not tell
        ("云岭省人民政府", False),
        ("国家某某局", False),
        (None, False),
    ],
)
def test_rpt_v11_rules_are_made_by_those_who_may(organ, speaks):
    subject = report(organ=organ, disclosure=disclosure(regulations={"in_force": 2}))
    assert bool(found("disclosure.rule-making-power", subject)) == speaks


def test_rpt_v11_is_silent_on_zeros_and_names_the_first_figure():
    assert found("disclosure.rule-making-power", report()) == []
    subject = report(disclosure=disclosure(regulations={"repealed": 1}))
    (finding,) = found("disclosure.rule-making-power", subject)
    assert finding.where == "disclosure.regulations.repealed"
    assert "规章“本年废止件数” 1" in finding.message


def test_names_tell_place_and_department():
    assert organs.place_of("澄湾市林业局") == "澄湾市"
    assert organs.department_of("澄湾市林业局") == "林业局"
    assert organs.place_of(None) is None
    assert organs.department_of("林业局") is None
    assert organs.department_of("澄湾市") is None


def test_a_name_without_its_place_is_the_same_organ():
    assert organs.is_same("林业局", "澄湾市林业局")
    assert organs.is_same(None, "澄湾市林业局")
    assert not organs.is_same("榆泽市林业局", "澄湾市林业局")

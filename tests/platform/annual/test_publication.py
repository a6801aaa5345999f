"""Typed figures, and a report that is published only when it holds (RPT-2, RPT-4, RPT-27)."""

from datetime import date

import pytest
from django.db import connection

from gongkai.annual.refusals import CellUnknown, FigureRefused, PublicationRefused
from gongkai.annual.selectors import (
    Computed,
    Typed,
    cells_of,
    editions_of,
    figures,
    findings,
    published,
    published_report,
    report_published,
    sources,
    years_of,
)
from gongkai.annual.services import figure_type, report_publish
from gongkai.journal.models import Entry
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.report.forms import form_for

TODAY = date(2026, 1, 20)
IN = date(2025, 3, 3)
NARRATIVE = {
    5: "存在的问题是公开内容不够全面。下一步将进一步完善。",
    6: "本年没有收取信息处理费。",
}
PERMITS = "disclosure.permits.decisions"


@pytest.fixture
def officer(cast):
    return cast.actor[Role.OFFICER]


@pytest.fixture
def head(cast):
    return cast.actor[Role.OFFICE_HEAD]


def kept(cast, by, value="7", cell=PERMITS, *, reason="许可台账", year=2025):
    return figure_type(organ=cast.organ, year=year, cell=cell, value=value, reason=reason, by=by)


def test_a_typed_figure_stands_in_its_cell_with_name_and_reason(cast, officer):
    kept(cast, officer)
    assert figures(cast.organ, 2025, TODAY).disclosure["permits"]["decisions"] == 7
    source = sources(cast.organ, 2025, today=TODAY)
    assert isinstance(source[PERMITS], Typed)
    assert (source[PERMITS].by, source[PERMITS].reason) == ("公开工作人员", "许可台账")
    assert source["requests.granted[0]"] == Computed()
    assert "disclosure.penalties.decisions" not in source


def test_money_keeps_its_digits_and_a_change_may_be_negative(cast, officer):
    kept(cast, officer, "64.2600", "disclosure.charges.amount")
    kept(cast, officer, "-14", "disclosure.permits.change", year=2020)
    charges = figures(cast.organ, 2025, TODAY).as_json()["disclosure"]["charges"]
    assert charges == {"amount": "64.2600"}
    assert figures(cast.organ, 2020, TODAY).disclosure["permits"]["change"] == -14


def test_what_was_typed_can_be_taken_back_and_both_acts_are_journalled(cast, officer):
    kept(cast, officer)
    assert kept(cast, officer, "", reason="误填") is None
    assert figures(cast.organ, 2025, TODAY).disclosure["permits"]["decisions"] is None
    entries = Entry.objects.filter(target_kind="annual.figure").order_by("position")
    assert [(e.verb, e.before, e.after) for e in entries] == [
        ("annual.figure.typed", {"value": ""}, {"value": "7"}),
        ("annual.figure.withdrawn", {"value": "7"}, {"value": ""}),
    ]


@pytest.mark.parametrize(
    ("value", "cell", "reason"),
    [
        ("七", PERMITS, "台账"),
        ("-1", PERMITS, "台账"),
        ("1.5", PERMITS, "台账"),
        ("1e3", "disclosure.charges.amount", "台账"),
        ("7", PERMITS, "  "),
        ("7", "requests.granted[0]", "台账"),
    ],
)
def test_it_refuses_what_the_cell_does_not_take(cast, officer, value, cell, reason):
    with pytest.raises(FigureRefused, match="请"):
        kept(cast, officer, value, cell, reason=reason)


def test_it_refuses_a_cell_of_the_other_layout(cast, officer):
    with pytest.raises(CellUnknown):
        kept(cast, officer, "7", "disclosure.procurement.projects")


@pytest.mark.parametrize("role", [Role.HANDLER, Role.AUDITOR, Role.SUPERVISOR])
def test_only_the_office_types_figures_and_publishes(cast, role):
    with pytest.raises(NotAllowed):
        kept(cast, cast.actor[role])
    with pytest.raises(NotAllowed):
        publish(cast, cast.actor[role])


def publish(cast, by, **changes):
    told = {"organ": cast.organ, "year": 2025, "by": by, "today": TODAY, "narrative": NARRATIVE}
    return report_publish(**(told | changes))


@pytest.fixture
def filled(cast, officer):
    """Table 2 of the years published here, a zero in each cell."""
    for year in (2024, 2025):
        for cell in cells_of(form_for(year).name).values():
            if cell.table == "disclosure":
                kept(cast, officer, "0", cell.path, reason="没有发生", year=year)


@pytest.mark.usefixtures("filled")
def test_a_report_that_holds_is_frozen_under_its_official_title(cast, head, live):
    live().received(IN).answered(date(2025, 3, 20))
    edition = publish(cast, head)
    assert edition.title == "云泽市公安局2025年政府信息公开工作年度报告"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE casework_request SET outcome = 'REFUSE_INTERNAL'")
    frozen = report_published(cast.organ, 2025)
    assert frozen.requests["granted"] == (1, 0, 0, 0, 0, 0, 1)
    assert [part.number for part in frozen.sections] == [1, 2, 3, 4, 5, 6]
    assert "新收政府信息公开申请1件" in frozen.section(1).text
    assert published(cast.organ) == [edition]
    assert Entry.objects.filter(verb="annual.report.published").count() == 1


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("cell", "label"), [(PERMITS, "行政许可"), ("disclosure.charges.amount", "行政事业性收费")]
)
def test_it_refuses_a_blank_cell_and_names_it_rpt_6(cast, head, officer, cell, label):
    kept(cast, officer, "", cell, reason="待核实")
    with pytest.raises(PublicationRefused, match=f"{label}.*没有发生的填0"):
        publish(cast, head)
    assert published(cast.organ) == []


def test_it_refuses_a_year_that_is_not_over(cast, head):
    with pytest.raises(PublicationRefused, match="2026年1月1日"):
        publish(cast, head, today=date(2025, 12, 31))


@pytest.mark.parametrize("missing", [5, 6])
def test_it_refuses_a_report_whose_last_sections_nobody_wrote(cast, head, missing):
    texts = {number: text for number, text in NARRATIVE.items() if number != missing}
    with pytest.raises(PublicationRefused, match=r"请填写第[五六]部分"):
        publish(cast, head, narrative=texts)


@pytest.mark.usefixtures("filled")
def test_it_refuses_while_the_two_counts_differ(cast, head, live):
    live().received(IN).answered(date(2025, 3, 20))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE casework_request SET outcome = 'REFUSE_INTERNAL'")
    with pytest.raises(PublicationRefused, match=r"还有.处错误.*予以公开"):
        publish(cast, head)
    assert published(cast.organ) == []


@pytest.mark.usefixtures("filled")
def test_it_refuses_while_last_years_published_report_is_not_continued(cast, head, live):
    publish(cast, head, year=2024)
    live().received(date(2024, 12, 2))
    with pytest.raises(PublicationRefused, match="上年结转"):
        publish(cast, head)


@pytest.mark.usefixtures("filled")
def test_a_new_edition_says_what_it_corrects_and_the_old_one_stays(cast, head):
    publish(cast, head)
    with pytest.raises(PublicationRefused, match="更正"):
        publish(cast, head)
    second = publish(cast, head, erratum="更正第二部分行政许可数。")
    assert second.edition == 2
    assert published_report(cast.organ, 2025) == second
    assert published(cast.organ) == [second]
    assert [edition.edition for edition in editions_of(cast.organ, 2025)] == [1, 2]


@pytest.mark.usefixtures("filled")
def test_what_the_published_text_explains_is_no_finding(cast, head, live):
    for _ in range(2):
        live().received(date(2024, 3, 4)).answered(date(2024, 3, 20))
    for _ in range(8):
        live().received(IN).answered(date(2025, 3, 20))

    def swings():
        found = findings(cast.organ, 2025, TODAY)
        return [finding.where for finding in found if finding.check == "years.swing"]

    assert swings() == ["requests.concluded[6]", "requests.received[6]"]
    summary = "新收申请8件，办结8件，较上年增长，主要是因为受理渠道增加。"
    publish(cast, head, narrative={**NARRATIVE, 1: summary})
    assert swings() == []


def test_a_running_year_is_not_asked_why_it_has_less_than_the_year_before(cast, live):
    for _ in range(8):
        live().received(IN).answered(date(2025, 3, 20))
    live().received(date(2026, 1, 5)).answered(date(2026, 1, 6))
    assert not [f for f in findings(cast.organ, 2026, TODAY) if f.check == "years.swing"]


def test_the_years_run_from_the_first_record_to_the_last(cast, officer, live):
    assert years_of(cast.organ) == []
    live().received(date(2023, 12, 4)).answered(date(2024, 1, 5))
    kept(cast, officer, year=2026)
    assert years_of(cast.organ) == [2026, 2025, 2024, 2023]

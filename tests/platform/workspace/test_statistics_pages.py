"""The board and the statistics: every count leads to what it counts, and can be taken along."""

from __future__ import annotations

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from gongkai.organs.roles import Role
from platform_play import answered, handling
from workspace_requests import FILED_ON, TODAY


@pytest.fixture
def over(cast, handled):
    play = handling(cast, FILED_ON).assigned(FILED_ON, handler=cast.person[Role.HANDLER])
    return answered(play, FILED_ON).request


def test_the_board_leads_to_the_lists_it_counts(at, cast, handled, django_assert_max_num_queries):
    browser = at(Role.OFFICE_HEAD)
    browser.get("/office/board/")
    with django_assert_max_num_queries(25):
        page = browser.get("/office/board/")
    [(_, units), (_, people)] = page.context["tables"]
    assert [line.label for line in units] == [cast.unit.name]
    assert [line.label for line in people] == [cast.person[Role.HANDLER].name]
    count = dict(units[0].counts)["open"]
    rows = browser.get(count.url).context["page"].rows
    assert [row.pk for row in rows] == [handled.pk]
    assert len(rows) == count.number


def test_an_empty_board_says_so(at, cast):
    assert "没有在办的申请" in at(Role.OFFICER).get("/office/board/").content.decode()


def test_the_statistics_lead_to_the_lists_they_count(at, over):
    browser = at(Role.OFFICER)
    page = browser.get("/office/statistics/?by=unit_id")
    rows = page.context["rows"]
    assert [row.label for row in rows] == ["全部", over.unit.name]
    for row in rows:
        listed = browser.get(row.url).context["page"].rows
        assert len(listed) == row.speed.requests == 1
    assert rows[0].share == "100.0%"


def test_the_statistics_are_taken_along_as_a_workbook(at, over):
    response = at(Role.OFFICER).get("/office/statistics/export.xlsx?by=outcome")
    book = CalamineWorkbook.from_filelike(BytesIO(response.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][:2] == ["办理结果", "办结"]
    assert rows[1][:2] == ["全部", 1.0]
    assert f"{TODAY}" in response["Content-Disposition"]


@pytest.mark.parametrize(
    "query",
    ["first=2026-12-01&last=2026-01-01", "first=0001-01-01", "last=kein", "by=name", "first="],
)
def test_a_span_that_makes_no_sense_is_told(at, over, query):
    page = at(Role.OFFICER).get(f"/office/statistics/?{query}")
    assert page.status_code == 200
    assert page.context["form"].errors
    assert at(Role.OFFICER).get(f"/office/statistics/export.xlsx?{query}").status_code == 400


def test_another_organ_is_not_found(at, over, sibling):
    for name in ("board", "statistics"):
        page = at(Role.OFFICER, sibling).get(f"/office/{name}/?organ={over.organ.code}")
        assert page.status_code == 404

"""Lists: filtered, paged, saved, exported; as many queries for many rows as for one."""

from __future__ import annotations

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from gongkai.casework.models import SavedView
from gongkai.organs.roles import Role
from gongkai.publishing.services import columns_lay
from platform_publishing import approved, drafted
from workspace_requests import TODAY, filed


def rows_of(response):
    return (
        CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    )


@pytest.mark.parametrize(
    "address", ["/office/", "/office/requests/", "/office/figures/2026/requests.received[6]/"]
)
def test_more_requests_cost_no_more_queries(
    at, cast, received, django_assert_max_num_queries, address
):
    browser = at(Role.OFFICER)
    browser.get(address)
    with django_assert_max_num_queries(60) as few:
        browser.get(address)
    for number in range(5):
        filed(cast, title=f"第{number}件")
    with django_assert_max_num_queries(len(few)):
        assert "第4件" in browser.get(address).content.decode()


@pytest.mark.parametrize(
    "address",
    ["/office/requests/", "/office/items/", "/office/disputes/", "/office/people/"],
)
def test_a_list_takes_few_queries(at, received, django_assert_max_num_queries, address):
    browser = at(Role.OFFICER)
    browser.get(address)
    with django_assert_max_num_queries(14):
        browser.get(address)


def test_a_page_leads_to_the_next_and_back(at, cast):
    for number in range(53):
        filed(cast, title=f"材料{number:02d}")
    browser = at(Role.OFFICER)
    first = browser.get("/office/requests/").context["page"]
    assert len(first.rows) == 50
    second = browser.get("/office/requests/", {"after": first.next}).context["page"]
    assert len(second.rows) == 3
    back = browser.get("/office/requests/", {"after": second.previous}).context["page"]
    assert [row.pk for row in back.rows] == [row.pk for row in first.rows]


def test_filters_narrow_the_list_and_can_be_kept(at, cast, handled):
    filed(cast, title="另一件")
    browser = at(Role.OFFICER)
    page = browser.get("/office/requests/", {"state": "HANDLING"})
    assert [line.request.pk for line in page.context["lines"]] == [handled.pk]
    browser.post("/office/requests/views/", {"name": "办理中", "query": "state=HANDLING"})
    view = SavedView.objects.get()
    assert "?state=HANDLING" in browser.get("/office/requests/").content.decode()
    browser.post(f"/office/requests/views/{view.pk}/delete/")
    assert not SavedView.objects.exists()


def test_another_person_cannot_delete_a_kept_list(at, received):
    at(Role.OFFICER).post("/office/requests/views/", {"name": "我的", "query": "due=3"})
    view = SavedView.objects.get()
    at(Role.HANDLER).post(f"/office/requests/views/{view.pk}/delete/")
    assert SavedView.objects.exists()


def test_the_list_shows_no_applicants_name_in_full(at, received):
    text = at(Role.OFFICER).get("/office/requests/").content.decode()
    assert "欧阳测试" not in text
    assert "欧" in text


def test_the_workbook_holds_the_filter_masks_and_computes_nothing(at, cast, received):
    filed(cast, title='=HYPERLINK("http://example.org","点")')
    response = at(Role.OFFICER).get("/office/requests/export.xlsx")
    rows = rows_of(response)
    assert response["Content-Disposition"].startswith("attachment")
    assert len(rows) == 3
    titles = {row[1] for row in rows}
    assert '=HYPERLINK("http://example.org","点")' in titles
    assert not any("欧阳测试" in str(cell) for row in rows for cell in row)
    from zipfile import ZipFile

    sheet = ZipFile(BytesIO(response.content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet.lower().replace("hyperlink(", "")


def test_items_are_drafted_released_and_taken_down(at, cast):
    browser = at(Role.OFFICER)
    browser.post("/office/items/columns/lay/")
    column = columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER]) or None
    from gongkai.publishing.selectors import columns_listed

    column = columns_listed(cast.organ)[-1]
    told = {
        "title": "警情通报",
        "column": column.pk,
        "formed_on": "2026-11-19",
        "body": "第一段\n第二段 <3",
    }
    made = browser.post("/office/items/new/", told)
    assert made.status_code == 302
    page = browser.get(made["Location"])
    item = page.context["item"]
    assert item.body.startswith("<p>第一段</p>")
    revision = approved(cast, item, today=TODAY)
    told = {"revision_id": revision.pk, "version": revision.version}
    browser.post(f"/office/items/{item.pk}/release/", told)
    item.refresh_from_db()
    assert item.state == "released"
    down = {"version": item.version, "reason": "内容有误"}
    browser.post(f"/office/items/{item.pk}/take-down/", down)
    assert "内容有误" in browser.get(f"/office/items/{item.pk}/").content.decode()


def test_a_draft_of_another_organ_is_not_found(at, cast, sibling):
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    from gongkai.publishing.selectors import columns_listed

    column = columns_listed(cast.organ)[-1]
    item = drafted(cast, column=column, title="草稿", formed_on=TODAY, today=TODAY)
    assert at(Role.OFFICER, sibling).get(f"/office/items/{item.pk}/").status_code == 404

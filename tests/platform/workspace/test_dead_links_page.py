"""The list of items with dead links: what it shows, and the press that begins to mend one."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from gongkai.organs.roles import Role
from gongkai.publishing.outside import Answer, Outcome
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.services import outside_links_ask, outside_links_gather
from platform_publishing import drafted, let_out
from workspace_requests import TODAY

URL = "/office/items/links/"


@pytest.fixture
def item(cast, settings):
    """Give a released item with a link that died today."""
    settings.LINK_CHECK, settings.LINK_DEAD_DAYS = True, 1
    told = (
        "<a href='https://www.gov.cn/gone'>通知</a>",
        "<a href='https://www.gov.cn/old'>旧闻</a>",
    )
    body = f"<p>{'、'.join(told)}</p>"
    draft = drafted(cast, body=body, formed_on=TODAY, today=TODAY, unit=cast.unit)
    made = let_out(cast, draft, today=TODAY)
    outside_links_gather(today=TODAY)
    gone = SimpleNamespace(ask=lambda _: Answer(Outcome.FAILED, 404, "没有这个页面（404）"))
    outside_links_ask(asker=gone, today=TODAY)
    return made


def test_it_names_the_item_the_address_since_when_and_what_was_answered(at, item):
    browser = at(Role.OFFICER)
    page = browser.get(URL).content.decode()
    for words in (item.title, "https://www.gov.cn/gone", f"{TODAY:%Y-%m-%d}", "（404）"):
        assert words in page
    assert 'href="https://www.gov.cn/gone"' not in page
    assert "连续1天" in page
    assert "失效链接" in browser.get("/office/items/").content.decode()


def test_one_press_begins_to_mend_it(at, item):
    browser = at(Role.HANDLER)
    assert f'action="/office/items/{item.pk}/begin/"' in browser.get(URL).content.decode()
    browser.post(f"/office/items/{item.pk}/begin/", {"version": item.version})
    assert revision_open(item) is not None
    page = browser.get(URL).content.decode()
    assert "修改中" in page
    assert "/begin/" not in page


def test_who_may_not_write_only_reads(at, item):
    assert "/begin/" not in at(Role.AUDITOR).get(URL).content.decode()


def test_it_is_filtered_by_column_and_bears_nonsense(at, item, settings):
    browser = at(Role.OFFICER)
    rows = {
        column: len(browser.get(URL, {"column": column}).context["rows"])
        for column in ("emergency", "police-notices", "none")
    }
    assert rows == {"emergency": 2, "police-notices": 0, "none": 2}
    for key in ("x", "2026-11-20.1", "2026-99-99.1", "1.1.1"):
        assert browser.get(URL, {"after": key}).status_code == 200
    settings.LINK_CHECK = False
    assert "没有开启" in browser.get(URL).content.decode()


def test_pages_follow_each_other_in_few_queries(
    at, item, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr("gongkai.workspace.views.dead_links.A_PAGE", 1)
    browser = at(Role.OFFICER)
    first = browser.get(URL).context
    with django_assert_max_num_queries(12):
        second = browser.get(URL, {"after": first["page"].next}).context
    seen = [row.link.address for page in (first, second) for row in page["rows"]]
    assert sorted(seen) == ["https://www.gov.cn/gone", "https://www.gov.cn/old"]
    assert second["page"].next == ""

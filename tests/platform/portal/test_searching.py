"""Searching the public site: facets, the best first, suggestions, what was meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from gongkai import search
from gongkai.cli.application import application
from gongkai.publishing.models import Column
from gongkai.publishing.services.storing import keep_found
from gongkai.today import played_at
from platform_publishing import released

DAY = date(2026, 3, 4)


@pytest.fixture
def items(organ, item_of):
    first, second = Column.objects.filter(organ=organ, slug__in=["fees", "emergency"]).order_by(
        "slug"
    )
    made = [
        item_of(first, "停车收费标准", on=date(2025, 1, 2)),
        item_of(second, "关于防汛的通知", on=date(2024, 1, 2), body="<p>不得收费。</p>"),
        item_of(second, "关于收费的公告", on=date(2025, 3, 2)),
    ]
    for item in made:
        keep_found(item)
    return made


def _page(client, path, **asked):
    return client.get(path, asked).content.decode()


def test_it_shows_how_many_there_are_and_narrows_by_a_press(client, organ, items):
    path = f"/o/{organ.code}/search/"
    page = _page(client, path, q="收费")
    assert "找到3条" in page
    assert "year=2024" in page
    narrowed = _page(client, path, q="收费", year="2024")
    assert items[1].title in narrowed
    assert items[0].title not in narrowed
    column = items[0].column_id
    assert "停车收费" not in _page(client, path, q="防汛", column=column)


def test_the_best_come_first_when_asked(client, organ, items):
    path = f"/o/{organ.code}/search/"
    newest, best = _page(client, path, q="收费"), _page(client, path, q="收费", order="best")
    assert newest.index("停车<mark>") < newest.index("防汛")
    assert best.index("停车<mark>") < best.index("防汛")
    assert "aria-current" in best


def test_pages_by_merit_go_on(client, column, many_items):
    for item in many_items(25):
        keep_found(item)
    path = f"/o/{column.organ.code}/search/"
    assert "after=20" in _page(client, path, q="公告", order="best")
    rest = _page(client, path, q="公告", order="best", after="20")
    assert rest.count("hit-title") == 5


@pytest.mark.parametrize(
    "asked",
    [
        {"year": "x"},
        {"order": "x", "after": "x"},
        {"column": "9" * 30},
        {"after": f"9999-12-31.{'9' * 18}"},
    ],
)
def test_nonsense_narrows_nothing(client, organ, items, asked):
    assert "hit-title" in _page(client, f"/o/{organ.code}/search/", q="收费", **asked)


def test_traditional_characters_find_and_mark_the_simplified(client, organ, items):
    page = _page(client, f"/o/{organ.code}/search/", q="收費")
    assert "停车<mark>收费</mark>标准" in page


def test_who_finds_nothing_is_told_what_was_meant_and_where_to_apply(client, organ, items):
    page = _page(client, f"/o/{organ.code}/search/", q="停车受费")
    assert "您要找的是不是" in page
    assert ">停车收费</a>" in page
    assert f"/o/{organ.code}/apply/" in page


def test_what_expired_at_midnight_is_not_suggested_any_more(client, column, item_of):
    title = "关于临时停车的公示"
    with played_at(DAY):
        keep_found(item_of(column, title, keywords="临时停车", expires_on=DAY))
        keep_found(item_of(column, "临时停车指南"))
    guide = {"临时停车指南"}
    for later, said in ((0, {title, "临时停车"} | guide), (1, guide)):
        with played_at(DAY + timedelta(days=later)):
            found = client.get("/search/suggest/", {"q": "临时停车"}).json()
        assert set(found) == said


def test_suggestions_come_for_signs_and_sounds(client, organ, items, sibling):
    path = f"/o/{organ.code}/search/suggest/"
    assert "停车收费标准" in client.get(path, {"q": "停车"}).json()
    assert "停车收费标准" in client.get("/search/suggest/", {"q": "tcsf"}).json()
    assert client.get(path, {"q": ""}).json() == []
    other = f"/o/{sibling.organ.code}/search/suggest/"
    assert client.get(other, {"q": "停车"}).json() == []


def test_a_report_is_found_beside_items(client, cast, organ, items, publish_report):
    from gongkai.annual.finding import keep_found as report_found

    report_found(publish_report(organ, 2024))
    page = _page(client, "/search/", q="工作情况")
    assert f"/o/{organ.code}/reports/2024/" in page
    assert "hit-title" not in _page(client, "/search/", q="工作情况", kind="item")
    report_found(publish_report(organ, 2024, edition=2, erratum="笔误"))
    assert _page(client, "/search/", q="工作情况").count("hit-title") == 1


def test_a_search_asks_the_database_a_bounded_number_of_times(
    client, column, many_items, django_assert_max_num_queries
):
    for item in many_items(30):
        keep_found(item)
    with django_assert_max_num_queries(8):
        client.get(f"/o/{column.organ.code}/search/", {"q": "公告"})
    with django_assert_max_num_queries(4):
        client.get(f"/o/{column.organ.code}/search/suggest/", {"q": "公告"})


def test_the_index_is_rebuilt_from_what_is_public_by_a_command(cast):
    with played_at(DAY):
        item = released(cast)
        search.remove("publishing.item", item.pk)
        search.put("publishing.item", 999, organ_id=1, text="防汛", dated_on=DAY, is_public=True)
        told = CliRunner().invoke(application, ["search", "rebuild"])
        assert told.exit_code == 0, told.output
        hits = search.find("防汛", kinds={"publishing.item"}, organ_ids=None, public_only=True)
    assert [hit.object_id for hit in hits] == [item.pk]
    assert "索引已经重新建立" in told.output

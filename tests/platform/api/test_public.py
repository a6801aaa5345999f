"""What anyone may read, and that nothing else comes out."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.organs.roles import Role
from gongkai.publishing.selectors import columns_listed
from gongkai.publishing.services import columns_lay, item_take_down
from gongkai.today import today
from platform_publishing import drafted, let_out

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    return columns_listed(cast.organ)[-1]


@pytest.fixture
def draft(cast, column):
    def make(title):
        return drafted(
            cast,
            column=column,
            title=title,
            body="<p>自2026年3月起施行。</p>",
            formed_on=date(2026, 2, 27),
            today=TODAY,
        )

    return make


@pytest.fixture
def released(cast, draft):
    def make(title):
        return let_out(cast, draft(title), today=TODAY)

    return make


def test_it_lists_what_was_released_and_nothing_else(client, cast, draft, released):
    draft("草拟中的通告")
    released("电动自行车登记通告")
    said = client.get(f"/api/v1/organs/{cast.organ.code}/items").json()
    assert [item["title"] for item in said["items"]] == ["电动自行车登记通告"]


def test_pages_follow_one_another_without_a_gap(client, cast, released):
    for number in range(5):
        released(f"第{number}号通告")
    address, seen = f"/api/v1/organs/{cast.organ.code}/items", []
    after = ""
    while True:
        said = client.get(address, {"limit": 2, "after": after}).json()
        seen += [item["title"] for item in said["items"]]
        after = said["next"]
        if not after:
            break
    assert seen == [f"第{number}号通告" for number in (4, 3, 2, 1, 0)]


def test_a_draft_is_not_there_by_its_number_either(client, draft):
    assert client.get(f"/api/v1/items/{draft('草稿').pk}").status_code == 404


def test_an_item_taken_down_says_that_it_is_gone(client, cast, released):
    item = released("旧通告")
    item_take_down(
        item_id=item.pk,
        version=item.version,
        reason="内容已经失效",
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    answer = client.get(f"/api/v1/items/{item.pk}")
    assert answer.status_code == 410
    assert "内容已经失效" in answer.json()["detail"]


def test_it_finds_two_characters_within_a_title(client, released):
    released("电动自行车登记通告")
    released("户籍窗口调整公告")
    said = client.get("/api/v1/search", {"q": "登记"}).json()
    assert [item["title"] for item in said["items"]] == ["电动自行车登记通告"]


def test_columns_say_how_much_they_hold(client, cast, column, released):
    released("电动自行车登记通告")
    said = client.get(f"/api/v1/organs/{cast.organ.code}/columns").json()
    assert {row["slug"]: row["items"] for row in said}[column.slug] == 1


@pytest.mark.parametrize(
    "after",
    [
        "x",
        "20261301-1",
        "2026-1",
        "20260101-",
        "99999999-9",
        "20260101--5",
        f"20260101-{9 * 10**18}",
    ],
)
def test_a_wrong_cursor_is_refused_in_words(client, cast, after):
    answer = client.get(f"/api/v1/organs/{cast.organ.code}/items", {"after": after})
    assert answer.status_code == 422
    assert "请" in answer.json()["detail"]


def test_a_cursor_far_behind_all_is_the_first_page(client, released):
    released("电动自行车登记通告")
    told = {"q": "登记", "after": f"99991231-{'9' * 18}"}
    assert len(client.get("/api/v1/search", told).json()["items"]) == 1


def test_an_unknown_organ_is_not_found(client, db):
    assert client.get("/api/v1/organs/nowhere/items").status_code == 404


def test_there_is_no_report_before_it_is_published(client, cast):
    address = f"/api/v1/organs/{cast.organ.code}/reports"
    assert client.get(address).json() == []
    assert client.get(f"{address}/{today().year}").status_code == 404


def test_a_list_costs_the_same_however_long(client, cast, released, django_assert_max_num_queries):
    for number in range(12):
        released(f"第{number}号通告")
    with django_assert_max_num_queries(3):
        client.get(f"/api/v1/organs/{cast.organ.code}/items")


def test_an_answer_for_everybody_may_be_kept_a_minute_and_a_refusal_not(client, cast):
    def keeping(url, **headers):
        return client.get(url, headers=headers)["Cache-Control"]

    assert keeping("/api/v1/organs") == "public, no-cache"
    assert keeping("/api/v1/organs/nothing") == "private, no-store"
    assert keeping("/api/v1/organs", authorization="Bearer x") == "private, no-store"
    assert keeping("/api/v1/staff/requests") == "private, no-store"

"""Public pages are kept in memory, and none lingers when something changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import transaction

from gongkai.organs.roles import Role
from gongkai.organs.services import organ_change
from gongkai.portal.kept import PAGES, KeptPage, Shelf
from gongkai.publishing.models import Item, ItemState
from gongkai.publishing.selectors.editions import edition_of
from gongkai.publishing.services.editions import edition_bump
from gongkai.today import played_at
from platform_applicant import DAY
from platform_publishing import released, taken_down


@pytest.fixture
def page(column, item_of):
    item = item_of(column)
    return item, f"/o/{column.organ.code}/i/{item.pk}/"


def test_it_is_made_once_and_then_costs_one_query(client, page, django_assert_num_queries):
    first = client.get(page[1])
    with django_assert_num_queries(1):
        again = client.get(page[1])
    assert again.content == first.content
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Content-Type"] == first.headers["Content-Type"]


def test_what_changed_is_shown_at_once(client, page):
    item, path = page
    client.get(path)
    with transaction.atomic():
        Item.objects.filter(pk=item.pk).update(title="改过的标题")
        edition_bump(item.organ)
    assert "改过的标题" in client.get(path).content.decode()


def test_what_was_taken_down_never_lingers(client, page):
    item, path = page
    tag = client.get(path).headers["ETag"]
    item.state, item.taken_down_reason = ItemState.TAKEN_DOWN, "有误"
    item.save()
    edition_bump(item.organ)
    assert client.get(path).status_code == 410
    assert client.get(path, headers={"if-none-match": tag}).status_code == 410


def test_a_change_that_is_undone_changes_no_edition(page):
    before = edition_of(page[0].organ.code)
    with transaction.atomic():
        edition_bump(page[0].organ)
        transaction.set_rollback(True)
    assert edition_of(page[0].organ.code) == before


def test_another_organs_change_leaves_the_page_kept(
    client, page, sibling, django_assert_num_queries
):
    client.get(page[1])
    edition_bump(sibling.organ)
    with django_assert_num_queries(1):
        client.get(page[1])


def test_pages_of_all_organs_follow_every_organ(organ, sibling):
    before = edition_of("")
    edition_bump(sibling.organ)
    assert edition_of("") != before


def test_a_new_name_of_the_organ_stands_on_its_pages_at_once(client, page, cast):
    client.get(page[1])
    told = {"name": "云泽市公安总局", "by": cast.actor[Role.SYSTEM_ADMIN]}
    organ_change(organ=cast.organ, **told)
    assert "云泽市公安总局" in client.get(page[1]).content.decode()


def test_the_next_day_is_another_page(client, page):
    client.get(page[1])
    kept = len(PAGES._pages)
    with played_at(DAY + timedelta(days=1)):
        client.get(page[1])
    assert len(PAGES._pages) == kept + 1


def test_what_asks_for_more_than_a_place_in_a_list_is_not_kept(client, organ):
    client.get(f"/o/{organ.code}/?x=1")
    assert not PAGES._pages


def test_errors_are_not_kept(client, organ):
    assert client.get(f"/o/{organ.code}/i/999/").status_code == 404
    assert not PAGES._pages


def test_nothing_is_kept_where_the_setting_is_0(client, page, settings):
    settings.PAGE_MEGABYTES = 0
    client.get(page[1])
    assert not PAGES._pages


def test_the_page_asked_for_longest_ago_goes_when_there_is_no_room(settings):
    settings.PAGE_MEGABYTES = 1
    shelf = Shelf()
    page = KeptPage(b"x" * 400_000, (), "")
    for key in "ab":
        shelf.put(key, page)
    shelf.get("a")
    shelf.put("c", page)
    assert shelf.get("b") is None
    assert shelf.get("a") is shelf.get("c") is page
    assert shelf._bytes <= 2**20


def test_acts_of_the_staff_show_at_once(client, cast):
    with played_at(date(2026, 3, 4)):
        item = released(cast)
        path = f"/o/{cast.organ.code}/i/{item.pk}/"
        column = f"/o/{cast.organ.code}/c/emergency/"
        assert client.get(path).status_code == 200
        assert item.title in client.get(column).content.decode()
        taken_down(cast, item)
        assert client.get(path).status_code == 410
        assert item.title not in client.get(column).content.decode()

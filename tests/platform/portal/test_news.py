"""What is new, for programs that read news."""

from __future__ import annotations

import pytest
from lxml import etree

from gongkai.publishing.models import ItemState
from gongkai.publishing.services.storing import keep_found

_ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def item(column, item_of):
    made = item_of(column, "关于收费的公告 <b>&", summary="收费标准有变化")
    item_of(column, "草稿", state=ItemState.DRAFT)
    keep_found(made)
    return made


@pytest.mark.parametrize("place", ["", "c/{slug}/", "search/"])
def test_every_feed_tells_of_what_is_released_and_of_nothing_else(client, item, place):
    base = f"/o/{item.organ.code}/{place.format(slug=item.column.slug)}feed."
    asked = {"q": "收费"} if place == "search/" else {}
    atom = client.get(f"{base}atom", asked)
    assert atom["Content-Type"].startswith("application/atom+xml")
    entries = etree.fromstring(atom.content).findall("a:entry", _ATOM)
    assert [entry.findtext("a:title", "", _ATOM) for entry in entries] == [item.title]
    told = client.get(f"{base}json", asked)
    assert told["Content-Type"] == "application/feed+json"
    (entry,) = told.json()["items"]
    assert entry["url"] == f"http://127.0.0.1:8000/o/{item.organ.code}/i/{item.pk}/"
    assert entry["content_text"] == "收费标准有变化"


def test_a_form_that_is_none_is_not_found(client, organ):
    assert client.get(f"/o/{organ.code}/feed.rss").status_code == 404
    assert client.get(f"/o/{organ.code}/c/none/feed.atom").status_code == 404


def test_a_search_for_nothing_feeds_nothing(client, item):
    assert client.get(f"/o/{item.organ.code}/search/feed.json").json()["items"] == []


def test_words_that_no_feed_may_hold_are_not_asked_for(client, item):
    answer = client.get(f"/o/{item.organ.code}/search/feed.atom", {"q": "\x01收\x0b费\u202e"})
    told = etree.fromstring(answer.content)
    assert told.findtext("a:title", "", _ATOM).endswith(" 收 费")
    assert len(told.findall("a:entry", _ATOM)) == 1


def test_pages_name_their_feed(client, item):
    organ, slug = item.organ.code, item.column.slug
    for path, feed in (
        (f"/o/{organ}/", f"/o/{organ}/feed.atom"),
        (f"/o/{organ}/c/{slug}/", f"/o/{organ}/c/{slug}/feed.atom"),
        (f"/o/{organ}/search/?q=x", f"/o/{organ}/search/feed.atom?q=x"),
    ):
        assert f'href="{feed}"' in client.get(path).content.decode(), path


def test_a_feed_is_kept_and_costs_one_query_then(client, item, django_assert_num_queries):
    path = f"/o/{item.organ.code}/feed.atom"
    with django_assert_num_queries(3):
        client.get(path)
    with django_assert_num_queries(1):
        client.get(path)

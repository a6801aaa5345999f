"""What anyone may read: nothing of drafts, nothing of what was taken down, nothing closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.models import Organ
from gongkai.publishing import selectors
from gongkai.publishing.models import Column, Item
from gongkai.publishing.selectors import (
    ItemGone,
    ItemUnknown,
    column_by_slug,
    columns_listed,
    columns_of,
    counts_by_column,
    item_public,
    item_released,
    newest_everywhere,
    organs_with_columns,
    public_items,
    records_named,
    records_ranked,
    released,
    search_released,
    versions_public,
)
from gongkai.publishing.services import columns_lay

DAY = date(2026, 3, 4)
FOR_THE_STAFF = {
    *("items_for", "item_acts", "item_seen", "item_tasks", "items_late", "timeliness"),
    *("differences", "revision_open", "revision_seen", "revisions_of", "two_of"),
    *("as_released", "attachments_of", "column_seen", "columns_kept", "columns_stale"),
    *("publishing_due", "dues_told", "may_hold_records", "public_before", "revision_last"),
    "taken_down_by",
}
OF_RECORDS = {"guide_counts", "listing_columns", "titles_in"}
FILES = {"attachment_public", "attachments_released", "file_of_item", "is_picture"}
NO_ITEMS = {"columns_listed", "columns_of", "column_by_slug", "organs_with_columns", "body_of"}
HIDDEN = ("draft", "approved", "taken down", "column closed", "organ closed", "expired")


@pytest.fixture(params=HIDDEN)
def hidden(request, acts, cast):
    item = acts.draft(title="秘密部署", expires_on=date(2026, 3, 31))
    if request.param == "approved":
        acts.approve(item)
    elif request.param != "draft":
        item = acts.release(item)
    if request.param == "taken down":
        acts.take_down(item)
    if request.param != "expired":
        Item.objects.update(expires_on=None)
    if request.param == "column closed":
        Column.objects.filter(pk=item.column_id).update(is_active=False)
    if request.param == "organ closed":
        Organ.objects.filter(pk=cast.organ.pk).update(is_active=False)
    return item


def public_lists(item):
    """Ask every selector of the public for items."""
    return {
        "public_items": list(public_items()),
        "released": [*released(item.organ), *released(item.organ, column=item.column)],
        "newest_everywhere": newest_everywhere(limit=10),
        "search_released": [
            *search_released("秘密部署"),
            *search_released("秘密部署", organ=item.organ),
            *search_released("二十四小时"),
        ],
        "records_named": records_named(item.column, "秘密", limit=9),
        "records_ranked": records_ranked(item.column, limit=9),
        "versions_public": versions_public(item),
        "counts_by_column": [number for number in counts_by_column(item.organ).values() if number],
    }


def test_no_selector_of_the_public_gives_it(hidden):
    assert {name: found for name, found in public_lists(hidden).items() if found} == {}
    for ask in (lambda: item_public(hidden.pk), lambda: item_released(hidden.organ, hidden.pk)):
        with pytest.raises((ItemUnknown, ItemGone)) as refused:
            ask()
        assert "秘密部署" not in str(refused.value)
    assert selectors.items_for(Actor.public()) == []
    with pytest.raises(ItemUnknown):
        selectors.item_seen(Actor.public(), hidden.pk)


def test_every_selector_is_asked_here(draft):
    asked = {*public_lists(draft()), "item_public", "item_released"}
    functions = {name for name in selectors.__all__ if name[0].islower()}
    assert functions == asked | FOR_THE_STAFF | NO_ITEMS | FILES | OF_RECORDS


def test_a_draft_is_unknown_and_what_was_taken_down_says_why(draft, release, take_down, cast):
    item = draft()
    with pytest.raises(ItemUnknown, match="没有找到"):
        item_released(cast.organ, item.pk)
    item = release(item)
    assert item_released(cast.organ, item.pk) == item
    take_down(item, reason="数据有误，已更正重发")
    with pytest.raises(ItemGone, match="数据有误，已更正重发"):
        item_released(cast.organ, item.pk)


def test_an_item_is_not_found_under_another_organ(draft, release, sibling):
    item = release(draft())
    with pytest.raises(ItemUnknown):
        item_released(sibling.organ, item.pk)


@pytest.fixture
def many(draft, release):
    """Release nine items on five days, so that days repeat."""
    return [
        release(draft(title=f"第{number}号通告"), today=DAY + timedelta(days=number // 2))
        for number in range(9)
    ]


def pages(ask, size):
    found, before = [], None
    while page := ask(before=before, limit=size):
        assert len(page) <= size
        found += page
        before = (page[-1].published_on, page[-1].pk)
    return found


@pytest.mark.parametrize("size", [1, 2, 4, 20])
def test_pages_leave_nothing_out_and_give_nothing_twice(many, cast, size):
    newest = many[::-1]
    assert pages(lambda **at: released(cast.organ, **at), size) == newest
    assert pages(lambda **at: search_released("通告", **at), size) == newest


def test_the_search_goes_on_behind_what_was_closed_since(many, cast):
    other = column_by_slug(cast.organ, "police-notices")
    Item.objects.filter(pk__in=[item.pk for item in many[3:]]).update(column=other)
    Column.objects.filter(pk=other.pk).update(is_active=False)
    assert search_released("通告", limit=2) == [many[2], many[1]]


def test_a_column_shows_what_lies_below_it(draft, release, cast):
    item = release(draft(column=column_by_slug(cast.organ, "police-notices")))
    for slug in ("statutory", "public-order", "police-notices"):
        assert released(cast.organ, column=column_by_slug(cast.organ, slug)) == [item]
    assert released(cast.organ, column=column_by_slug(cast.organ, "budget")) == []


def test_an_organ_shows_its_own_items_only(many, sibling):
    columns_lay(organ=sibling.organ, by=Actor.system())
    assert released(sibling.organ) == []
    assert search_released("通告", organ=sibling.organ) == []


def test_every_list_costs_the_same_however_long(many, cast, django_assert_num_queries):
    column = column_by_slug(cast.organ, "statutory")
    for ask, queries in (
        (lambda: released(cast.organ, limit=9), 1),
        (lambda: released(cast.organ, column=column, limit=9), 1),
        (lambda: newest_everywhere(limit=9), 1),
        (lambda: search_released("通告", limit=20), 2),
    ):
        with django_assert_num_queries(queries):
            rows = ask()
            assert len({(row.title, row.column.name, row.organ.code) for row in rows}) == 9
    with django_assert_num_queries(1):
        item = item_released(cast.organ, many[0].pk)
        assert item.column.parent.parent is None
        assert item.body
    with django_assert_num_queries(1):
        assert {each.parent.name for each in columns_listed(cast.organ) if each.parent}
    with django_assert_num_queries(1):
        assert columns_of(cast.organ)
    with django_assert_num_queries(1):
        assert len(organs_with_columns()) == 1

"""Drafting and changing an item: LAW-12-3, PUB-9."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.refusals import (
    ColumnUnfit,
    ItemIncomplete,
    ItemNotAtThisStage,
    ItemUnknown,
    PersonalDataFound,
)
from gongkai.publishing.selectors import column_by_slug, item_seen, items_for, search_released
from gongkai.publishing.services import columns_lay, item_change

DAY = date(2026, 3, 4)
EDITORS = {Role.OFFICER, Role.OFFICE_HEAD}
SEERS = EDITORS | {Role.SECRECY_REVIEWER, Role.SIGNING_LEADER}


@pytest.fixture
def change(cast):
    def edit(item, **told):
        facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return item_change(item_id=item.pk, **(facts | told))

    return edit


def test_a_draft_may_be_empty_but_for_its_place_and_day(draft, verbs):
    item = draft(title="", body="")
    assert item.state == "draft"
    assert verbs(item) == ["publishing.item.drafted"]


def test_only_editors_draft(draft, cast, sibling):
    for role in Role:
        if role in EDITORS:
            draft(by=cast.actor[role])
            continue
        with pytest.raises(NotAllowed):
            draft(by=cast.actor[role])
    for actor in (sibling.actor[Role.OFFICER], Actor.public()):
        with pytest.raises(NotAllowed):
            draft(by=actor)
    with pytest.raises(NotAllowed, match="登录"):
        draft(by=Actor(posts=cast.actor[Role.OFFICER].posts))


def test_it_refuses_a_column_of_another_organ(draft, sibling):
    columns_lay(organ=sibling.organ, by=Actor.system())
    with pytest.raises(ColumnUnfit, match="重新选择"):
        draft(column=column_by_slug(sibling.organ, "emergency"))


@pytest.mark.parametrize(
    ("field", "longest"), [("title", 200), ("summary", 500), ("document_number", 60)]
)
def test_it_refuses_what_is_too_long_and_names_the_field(draft, field, longest):
    draft(**{field: "长" * longest})
    with pytest.raises(ItemIncomplete, match=f"不能超过{longest}字") as refused:
        draft(**{field: "长" * (longest + 1)})
    assert refused.value.field == field


def test_the_longest_body_is_bounded(draft):
    with pytest.raises(ItemIncomplete, match="附件"):
        draft(body="长" * 1_000_001)


def test_what_is_not_told_stays(draft, change):
    item = change(draft(summary="概述"), title="防汛预案")
    assert (item.title, item.summary) == ("防汛预案", "概述")


def test_the_journal_names_the_changed_fields_without_their_words(draft, change):
    change(draft(), title="甲", summary="乙")
    last = Entry.objects.latest("pk")
    assert last.after == {"fields": ["title", "summary"]}


def test_the_journals_label_masks_personal_data(draft):
    draft(title="关于11010519491231002X的通告")
    assert "19491231" not in Entry.objects.latest("pk").target_label


def test_who_comes_second_is_told_who_was_first(draft, change):
    item = draft()
    change(item, title="甲")
    with pytest.raises(Overtaken, match=r"公开工作人员已于.*修改了信息"):
        change(item, title="乙", version=item.version)
    assert Item.objects.get().title == "甲"


def test_nobody_changes_what_was_taken_down(draft, change, release, take_down):
    with pytest.raises(ItemNotAtThisStage, match="已下线"):
        change(take_down(release(draft())), title="甲")


def test_a_released_item_stays_fit_and_found(draft, change, release):
    item = change(release(draft()), title="抗旱预案")
    assert search_released("抗旱") == [item]
    assert search_released("防汛") == []
    with pytest.raises(PersonalDataFound):
        change(item, body="<p>联系人手机13800138000</p>")
    with pytest.raises(ItemIncomplete):
        change(item, title=" ")
    with pytest.raises(ItemIncomplete):
        change(item, formed_on=date(2026, 3, 5))


def test_other_roles_and_organs_cannot_tell_an_item_from_none(draft, change, cast, sibling):
    item = draft()
    for actor in (cast.actor[Role.HANDLER], sibling.actor[Role.OFFICER], Actor.public()):
        with pytest.raises(ItemUnknown):
            change(item, by=actor, title="甲")
    with pytest.raises(NotAllowed):
        change(item, by=cast.actor[Role.SECRECY_REVIEWER], title="甲")
    item.pk += 1
    with pytest.raises(ItemUnknown):
        change(item, title="甲")


def test_the_desk_shows_items_to_those_who_may_see_them(draft, cast, sibling):
    item = draft()
    for role in Role:
        assert items_for(cast.actor[role]) == ([item] if role in SEERS else [])
        assert items_for(sibling.actor[role]) == []
        if role not in SEERS:
            with pytest.raises(ItemUnknown):
                item_seen(cast.actor[role], item.pk)
    assert item_seen(cast.actor[Role.OFFICER], item.pk) == item


def test_the_desk_filters_and_pages_the_last_changed_first(
    draft, release, cast, django_assert_num_queries
):
    by = cast.actor[Role.OFFICER]
    items = [draft(title=f"第{number}号通告") for number in range(5)]
    out = release(items[2])
    with django_assert_num_queries(1):
        page = items_for(by, limit=2)
        assert {(item.organ.name, item.column.name, item.editor.name) for item in page}
    assert page[0] == out
    rest = items_for(by, before=(page[-1].changed_at, page[-1].pk))
    assert {*page, *rest} == set(items)
    assert not set(page) & set(rest)
    assert items_for(by, state="released") == [out]
    assert items_for(by, words="第4号") == [items[4]]
    assert items_for(by, words=out.index_number) == [out]
    assert items_for(by, organ=cast.organ, column=out.column, limit=9) == [*page, *rest]

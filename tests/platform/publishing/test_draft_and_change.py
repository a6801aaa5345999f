"""Drafting and changing an item: LAW-12-3, PUB-9."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.refusals import (
    ColumnUnfit,
    ItemIncomplete,
    ItemUnknown,
    OriginTaken,
)
from gongkai.publishing.selectors import Sort, column_by_slug, item_seen, items_for
from gongkai.publishing.services import columns_lay, revision_keep
from gongkai.today import played_at

DAY = date(2026, 3, 4)
OFFICE = {Role.OFFICER, Role.OFFICE_HEAD}
SEERS = OFFICE | {Role.SECRECY_REVIEWER, Role.SIGNING_LEADER}
OF_UNIT = {Role.HANDLER, Role.FIRST_REVIEWER, Role.UNIT_HEAD}


def test_a_draft_may_be_empty_but_for_its_place_and_day(draft, verbs):
    item = draft(title="", body="")
    assert item.state == "draft"
    assert verbs(item) == ["publishing.item.drafted"]


def test_the_office_drafts_for_all_and_a_handler_for_his_unit(draft, cast, sibling):
    for role in Role:
        if role in OFFICE:
            draft(by=cast.actor[role])
            draft(by=cast.actor[role], unit=cast.unit)
            continue
        with pytest.raises(NotAllowed):
            draft(by=cast.actor[role])
    draft(by=cast.actor[Role.HANDLER], unit=cast.unit)
    with pytest.raises(NotAllowed):
        draft(by=cast.actor[Role.HANDLER], unit=cast.other_unit)
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


def test_a_day_of_forming_years_ahead_is_a_slip_of_the_pen(draft, change):
    item = draft(formed_on=date(2027, 3, 5))
    for write in (draft, partial(change, item)):
        with pytest.raises(ItemIncomplete, match="核对年份") as refused:
            write(formed_on=date(2126, 11, 18))
        assert refused.value.field == "formed_on"


def test_nothing_unseen_is_kept_of_what_was_typed(draft):
    item = draft(title="甲\x01\u202e乙\x0b丙", keywords="\ufeff防汛\x08")
    assert (item.title, item.keywords) == ("甲乙 丙", "防汛")


def test_an_item_that_was_never_public_says_what_its_draft_says(draft, change):
    revision = change(draft(summary="概述"), title="防汛预案")
    assert (revision.title, revision.summary) == ("防汛预案", "概述")
    assert Item.objects.get().title == "防汛预案"


def test_the_journal_names_the_changed_fields_without_their_words(draft, change):
    change(draft(), title="甲", summary="乙")
    last = Entry.objects.latest("pk")
    assert last.after == {"revision": 1, "fields": ["title", "summary"]}


def test_the_journals_label_masks_personal_data(draft):
    draft(title="关于11010519491231002X的通告")
    assert "19491231" not in Entry.objects.latest("pk").target_label


def test_who_comes_second_is_told_who_was_first(draft, change):
    item = draft()
    change(item, title="甲")
    with pytest.raises(Overtaken, match=r"公开工作人员已于.*修改了信息"):
        change(item, title="乙", version=0)
    assert Item.objects.get().title == "甲"


def test_other_roles_and_organs_cannot_tell_an_item_from_none(draft, change, cast, sibling):
    item = draft()
    for actor in (cast.actor[Role.HANDLER], sibling.actor[Role.OFFICER], Actor.public()):
        with pytest.raises(ItemUnknown):
            change(item, by=actor, title="甲")
    with pytest.raises(NotAllowed):
        change(item, by=cast.actor[Role.SECRECY_REVIEWER], title="甲")


def test_the_desk_shows_items_to_those_who_may_see_them(draft, cast, sibling):
    item = draft()
    for role in Role:
        assert items_for(cast.actor[role]) == ([item] if role in SEERS else [])
        assert items_for(sibling.actor[role]) == []
        if role not in SEERS:
            with pytest.raises(ItemUnknown):
                item_seen(cast.actor[role], item.pk)
    assert item_seen(cast.actor[Role.OFFICER], item.pk) == item


def test_a_unit_sees_what_it_drafts_and_nothing_else(draft, cast):
    own, other = draft(unit=cast.unit), draft(unit=cast.other_unit)
    draft()
    for role in OF_UNIT:
        assert items_for(cast.actor[role]) == [own]
        with pytest.raises(ItemUnknown):
            item_seen(cast.actor[role], other.pk)


def test_a_column_that_names_its_units_takes_no_other_unit(draft, column, cast):
    column.units.add(cast.other_unit)
    with pytest.raises(ColumnUnfit, match="不由治安支队发布"):
        draft(unit=cast.unit)
    draft(unit=cast.other_unit)
    draft()


def test_an_origin_is_drafted_once(draft):
    draft(origin="casework.request:1")
    with pytest.raises(OriginTaken, match="已有信息“防汛应急预案”"):
        draft(origin="casework.request:1")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"genre": "poem"}, "genre"),
        (
            {"effective_on": date(2026, 4, 1), "repealed_on": date(2026, 3, 31)},
            "repealed_on",
        ),
    ],
)
def test_it_refuses_what_contradicts_itself(draft, told, field):
    with pytest.raises(ItemIncomplete) as refused:
        draft(**told)
    assert refused.value.field == field


def test_what_is_kept_while_writing_is_one_entry_of_the_journal(draft, change, cast, verbs):
    with played_at(DAY):
        item = draft()
        for title in ("甲", "乙", "丙"):
            change(item, service=revision_keep, title=title)
        assert verbs(item) == ["publishing.item.drafted"]
        change(item, service=revision_keep, title="丁", by=cast.actor[Role.OFFICE_HEAD])
        change(item, service=revision_keep, title="戊", by=cast.actor[Role.OFFICE_HEAD])
    assert verbs(item) == ["publishing.item.drafted", "publishing.item.changed"]
    assert Item.objects.get().title == "戊"


def test_an_item_that_was_never_public_changes_its_column_by_its_draft(draft, change, cast):
    item = draft()
    other = column_by_slug(cast.organ, "police-notices")
    change(item, column=other)
    assert Item.objects.get().column == other


def test_the_desk_filters_and_pages_the_last_changed_first(
    draft, release, cast, django_assert_num_queries
):
    by = cast.actor[Role.OFFICER]
    items = [draft(title=f"第{number}号通告") for number in range(5)]
    out = release(items[2])
    with django_assert_num_queries(2):
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
    assert items_for(by, column=out.column.parent, stage="draft") == [*page[1:], *rest]
    assert [item.opened for item in items_for(by, state="released")] == [[]]


def test_the_desk_sorts_by_the_day_of_publication(draft, release, cast):
    by = cast.actor[Role.OFFICER]
    first, second = draft(), draft()
    draft()
    release(second, today=DAY)
    release(first, today=DAY + timedelta(days=1))
    [newest] = items_for(by, sort=Sort.PUBLISHED, limit=1)
    assert newest == first
    before = (newest.published_on, newest.pk)
    assert items_for(by, sort=Sort.PUBLISHED, before=before) == [second]

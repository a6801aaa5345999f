"""Letting an item out: LAW-12-3, LAW-15-1, LAW-26-1, PUB-10, PUB-11, SITE-18."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from gongkai.journal.overtaken import Overtaken
from gongkai.law.catalogue import check_index_number
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.refusals import ItemIncomplete, ItemNotAtThisStage
from gongkai.publishing.selectors import revision_open, search_released, timeliness
from gongkai.search import find

DAY = date(2026, 3, 4)


def test_it_gets_the_next_index_number_and_its_day(draft, release, verbs):
    item = release(draft())
    item.refresh_from_db()
    assert item.index_number == check_index_number("YUNZE-GAJ/2026-00001")
    assert (item.state, item.published_on) == ("released", DAY)
    assert verbs(item)[-1] == "publishing.item.released"
    assert release(draft()).index_number.endswith("00002")


def test_each_year_and_each_organ_has_its_own_series(draft, release):
    release(draft())
    assert release(draft(), today=date(2027, 1, 4)).index_number == "YUNZE-GAJ/2027-00001"


def test_a_refused_release_leaves_no_gap(draft, approve, out, release):
    release(draft())
    approved = approve(draft(formed_on=DAY))
    with pytest.raises(ItemIncomplete):
        out(approved, today=date(2026, 3, 3))
    assert release(draft()).index_number.endswith("00002")


def test_a_number_is_not_given_again_after_a_taking_down(draft, release, take_down):
    take_down(release(draft()))
    assert release(draft()).index_number.endswith("00002")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"title": " "}, "title"),
        ({"body": "<p>&nbsp;</p>"}, "body"),
        ({"body": "<script>x</script>"}, "body"),
        ({"formed_on": date(2026, 3, 5)}, "formed_on"),
    ],
)
def test_it_refuses_what_is_not_whole_and_names_the_field(draft, submit, told, field):
    with pytest.raises(ItemIncomplete) as refused:
        submit(draft(**told))
    assert refused.value.field == field
    assert Item.objects.get().state == "draft"


def test_only_publishers_release(draft, approve, out, cast):
    approved = approve(draft(unit=cast.unit), by=cast.actor[Role.HANDLER])
    for role in (Role.SIGNING_LEADER, Role.HANDLER):
        with pytest.raises(NotAllowed):
            out(approved, by=cast.actor[role])
    assert out(approved, by=cast.actor[Role.OFFICE_HEAD]).state == "released"


def test_nothing_goes_out_but_what_was_signed(draft, submit, out):
    item = draft()
    with pytest.raises(ItemNotAtThisStage, match="草稿，不能发布"):
        out(revision_open(item))
    submit(item)
    with pytest.raises(ItemNotAtThisStage, match="审核中，不能发布"):
        out(revision_open(item))
    assert Item.objects.get().state == "draft"


def test_nothing_is_released_twice(draft, release, out):
    item = release(draft())
    with pytest.raises(ItemNotAtThisStage, match="已发布"):
        out(item.revisions.get())


def test_who_comes_second_is_told_who_was_first(draft, approve, out):
    approved = approve(draft())
    out(approved)
    with pytest.raises(Overtaken, match="发布了信息"):
        out(approved)


def test_masked_numbers_and_office_telephones_go_out(draft, release):
    body = "<p>110105********002X，138****8000，办公电话010-62345678，gkb@example.gov.cn</p>"
    assert release(draft(body=body)).state == "released"


def test_it_is_found_from_the_same_moment(draft, release, take_down):
    item = draft(summary="值守安排", document_number="云公〔2026〕3号")
    assert search_released("防汛") == []
    item = release(item)
    for words in ("防汛", "值守", "二十四小时", "云公〔2026〕3号", item.index_number):
        assert search_released(words) == [item]
    take_down(item)
    assert search_released("防汛") == []
    assert find("防汛", kinds={"publishing.item"}, organ_ids=None, public_only=False) == []


def test_a_taking_down_says_why(draft, release, take_down, verbs):
    item = release(draft())
    for reason in (" ", "长" * 201):
        with pytest.raises(ItemIncomplete, match="下线原因"):
            take_down(item, reason=reason)
    item = take_down(item, reason="数据\n有误")
    assert (item.taken_down_reason, item.taken_down_on) == ("数据 有误", DAY)
    assert verbs(item)[-1] == "publishing.item.taken_down"
    with pytest.raises(ItemNotAtThisStage):
        take_down(item)


def test_a_draft_is_not_taken_down(draft, take_down):
    with pytest.raises(ItemNotAtThisStage, match="草稿"):
        take_down(draft())


@pytest.mark.parametrize(
    ("released_on", "is_late"), [(date(2026, 3, 30), False), (date(2026, 3, 31), True)]
)
def test_it_is_late_after_twenty_working_days(draft, release, released_on, is_late):
    item = release(draft(formed_on=date(2026, 3, 2)), today=released_on)
    found = timeliness(item, date(2026, 12, 1))
    assert (found.due_on, found.is_late) == (date(2026, 3, 30), is_late)


def test_a_draft_becomes_late_while_it_waits(draft):
    item = draft(formed_on=date(2026, 3, 2))
    assert not timeliness(item, date(2026, 3, 30)).is_late
    assert timeliness(item, date(2026, 3, 31)).is_late


@pytest.mark.parametrize(
    "broken",
    [
        {"index_number": ""},
        {"published_on": None},
        {"title": ""},
        {"body": ""},
        {"state": "taken_down"},
        {"published_on": date(2026, 3, 1)},
    ],
)
def test_the_database_holds_it_too(draft, release, broken):
    release(draft())
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.update(**broken)


def test_the_database_gives_no_number_twice(draft, release):
    first, second = release(draft()), release(draft())
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.filter(pk=second.pk).update(index_number=first.index_number)

"""Released by itself at its time, and shown no longer than it should be: SITE-20."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils.timezone import get_default_timezone

from gongkai import search
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, Item
from gongkai.publishing.refusals import (
    ItemGone,
    ItemIncomplete,
    ItemNotAtThisStage,
    ReleaseTimePast,
)
from gongkai.publishing.selectors import item_public, public_items, released, revision_open
from gongkai.publishing.services import items_expire, revision_schedule, revisions_release_due
from gongkai.today import played_at

DAY = date(2026, 3, 4)


def at(hour, day=DAY):
    return datetime(day.year, day.month, day.day, hour, tzinfo=get_default_timezone())


def told(item, verb):
    """Give the journal's one entry of a verb about an item."""
    [entry] = [one for one in entries_of("publishing.item", item.pk) if one.verb == verb]
    return entry


@pytest.fixture
def schedule(cast):
    def set_for(revision, when, **told):
        facts = {"version": revision.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        with played_at(DAY, hour=9):
            return revision_schedule(revision_id=revision.pk, release_at=when, **(facts | told))

    return set_for


def test_it_goes_out_at_its_time_and_not_before(draft, approve, schedule):
    schedule(approve(draft()), at(10))
    with played_at(DAY, hour=9):
        assert revisions_release_due() == 0
    with played_at(DAY, hour=11):
        assert revisions_release_due() == 1
        assert revisions_release_due() == 0
    item = Item.objects.get()
    assert (item.state, item.published_on) == ("released", DAY)
    assert told(item, "publishing.item.released").person_id is None


def test_the_time_can_be_taken_back(draft, approve, schedule):
    revision = schedule(approve(draft()), at(10))
    schedule(revision, None)
    with played_at(DAY, hour=11):
        assert revisions_release_due() == 0


def test_only_what_was_signed_has_a_time_that_lies_ahead(draft, approve, schedule, cast):
    item = draft(unit=cast.unit)
    with pytest.raises(ItemNotAtThisStage, match="草稿，不能设定发布时间"):
        schedule(revision_open(item), at(10))
    signed = approve(item)
    with pytest.raises(ReleaseTimePast, match="晚于现在"):
        schedule(signed, at(9))
    with pytest.raises(NotAllowed):
        schedule(signed, at(10), by=cast.actor[Role.HANDLER])


def test_one_that_is_not_fit_any_more_waits_for_a_person_and_stops_no_other(
    draft, approve, schedule, column, cast
):
    closed = Column.objects.get(organ=cast.organ, slug="police-notices")
    bad, good = draft(column=closed), draft()
    for item in (bad, good):
        schedule(approve(item), at(10))
    Column.objects.filter(pk=closed.pk).update(is_active=False)
    with played_at(DAY, hour=11):
        assert revisions_release_due() == 1
        assert revisions_release_due() == 0
    assert (revision_open(bad).stage, revision_open(bad).release_at) == ("approved", None)
    assert "重新选择" in told(bad, "publishing.revision.held").reason


def test_what_expired_is_gone_from_the_day_after(draft, release, cast):
    item = release(draft(expires_on=DAY + timedelta(days=1)))
    with played_at(DAY + timedelta(days=1)):
        assert released(cast.organ) == [item]
    with played_at(DAY + timedelta(days=2)):
        assert list(public_items()) == []
        with pytest.raises(ItemGone, match="公示期限已满") as gone:
            item_public(item.pk)
    assert gone.value.index_number == item.index_number


def test_the_search_forgets_what_expired(draft, release):
    asked = {"kinds": {"publishing.item"}, "organ_ids": None, "public_only": True}
    with played_at(DAY):
        item = release(draft(expires_on=DAY))
        release(draft())
        assert items_expire(today=DAY) == 0
        assert len(search.find("防汛", **asked)) == 2
    for later, count in ((40, 1), (41, 0)):  # however long no worker ran, and once only
        assert items_expire(today=DAY + timedelta(days=later)) == count
    assert item.pk not in {hit.object_id for hit in search.find("防汛", **asked)}


def test_what_was_expired_before_it_went_up_is_refused(draft, submit):
    with pytest.raises(ItemIncomplete, match="公示截止日期已过"):
        submit(draft(expires_on=date(2026, 3, 3)))

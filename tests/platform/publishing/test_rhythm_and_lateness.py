"""Columns that owe something, items that are late, what waits for whom: PUB-11, SITE-V4."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db.models import Q

from gongkai.organs.roles import Role
from gongkai.publishing.models import Column
from gongkai.publishing.selectors import (
    ItemWork,
    column_by_slug,
    columns_stale,
    item_tasks,
    items_late,
    timeliness,
)
from gongkai.publishing.selectors.late import waiting_counts
from gongkai.review.services import review_return
from gongkai.today import played_at
from listing_samples import RECORDS

DAY = date(2026, 3, 4)


@pytest.fixture
def weekly(cast, column):
    Column.objects.update(rhythm="never")
    Column.objects.filter(organ=cast.organ, slug="police-notices").update(rhythm="weekly")
    return column_by_slug(cast.organ, "police-notices")


def stale(cast, on):
    [one] = columns_stale(cast.organ, on)
    return one.last_on, one.due_on, one.is_late, one.is_pressing


def test_a_blank_column_with_a_rhythm_is_late_from_the_first_day(cast, weekly):
    assert stale(cast, DAY) == (None, None, True, True)


def test_it_is_warned_of_before_it_is_late(cast, weekly, draft, release):
    release(draft(column=weekly))
    for day, late, pressing in (
        (12, False, False),
        (13, False, True),
        (16, False, True),
        (17, True, True),
    ):
        seen = stale(cast, date(2026, 3, day))
        assert seen == (DAY, date(2026, 3, 16), late, pressing)


def test_a_column_counts_what_hangs_below_it_and_what_was_revised(
    cast, weekly, draft, release, django_assert_num_queries
):
    Column.objects.filter(slug="police-notices").update(rhythm="never")
    Column.objects.filter(slug="public-order").update(rhythm="monthly")
    item = release(draft(column=weekly))
    type(item).objects.update(revised_on=DAY + timedelta(days=30))
    with django_assert_num_queries(2):
        assert stale(cast, DAY)[:2] == (date(2026, 4, 3), date(2026, 6, 1))


def test_late_items_are_those_that_wait_and_those_that_came_too_late(
    cast, draft, release, approve, django_assert_num_queries
):
    old = date(2026, 1, 5)
    waiting = draft(title="等候", formed_on=old)
    approve(waiting)
    late = release(draft(formed_on=old))
    release(draft(formed_on=date(2026, 3, 2)))
    draft(formed_on=date(2026, 3, 2))
    by = cast.actor[Role.OFFICER]
    with django_assert_num_queries(4):
        found = items_late(by, cast.organ, year=2026, today=DAY)
        assert [(one.item, one.item.column.name) for one in found.waiting] == [
            (waiting, "应急管理")
        ]
    assert [one.item for one in found.released] == [late]
    assert found.released[0].due_on == found.waiting[0].due_on == date(2026, 2, 2)
    assert found.released[0].days_late == 30
    assert found.released_in_all == 2
    assert items_late(by, cast.organ, year=2025, today=DAY).released == ()


def test_a_draft_is_late_from_the_day_after_its_last(cast, draft):
    draft(formed_on=date(2026, 3, 2))
    by = cast.actor[Role.OFFICER]
    for on, count in ((date(2026, 3, 30), 0), (date(2026, 3, 31), 1)):
        assert len(items_late(by, cast.organ, year=2026, today=on).waiting) == count


def test_a_budget_is_late_by_its_own_clock(cast, column, draft, release):
    """PUB-40: 20 natural days after the approval; a late text of old does not make it late."""
    budget = column_by_slug(cast.organ, "budget")
    old, lately = date(2026, 1, 5), {"approved_on": "2026-02-20"}
    record = RECORDS["budget"] | {"approved_on": "2026-02-11"}
    waiting = draft(column=budget, data=record, formed_on=date(2026, 3, 2))
    in_time = draft(column=budget, data=RECORDS["budget"] | lately, formed_on=old)
    by = cast.actor[Role.OFFICER]
    found = items_late(by, cast.organ, year=2026, today=DAY)
    assert [(one.item, one.due_on, one.days_late) for one in found.waiting] == [
        (waiting, date(2026, 3, 3), 1)
    ]
    late = release(in_time, today=date(2026, 3, 13))
    found = items_late(by, cast.organ, year=2026, today=date(2026, 3, 13))
    assert [(one.item, one.days_late) for one in found.released] == [(late, 1)]


def test_what_was_brought_over_when_its_time_was_over_is_not_measured(cast, draft, release):
    """PUB-11: its day on the old site is not known; what came within its time is judged."""
    by, old = cast.actor[Role.OFFICER], date(2026, 1, 5)
    with played_at(DAY):
        draft(origin="import:a.html", formed_on=old)
        draft(origin="import:b.html", formed_on=date(2026, 3, 2))
        gone = release(draft(origin="import:c.html", formed_on=old))
        ancient = draft(formed_on=date(2005, 3, 4))
    found = items_late(by, cast.organ, year=2026, today=DAY)
    assert (found.waiting, found.released, found.unmeasured) == ((), (), 3)
    for item in (gone, ancient):
        told = timeliness(item, DAY)
        assert (told.due_on, told.is_late, bool(told.why_not)) == (None, False, True)
    later = date(2026, 3, 31)
    found = items_late(by, cast.organ, year=2026, today=later)
    assert [one.item.origin for one in found.waiting] == ["import:b.html"]
    assert waiting_counts(Q(), later) == {cast.organ.pk: (1, date(2026, 3, 30))}


def test_a_day_of_forming_that_no_calendar_reaches_is_not_measured(cast, draft):
    by, far = cast.actor[Role.OFFICER], draft()
    type(far).objects.update(formed_on=date(2126, 11, 18), origin="import:a.html")
    far.refresh_from_db()
    assert "核对日期" in timeliness(far, DAY).why_not
    assert items_late(by, cast.organ, year=2026, today=DAY).unmeasured == 1
    assert waiting_counts(Q(), DAY) == {}


def test_what_waits_falls_to_whom_it_falls(cast, weekly, draft, submit, approve):
    handler = cast.actor[Role.HANDLER]
    back, signed = draft(unit=cast.unit, title="退回"), draft(title="待发")
    review = submit(back, by=handler)
    by = cast.actor[Role.FIRST_REVIEWER]
    review_return(review_id=review.pk, version=0, by=by, reason="请核对", today=DAY)
    approve(signed)
    assert [(task.what, task.title) for task in item_tasks(handler, DAY)] == [
        (ItemWork.MEND, "退回")
    ]
    assert [(task.what, task.title) for task in item_tasks(cast.actor[Role.OFFICER], DAY)] == [
        (ItemWork.RELEASE, "待发"),
        (ItemWork.FILL, "警情通报"),
    ]
    assert item_tasks(by, DAY) == []


def test_what_waits_costs_the_same_however_much(
    cast, weekly, draft, approve, django_assert_max_num_queries
):
    for number in range(3):
        approve(draft(title=f"第{number}号"))
    with django_assert_max_num_queries(8):
        assert len(item_tasks(cast.actor[Role.OFFICER], DAY)) == 4

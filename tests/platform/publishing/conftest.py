"""Columns laid, and items drafted in one of them."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay, item_draft, item_release, item_take_down

DAY = date(2026, 3, 4)


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return column_by_slug(cast.organ, "emergency")


@pytest.fixture
def draft(cast, column):
    def write(**told):
        facts = {
            "organ": cast.organ,
            "column": column,
            "title": "防汛应急预案",
            "body": "<p>汛期实行二十四小时值守。</p>",
            "formed_on": date(2026, 3, 2),
            "by": cast.actor[Role.OFFICER],
            "today": DAY,
        }
        return item_draft(**(facts | told))

    return write


@pytest.fixture
def release(cast):
    def let_out(item, **told):
        facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return item_release(item_id=item.pk, **(facts | told))

    return let_out


@pytest.fixture
def take_down(cast):
    def withdraw(item, **told):
        facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return item_take_down(item_id=item.pk, **({"reason": "内容有误"} | facts | told))

    return withdraw


@pytest.fixture
def verbs():
    def of(item):
        return [entry.verb for entry in entries_of("publishing.item", item.pk)]

    return of

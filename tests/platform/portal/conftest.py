"""What the portal's tests start from: an organ with columns, items, requests, a report."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

import pytest
from django.core.cache import cache

from gongkai import search
from gongkai.annual.models import PublishedReport
from gongkai.annual.selectors import figures
from gongkai.casework.application import Application
from gongkai.casework.services import request_file
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.services import columns_lay
from gongkai.today import now, played_at
from platform_applicant import DAY, TYPED


@pytest.fixture(autouse=True)
def _own_cache(settings):
    """Give each test its own cache, so that no test counts another's visits."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def organ(cast):
    """One organ with its columns laid."""
    columns_lay(organ=cast.organ, by=Actor.system())
    cast.organ.email = "gongkai@example.com"
    cast.organ.office_address = "云泽市和平路1号"
    cast.organ.site_code = "4207000016"
    cast.organ.save()
    return cast.organ


@pytest.fixture
def column(organ):
    """A column of the statutory tree that has none below it."""
    return Column.objects.filter(organ=organ, kind="statutory", children=None).first()


@pytest.fixture
def item_of(cast):
    """Make items by the model itself, released unless said otherwise."""
    numbers = count(1)

    def make(column, title="关于收费的公告", *, state=ItemState.RELEASED, on=DAY, **more):
        number = next(numbers)
        item = Item.objects.create(
            organ=column.organ,
            column=column,
            index_number="" if state == ItemState.DRAFT else f"TEST/2025-{number:05d}",
            title=title,
            body=more.pop("body", f"<p>{title}的正文。</p>"),
            formed_on=on,
            published_on=None if state == ItemState.DRAFT else on,
            state=state,
            editor=cast.person[Role.OFFICER],
            created_at=now(),
            changed_at=now(),
            **more,
        )
        search.put(
            "publishing.item",
            item.pk,
            organ_id=column.organ_id,
            text=f"{title} {item.body}",
            dated_on=on,
            is_public=state == ItemState.RELEASED,
        )
        return item

    return make


@pytest.fixture
def file_request(organ):
    """File a request as the public does; gives the request and its query code."""

    def make(**typed):
        told = Application.of({**TYPED, **typed})
        with played_at(DAY):
            return request_file(
                organ=organ, application=told, by=Actor.public("192.0.2.9"), today=DAY
            )

    return make


@pytest.fixture
def publish_report(cast):
    """Publish a year's report by the model itself."""

    def make(organ, year, *, edition=1, erratum=""):
        data = figures(organ, year, DAY).as_json()
        data["sections"] = [{"number": 1, "title": "总体情况", "text": "这一年的工作情况。"}]
        return PublishedReport.objects.create(
            organ=organ,
            year=year,
            edition=edition,
            erratum=erratum,
            title=data["title"],
            data=data,
            published_on=date(year + 1, 1, 20),
            published_by=cast.person[Role.OFFICE_HEAD],
        )

    return make


@pytest.fixture
def many_items(column, item_of):
    """Make many items, one a day backwards."""

    def make(number):
        return [
            item_of(column, f"公告第{each}号", on=DAY - timedelta(days=each))
            for each in range(1, number + 1)
        ]

    return make

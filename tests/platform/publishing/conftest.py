"""Columns laid, and items drafted in one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest

from gongkai.files.services import file_store
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.services import (
    columns_lay,
    item_take_down,
    revision_change,
    revision_release,
    revision_submit,
)
from gongkai.publishing.written import written_of
from platform_publishing import approved, decided, drafted, let_out

DAY = date(2026, 3, 4)


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return column_by_slug(cast.organ, "emergency")


@pytest.fixture
def draft(cast, column):
    def write(**told):
        return drafted(cast, **({"column": column} | told))

    return write


@pytest.fixture
def submit(cast):
    def put_up(item, **told):
        revision = revision_open(item)
        facts = {"version": revision.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return revision_submit(revision_id=revision.pk, **(facts | told))

    return put_up


@pytest.fixture
def change(cast):
    def edit(item, *, service=revision_change, **told):
        revision = revision_open(item)
        acts = {name: told.pop(name) for name in ("version", "by", "column") if name in told}
        facts = {"version": revision.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        written = replace(written_of(revision), **told)
        return service(revision_id=revision.pk, written=written, **(facts | acts))

    return edit


@pytest.fixture
def sign(cast):
    def agree(item, *, today=DAY):
        return decided(cast, revision_open(item), today=today)

    return agree


@pytest.fixture
def approve(cast):
    def see_through(item, **told):
        return approved(cast, item, **told)

    return see_through


@pytest.fixture
def out(cast):
    """Release an approved wording."""

    def go(revision, **told):
        facts = {"version": revision.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return revision_release(revision_id=revision.pk, **(facts | told))

    return go


@pytest.fixture
def release(cast):
    """Have an item reviewed and let it out."""

    def go_out(item, *, today=DAY):
        return let_out(cast, item, today=today)

    return go_out


@pytest.fixture
def take_down(cast):
    def withdraw(item, **told):
        facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return item_take_down(item_id=item.pk, **({"reason": "内容有误"} | facts | told))

    return withdraw


@pytest.fixture
def stored(cast, tmp_path, settings):
    """Keep a small file of the organ."""
    settings.MEDIA_ROOT = tmp_path
    by = cast.actor[Role.OFFICER]
    return file_store(organ=cast.organ, upload=BytesIO("说明\n".encode()), name="图.txt", by=by)


@pytest.fixture
def acts(request):
    """Give the acts on an item together."""
    names = ("draft", "submit", "approve", "out", "release", "take_down")
    return SimpleNamespace(**{name: request.getfixturevalue(name) for name in names})


@pytest.fixture
def verbs():
    def of(item):
        return [entry.verb for entry in entries_of("publishing.item", item.pk)]

    return of

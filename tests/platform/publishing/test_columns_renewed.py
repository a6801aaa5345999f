"""Laid columns follow the catalogue of the law, but for what the organ settled: PUB-3, PUB-6."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.journal.models import Entry
from gongkai.law.listings import LISTINGS
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.column_told import ColumnTold
from gongkai.publishing.models import Column
from gongkai.publishing.refusals import ColumnIncomplete, ColumnKept
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import column_add, column_change, columns_lay

RENEWED = "publishing.columns.renewed"


def as_told(column):
    names = ("name", "about", "basis", "audience", "rhythm", "layout")
    return ColumnTold(**{name: getattr(column, name) for name in names})


@pytest.fixture
def settle(cast, column):
    """Describe a column as its office does."""

    def change(column, *, listing_key=None, **told):
        by = cast.actor[Role.OFFICE_HEAD]
        seen = {"column_id": column.pk, "version": column.version, "listing_key": listing_key}
        return column_change(**seen, told=replace(as_told(column), **told), by=by)

    return change


def old(column, **fields):
    """Make a column say what an older catalogue said."""
    Column.objects.filter(pk=column.pk).update(**fields)
    column.refresh_from_db()
    return column


def test_laying_again_brings_old_columns_up_to_the_catalogue_once(cast, column, settle):
    """PUB-6: what the organ settled itself stays."""
    leaf = column_by_slug(cast.organ, "police-notices")
    leaf = settle(leaf, basis="本市规定")
    leaf = old(leaf, rhythm="never", about="", layout="table")
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    version = leaf.version
    leaf.refresh_from_db()
    assert (leaf.rhythm, leaf.layout, leaf.basis) == ("weekly", "list", "本市规定")
    assert leaf.about == LISTINGS["bulletins"].about
    assert leaf.version == version + 1
    entry = Entry.objects.get(verb=RENEWED)
    assert entry.after["renewed"] == {"police-notices": ["about", "layout", "rhythm"]}
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    assert Entry.objects.filter(verb=RENEWED).count() == 1


def test_laying_makes_a_column_one_of_records_only_while_it_is_empty(cast, column, draft):
    of_articles = {"listing_key": "", "layout": "document", "rhythm": "never"}
    empty, full = (
        old(column_by_slug(cast.organ, slug), **of_articles) for slug in ("fees", "plans")
    )
    draft(column=full)
    columns_lay(organ=cast.organ, by=Actor.system())
    empty.refresh_from_db()
    full.refresh_from_db()
    assert (empty.listing_key, empty.layout) == ("fees", LISTINGS["fees"].layout)
    assert (full.listing_key, full.layout) == ("", "document")
    assert full.rhythm == LISTINGS["plans"].rhythm


def test_a_column_that_the_organ_added_is_all_its_own(cast, column):
    leaf = column_by_slug(cast.organ, "police-notices")
    old(leaf, slug="older-notices")
    above = column_by_slug(cast.organ, "public-order")
    by = cast.actor[Role.OFFICE_HEAD]
    told = ColumnTold(name="通报", rhythm="monthly")
    own = column_add(organ=cast.organ, parent=above, told=told, slug="police-notices", by=by)
    columns_lay(organ=cast.organ, by=Actor.system())
    own.refresh_from_db()
    assert (own.rhythm, own.basis, own.listing_key) == ("monthly", "", "")


def test_the_office_settles_what_records_an_empty_column_holds(cast, column, settle, draft):
    leaf = settle(column_by_slug(cast.organ, "proposals"), listing_key="plans")
    assert leaf.listing_key == "plans"
    columns_lay(organ=cast.organ, by=Actor.system())
    assert not Entry.objects.filter(verb=RENEWED).exists()
    with pytest.raises(ColumnIncomplete) as refused:
        settle(leaf, listing_key="nonsense")
    assert set(refused.value.problems) == {"listing_key"}
    draft(column=column_by_slug(cast.organ, "functions"))
    for slug in ("functions", "statutory"):
        with pytest.raises(ColumnKept, match="记录类型"):
            settle(column_by_slug(cast.organ, slug), listing_key="plans")

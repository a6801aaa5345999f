"""Adding, describing, moving and closing columns: PUB-3, PUB-6, PUB-21."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.column_told import ColumnTold
from gongkai.publishing.models import Column
from gongkai.publishing.refusals import ColumnIncomplete, ColumnKept, ColumnUnfit, ColumnUnknown
from gongkai.publishing.selectors import column_by_slug, column_seen, columns_kept
from gongkai.publishing.services import (
    column_add,
    column_change,
    column_close,
    column_move,
    columns_lay,
)

TOLD = ColumnTold(name="反诈宣传", about="防范电信网络诈骗", rhythm="weekly")


@pytest.fixture
def of(cast, column):
    return lambda slug: Column.objects.get(organ=cast.organ, slug=slug)


@pytest.fixture
def add(cast, of):
    def make(told=TOLD, **facts):
        known = {"organ": cast.organ, "parent": of("public-order")}
        known["by"] = cast.actor[Role.OFFICE_HEAD]
        return column_add(told=told, **(known | facts))

    return make


@pytest.fixture
def act(cast):
    def do(service, column, **facts):
        known = {"version": column.version, "by": cast.actor[Role.OFFICE_HEAD]}
        return service(column_id=column.pk, **(known | facts))

    return do


def test_a_column_is_added_last_in_its_row_and_public_at_once(add, cast):
    added = add(slug="anti-fraud", told=replace(TOLD, units=(cast.unit.pk,)))
    assert column_by_slug(cast.organ, "anti-fraud") == added
    assert (added.kind, added.catalogue_key) == ("statutory", "public_order")
    assert added.position == max(each.position for each in added.parent.children.all())
    assert list(added.units.all()) == [cast.unit]
    assert [entry.verb for entry in entries_of("publishing.column", added.pk)] == [
        "publishing.column.added"
    ]
    assert add().slug.startswith("column-")


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        (replace(TOLD, name=" "), {}),
        (replace(TOLD, name="长" * 61), {}),
        (replace(TOLD, basis="长" * 501), {}),
        (replace(TOLD, rhythm="hourly"), {}),
        (TOLD, {"slug": "Anti Fraud"}),
        (TOLD, {"slug": "emergency"}),
        (TOLD, {"slug": "a" * 41}),
    ],
)
def test_it_refuses_what_is_missing_too_long_or_taken(add, told, facts):
    with pytest.raises(ColumnIncomplete) as refused:
        add(told=told, **facts)
    assert refused.value.problems


def test_columns_hang_three_levels_deep_and_in_their_own_organ(add, of, sibling):
    with pytest.raises(ColumnUnfit, match="最多3级"):
        add(parent=of("police-notices"))
    columns_lay(organ=sibling.organ, by=sibling.actor[Role.OFFICER])
    with pytest.raises(ColumnUnfit):
        add(parent=column_by_slug(sibling.organ, "public-order"))


def test_only_the_offices_head_keeps_columns(add, act, cast, sibling, of):
    for role in set(Role) - {Role.OFFICE_HEAD}:
        with pytest.raises(NotAllowed):
            add(by=cast.actor[role])
    with pytest.raises(NotAllowed):
        act(column_change, of("emergency"), told=TOLD, by=cast.actor[Role.OFFICER])
    for actor in (sibling.actor[Role.OFFICE_HEAD], cast.actor[Role.HANDLER]):
        with pytest.raises(ColumnUnknown):
            act(column_change, of("emergency"), told=TOLD, by=actor)


def test_a_column_is_described_anew_and_the_second_is_told_of_the_first(act, of):
    leaf = of("police-notices")
    changed = act(column_change, leaf, told=replace(TOLD, name="警情发布", basis="条例第二十条"))
    assert (changed.name, changed.rhythm, changed.version) == ("警情发布", "weekly", 1)
    with pytest.raises(Overtaken, match="修改了栏目"):
        act(column_change, leaf, told=TOLD)


@pytest.mark.parametrize("slug", ["guide", "emergency"])
def test_what_the_statute_names_keeps_its_name_and_place_and_stays_open(act, of, slug):
    column = of(slug)
    with pytest.raises(ColumnKept, match="名称不能修改"):
        act(column_change, column, told=TOLD)
    act(column_change, column, told=replace(TOLD, name=column.name))
    column = of(slug)
    with pytest.raises(ColumnKept, match="不能停用"):
        act(column_close, column)
    with pytest.raises(ColumnKept, match="不能移到"):
        act(column_move, column, parent=of("public-order"), position=1)


def test_a_column_moves_in_its_row_and_below_another(act, add, of):
    added = add(slug="anti-fraud")
    moved = act(column_move, added, parent=of("public-order"), position=1)
    row = of("public-order").children.order_by("position").values_list("slug", "position")
    assert list(row) == [("anti-fraud", 1), ("police-notices", 2)]
    moved = act(column_move, of("anti-fraud"), parent=of("emergency"), position=9)
    assert (moved.parent.slug, moved.catalogue_key) == ("emergency", "emergency")
    with pytest.raises(ColumnUnfit, match="自己的下级"):
        act(column_move, of("anti-fraud"), parent=of("anti-fraud"), position=1)


def test_a_column_closes_when_nothing_public_hangs_in_it(act, add, acts, of):
    added = add(slug="anti-fraud")
    item = acts.release(acts.draft(column=added))
    with pytest.raises(ColumnKept, match="已发布的信息"):
        act(column_close, added)
    acts.take_down(item)
    act(column_close, of("anti-fraud"))
    assert not of("anti-fraud").is_active
    act(column_close, of("anti-fraud"), is_open=True)
    assert of("anti-fraud").is_active


def test_the_staff_sees_closed_ones_too_below_their_parents(
    add, of, cast, sibling, django_assert_num_queries
):
    added = add(slug="anti-fraud")
    Column.objects.filter(pk=added.pk).update(is_active=False)
    with django_assert_num_queries(2):
        kept = columns_kept(cast.organ)
        assert {column.parent.name for column in kept if column.parent}
    assert kept.index(of("public-order")) < kept.index(added)
    assert column_seen(cast.actor[Role.OFFICER], added.pk) == added
    with pytest.raises(ColumnUnknown):
        column_seen(sibling.actor[Role.OFFICER], added.pk)

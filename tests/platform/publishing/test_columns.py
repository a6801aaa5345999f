"""The fixed columns and the statutory subjects below: PUB-3, PUB-6."""

from __future__ import annotations

import pytest

from gongkai.journal.models import Entry
from gongkai.law.catalogue import CATALOGUE, PLATFORM_COLUMNS
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.models import OrganLevel
from gongkai.organs.roles import Role
from gongkai.publishing.layout import layout_of
from gongkai.publishing.models import Column
from gongkai.publishing.selectors import (
    ColumnUnknown,
    column_by_slug,
    columns_of,
    counts_by_column,
    organs_with_columns,
)
from gongkai.publishing.services import columns_lay


def names(nodes):
    return [node.column.name for node in nodes]


def leaves(level):
    """Give every column of a layout as (slug, subject)."""
    todo, found = list(layout_of(level)), []
    while todo:
        leaf = todo.pop(0)
        found.append((leaf.slug, leaf.catalogue_key))
        todo.extend(leaf.below)
    return found


def test_the_four_columns_stand_in_the_platforms_order(cast, column):
    assert tuple(names(columns_of(cast.organ))) == PLATFORM_COLUMNS


def test_the_statutory_column_has_the_fifteen_items_and_public_order_for_the_police(cast, column):
    statutory = columns_of(cast.organ)[2]
    keys = [node.column.catalogue_key for node in statutory.children]
    assert keys == [item.key for item in CATALOGUE if item.number or item.key == "public_order"]


def test_a_police_bureau_has_the_least_leaves(cast, column):
    least = {
        *("机构职能", "领导信息", "内设机构", "行政规范性文件", "政策解读", "裁量基准"),
        *("民警招录", "辅警招录", "户籍服务指南", "出入境服务指南", "交管服务指南"),
        *("治安服务指南", "警情通报", "建议提案办理", "双随机、一公开"),
    }
    found = Column.objects.filter(organ=cast.organ, parent__parent__slug="statutory")
    assert least <= set(found.values_list("name", flat=True))


def test_every_column_of_every_kind_of_organ_has_a_slug_of_its_own():
    for level in OrganLevel:
        slugs = [slug for slug, _ in leaves(level)]
        assert len(slugs) == len(set(slugs))
        assert all(len(slug) <= 40 for slug in slugs)


def test_a_department_has_the_local_subjects_and_no_leaves_of_the_police():
    found = dict(leaves(OrganLevel.DEPARTMENT))
    assert found["land-acquisition"] == "land_acquisition"
    assert "police-notices" not in found
    assert "land-acquisition" not in dict(leaves(OrganLevel.POLICE_BUREAU))
    assert "public-order" not in dict(leaves(OrganLevel.OTHER))


def test_laying_again_changes_nothing(cast, column):
    before = list(Column.objects.values_list("pk", "position"))
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    assert list(Column.objects.values_list("pk", "position")) == before
    assert Entry.objects.filter(verb="publishing.columns.laid").count() == 1


def test_only_publishers_and_the_system_lay_them(cast, sibling):
    for actor in (cast.actor[Role.HANDLER], sibling.actor[Role.OFFICER], Actor.public()):
        with pytest.raises(NotAllowed):
            columns_lay(organ=cast.organ, by=actor)
    assert not Column.objects.exists()


def test_a_column_is_found_by_its_slug_in_its_organ_only(cast, column, sibling):
    assert column_by_slug(cast.organ, "emergency") == column
    for organ, slug in ((sibling.organ, "emergency"), (cast.organ, "no-such")):
        with pytest.raises(ColumnUnknown, match="没有这个栏目"):
            column_by_slug(organ, slug)


def test_a_closed_column_is_not_shown(cast, column):
    Column.objects.filter(pk=column.pk).update(is_active=False)
    assert "应急管理" not in names(columns_of(cast.organ)[2].children)
    with pytest.raises(ColumnUnknown):
        column_by_slug(cast.organ, "emergency")


def test_counts_add_up_from_the_leaves(cast, column, draft, release):
    release(draft())
    release(draft(column=column_by_slug(cast.organ, "police-notices")))
    draft()
    counts = counts_by_column(cast.organ)
    by_slug = {each.slug: counts[each.pk] for each in Column.objects.filter(organ=cast.organ)}
    assert by_slug["emergency"] == 1
    assert by_slug["public-order"] == by_slug["police-notices"] == 1
    assert by_slug["statutory"] == 2
    assert by_slug["guide"] == 0


def test_the_tree_costs_one_query_and_its_counts_two(cast, column, django_assert_num_queries):
    with django_assert_num_queries(1):
        columns_of(cast.organ)
    with django_assert_num_queries(2):
        counts_by_column(cast.organ)


def test_organs_with_columns_are_told_from_those_without(cast, column, sibling):
    assert list(organs_with_columns()) == [cast.organ]

"""The tree of organs: set up, changed, moved; who sees what of it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gongkai.journal.models import Entry
from gongkai.law.remedies import OrganKind
from gongkai.organs.authority import GRANTS, Actor, NotAllowed, Permission, Place, Post, Scope
from gongkai.organs.models import Organ, OrganLevel
from gongkai.organs.roles import Role
from gongkai.organs.selectors import (
    OrganUnknown,
    children_of,
    organ_by_code,
    organs_within,
    public_organs,
)
from gongkai.organs.services import OrgansRefusal, organ_change, organ_create, organ_move
from platform_cast import make_cast, make_organ

SYSTEM = Actor.system()


def make_3000():
    """Three levels: 1 + 20 + 2,979, set-wise."""
    root = make_organ("p", "省")
    cities = [_organ(f"c{number:02}", root) for number in range(20)]
    Organ.objects.bulk_create(cities)
    cities = list(Organ.objects.filter(depth=1).order_by("code"))
    leaves = [_organ(f"d{number:04}", cities[number % 20]) for number in range(2979)]
    Organ.objects.bulk_create(leaves, batch_size=500)
    return root, cities


def _organ(code, parent):
    return Organ(
        code=code,
        name=code,
        short_name=code,
        level=OrganLevel.DEPARTMENT,
        legal_kind=OrganKind.DEPARTMENT.name,
        parent=parent,
        path=f"{parent.path}{code}/",
        depth=parent.depth + 1,
    )


def test_3000_organs_are_read_in_one_query_each_way(db, django_assert_num_queries):
    _, cities = make_3000()
    actor = Actor(person_id=1, posts=(Post(Role.SUPERVISOR, cities[0].path),))
    with django_assert_num_queries(1):
        within = list(organs_within(actor.reach(Permission.REQUEST_VIEW)))
    assert len(within) == 150
    with django_assert_num_queries(1):
        assert len(public_organs()) == 3000
    with django_assert_num_queries(1):
        assert len(children_of(cities[3])) == 149
    with django_assert_num_queries(1):
        assert organ_by_code("d2978").depth == 2


def test_a_subtree_of_150_is_moved_in_as_many_statements_as_one_organ(db):
    _, cities = make_3000()
    counts = []
    for organ in (cities[0], organ_by_code("d2978")):
        with CaptureQueriesContext(connection) as queries:
            organ_move(organ=organ, parent=cities[1], by=SYSTEM)
        counts.append(len(queries))
        updates = [query["sql"] for query in queries if "UPDATE" in query["sql"]]
        assert sum("organs_organ" in sql and "SET" in sql for sql in updates) == 1
    assert counts[0] == counts[1]
    moved = Organ.objects.filter(path__startswith="p/c01/c00/")
    assert moved.count() == 150
    assert set(moved.values_list("depth", flat=True)) == {2, 3}


def test_the_operator_sets_up_the_first_and_the_system_administrator_those_below(cast):
    root = organ_create(code="new", name="新市", level=OrganLevel.GOVERNMENT, by=SYSTEM)
    assert (root.path, root.depth, root.short_name) == ("new/", 0, "新市")
    assert root.legal_kind == OrganKind.LOCAL_GOVERNMENT.name
    by = cast.actor[Role.SYSTEM_ADMIN]
    station = organ_create(
        code="yunze-pcs", name="云泽派出所", level=OrganLevel.STATION, parent=cast.organ, by=by
    )
    assert (station.path, station.depth) == ("yunze/yunze-gaj/yunze-pcs/", 2)
    assert station.legal_kind == OrganKind.DISPATCHED_BODY.name
    entry = Entry.objects.get(verb="organs.organ.created", chain__key="yunze-pcs")
    assert (entry.role, entry.target_label) == ("system_admin", "云泽派出所")


def test_a_system_administrator_sets_up_nothing_above_or_beside(cast, above, sibling):
    by = cast.actor[Role.SYSTEM_ADMIN]
    for parent in (above, sibling.organ, None):
        with pytest.raises(NotAllowed):
            organ_create(code="x1", name="x", level=OrganLevel.OTHER, parent=parent, by=by)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"code": "Has Blank"}, "code"),
        ({"code": "yunze"}, "code"),
        ({"level": "kingdom"}, "level"),
        ({"name": ""}, "name"),
        ({"email": "nobody"}, "email"),
    ],
)
def test_a_wrong_fact_is_refused_at_its_field(above, facts, field):
    given = {"code": "new", "name": "新市", "level": OrganLevel.GOVERNMENT} | facts
    with pytest.raises(OrgansRefusal) as refused:
        organ_create(**given, by=SYSTEM)
    assert field in refused.value.problems
    assert Organ.objects.count() == 1


def test_a_change_is_journalled_with_old_and_new(cast):
    by = cast.actor[Role.SYSTEM_ADMIN]
    organ_change(organ=cast.organ, by=by, phone="0000-7654321", court="云泽铁路运输法院")
    entry = Entry.objects.get(verb="organs.organ.changed")
    assert (entry.before, entry.after) == ({"phone": "0000-1234567"}, {"phone": "0000-7654321"})


def test_no_change_leaves_no_entry(cast):
    organ_change(organ=cast.organ, by=cast.actor[Role.SYSTEM_ADMIN], phone="0000-1234567")
    assert not Entry.objects.exists()


@pytest.mark.parametrize("field", ["path", "code", "parent", "depth", "id"])
def test_what_places_an_organ_is_not_changed_so(cast, field):
    with pytest.raises(TypeError):
        organ_change(organ=cast.organ, by=SYSTEM, **{field: "x"})


def test_an_organ_with_active_organs_below_is_not_closed(cast, above):
    with pytest.raises(OrgansRefusal, match="下级机构"):
        organ_change(organ=above, by=SYSTEM, is_active=False)
    organ_change(organ=cast.organ, by=SYSTEM, is_active=False)
    organ_change(organ=above, by=SYSTEM, is_active=False)
    assert not public_organs().exists()


def test_a_ring_is_refused(cast, above):
    for target in (above, cast.organ):
        with pytest.raises(OrgansRefusal, match="下级机构之下"):
            organ_move(organ=above, parent=target, by=SYSTEM)


def test_a_tree_that_grows_too_deep_is_refused(cast, above):
    parent = cast.organ
    for number in range(11):
        parent = make_organ(f"{'x' * 28}{number:02}", "深", parent)
    other = make_organ("o" * 30, "另", above)
    with pytest.raises(OrgansRefusal, match="过深"):
        organ_move(organ=cast.organ, parent=make_organ("y" * 30, "又", other), by=SYSTEM)


def test_moving_takes_whoever_manages_both_organs_above(cast, above, sibling):
    manager = Actor(person_id=1, posts=(Post(Role.SYSTEM_ADMIN, above.path),))
    station = make_organ("pcs", "派出所", cast.organ)
    with pytest.raises(NotAllowed):
        organ_move(organ=station, parent=sibling.organ, by=cast.actor[Role.SYSTEM_ADMIN])
    with pytest.raises(NotAllowed):
        organ_move(organ=station, parent=sibling.organ, by=sibling.actor[Role.SYSTEM_ADMIN])
    with pytest.raises(NotAllowed):
        organ_move(organ=station, parent=None, by=manager)
    moved = organ_move(organ=station, parent=sibling.organ, by=manager)
    assert (moved.path, moved.parent) == ("yunze/yunze-jtj/pcs/", sibling.organ)
    entry = Entry.objects.get(verb="organs.organ.moved")
    assert (entry.before, entry.after) == ({"parent": "yunze-gaj"}, {"parent": "yunze-jtj"})


def test_an_unknown_code_says_so(db):
    with pytest.raises(OrganUnknown, match="没有这个机构"):
        organ_by_code("nowhere")


@st.composite
def trees(draw):
    """Parents by number: organ 0 is a root, every other lies below an earlier one or none."""
    count = draw(st.integers(2, 12))
    return [
        draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None
        for number in range(count)
    ]


@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(trees(), st.data())
def test_a_permission_reaches_its_scope_and_never_above_or_beside(parents, data):
    paths = []
    for number, parent in enumerate(parents):
        # Codes that begin with each other: o1 must not be taken for above o10.
        paths.append(f"{paths[parent] if parent is not None else ''}o{number}/")
    role, held = data.draw(st.sampled_from(Role)), data.draw(st.integers(0, len(parents) - 1))
    actor = Actor(person_id=1, posts=(Post(role, paths[held], 7),))
    for permission in Permission:
        scope = GRANTS[role].get(permission)
        for number, path in enumerate(paths):
            is_below = _is_below(parents, number, held)
            expected = scope is not None and (is_below if scope is Scope.BELOW else number == held)
            assert actor.may(permission, Place(path, 7)) is expected
            if scope is Scope.UNIT:
                assert not actor.may(permission, Place(path, 8))
                assert not actor.may(permission, Place(path, None))


def _is_below(parents, number, held):
    while number is not None and number != held:
        number = parents[number]
    return number == held


@hypothesis_settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(trees(), st.data())
def test_lists_reach_exactly_as_far_as_permissions_and_moving_keeps_it(db, parents, data):
    Organ.objects.update(parent=None, depth=0)
    Organ.objects.all().delete()
    organs = []
    for number, parent in enumerate(parents):
        organs.append(
            make_organ(f"o{number}", "x", organs[parent] if parent is not None else None)
        )
    _move_one(organs, data)
    held = data.draw(st.sampled_from(list(Organ.objects.order_by("pk"))))
    for role in (Role.SUPERVISOR, Role.OFFICER):
        actor = Actor(person_id=1, posts=(Post(role, held.path),))
        seen = set(organs_within(actor.reach(Permission.REQUEST_VIEW)))
        allowed = {
            organ
            for organ in Organ.objects.all()
            if actor.may(Permission.REQUEST_VIEW, Place(organ.path))
        }
        assert seen == allowed
    for organ in Organ.objects.select_related("parent"):
        above = organ.parent
        assert organ.path == f"{above.path if above else ''}{organ.code}/"
        assert organ.depth == (above.depth + 1 if above else 0)


def _move_one(organs, data):
    organ, parent = data.draw(st.sampled_from(organs)), data.draw(st.sampled_from([None, *organs]))
    try:
        organ_move(organ=organ, parent=parent, by=SYSTEM)
    except OrgansRefusal:
        assert parent.path.startswith(organ.path)


def test_an_empty_reach_lists_nothing(cast):
    assert not organs_within(Actor.public().reach(Permission.REQUEST_VIEW)).exists()


def test_a_unit_s_role_reaches_its_organ_s_name_alone(cast, sibling):
    reach = cast.actor[Role.HANDLER].reach(Permission.REQUEST_VIEW)
    assert list(organs_within(reach)) == [cast.organ]


def test_two_casts_do_not_see_each_other(above):
    first, second = make_cast("a1", "甲局", above), make_cast("a10", "乙局", above)
    for role in Role:
        for permission in Permission:
            assert not first.actor[role].may(permission, second.place)
            assert not second.actor[role].may(permission, first.place)
            assert not first.actor[role].may(permission, Place(above.path))

"""The one table of who may do what."""

from __future__ import annotations

import pytest

from gongkai.organs.authority import GRANTS, Permission, Scope
from gongkai.organs.roles import ADMINISTRATORS, UNIT_ROLES, Role

CHANGING_CASES = {
    Permission.REQUEST_REGISTER,
    Permission.REQUEST_ASSIGN,
    Permission.REQUEST_PROCEED,
    Permission.REQUEST_EXTEND,
    Permission.REQUEST_DRAFT,
    Permission.REQUEST_SERVE,
    Permission.REVIEW_DECIDE,
    Permission.DISPUTE_KEEP,
    Permission.ITEM_EDIT,
    Permission.ITEM_PUBLISH,
    Permission.FIGURES_TYPE,
    Permission.REPORT_PUBLISH,
}


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_is_held_by_some_role(permission):
    assert any(permission in granted for granted in GRANTS.values())


@pytest.mark.parametrize("role", Role)
def test_every_role_may_do_something(role):
    assert GRANTS[role]


def test_no_role_is_unknown():
    assert set(GRANTS) == set(Role)


@pytest.mark.parametrize("role", sorted(ADMINISTRATORS | {Role.SUPERVISOR, Role.AUDITOR}))
def test_who_administers_or_watches_changes_no_case(role):
    assert not CHANGING_CASES & set(GRANTS[role])


@pytest.mark.parametrize("role", sorted(UNIT_ROLES))
def test_a_unit_s_role_reaches_no_further_than_the_unit(role):
    assert set(GRANTS[role].values()) == {Scope.UNIT}


@pytest.mark.parametrize("role", sorted(set(Role) - UNIT_ROLES))
def test_an_organ_s_role_has_no_scope_of_a_unit(role):
    assert Scope.UNIT not in GRANTS[role].values()


def test_the_three_administrators_share_nothing_but_the_sight_of_people():
    shares = [
        set(GRANTS[one]) & set(GRANTS[other])
        for one in ADMINISTRATORS
        for other in ADMINISTRATORS
        if one != other
    ]
    assert all(shared <= {Permission.PEOPLE_VIEW, Permission.CALENDAR_VIEW} for shared in shares)


def test_below_is_seen_by_whoever_is_made_to_see_it():
    reaching = {role for role in Role if Scope.BELOW in GRANTS[role].values()}
    assert reaching == ADMINISTRATORS | {Role.SUPERVISOR}

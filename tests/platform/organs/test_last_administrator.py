"""A root organ always has somebody who grants roles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import Role
from gongkai.organs.services import OrgansRefusal, person_close, role_withdraw
from gongkai.today import played_at
from platform_cast import add_person, make_cast

DAY = date(2026, 3, 2)


@pytest.fixture
def root(db):
    return make_cast("yunze", "云泽市人民政府")


@pytest.fixture
def last(root):
    return Appointment.objects.get(organ=root.organ, role=Role.SECURITY_ADMIN)


def _close(root, appointment):
    with played_at(DAY):
        person_close(person=appointment.person, by=root.actor[Role.SYSTEM_ADMIN])


def _withdraw(root, appointment):
    with played_at(DAY):
        role_withdraw(appointment=appointment, on=DAY, by=root.actor[Role.SECURITY_ADMIN])


@pytest.mark.parametrize("act", [_close, _withdraw])
def test_the_last_one_stays(root, last, act):
    with pytest.raises(OrgansRefusal, match="请先为其他人员授予安全管理员角色"):
        act(root, last)
    last.refresh_from_db()
    assert last.until_on is None
    assert last.person.is_active


@pytest.mark.parametrize("act", [_close, _withdraw])
def test_one_of_two_may_go(root, last, act):
    add_person(root, Role.SECURITY_ADMIN, name="second")
    act(root, last)
    last.refresh_from_db()
    assert last.until_on == DAY - timedelta(days=1)


def test_who_is_closed_or_over_keeps_nothing(root, last):
    closed = add_person(root, Role.SECURITY_ADMIN, name="closed")
    Person.objects.filter(pk=closed.pk).update(is_active=False)
    over = add_person(root, Role.SECURITY_ADMIN, name="over")
    over.appointments.update(until_on=DAY - timedelta(days=1))
    with pytest.raises(OrgansRefusal, match="最后一名"):
        _close(root, last)


def test_below_the_root_the_organ_above_can_appoint_another(root):
    below = make_cast("yunze-gaj", "云泽市公安局", root.organ)
    _close(below, Appointment.objects.get(organ=below.organ, role=Role.SECURITY_ADMIN))
    assert not Person.objects.get(pk=below.person[Role.SECURITY_ADMIN].pk).is_active


def test_of_two_who_close_each_other_one_stays(world):
    def prepare():
        cast = make_cast("yunze", "云泽市人民政府")
        first = cast.person[Role.SECURITY_ADMIN].pk
        return first, add_person(cast, Role.SECURITY_ADMIN, name="second").pk

    def close(pk):
        person = Person.objects.get(pk=pk)
        by = _administrator()
        try:
            person_close(person=person, by=by)
        except OrgansRefusal as refusal:
            return str(refusal)
        return ""

    first, second = world.play(prepare)
    said = world.together([lambda: close(first), lambda: close(second)])
    assert sorted(map(bool, said)) == [False, True]


def _administrator():
    from gongkai.organs.selectors import actor_of

    person = Person.objects.get(username="yunze-system_admin")
    return actor_of(person, on=DAY, address=None)

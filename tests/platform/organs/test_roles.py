"""Roles granted and taken back."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import ADMINISTRATORS, UNIT_ROLES, Role
from gongkai.organs.selectors import actor_of, sign_ins
from gongkai.organs.services import OrgansRefusal, role_grant, role_withdraw, sign_in_note
from gongkai.today import played_at

DAY = date(2026, 3, 2)


@pytest.fixture
def newcomer(cast):
    return Person.objects.create(username="newcomer", name="新人", organ=cast.organ, password="!")


@pytest.fixture
def grant(cast, newcomer):
    def granted(role, **facts):
        given = {
            "person": newcomer,
            "organ": cast.organ,
            "from_on": DAY,
            "unit": cast.unit if role in UNIT_ROLES else None,
            "by": cast.actor[Role.SECURITY_ADMIN],
        }
        return role_grant(role=role, **(given | facts))

    return granted


@pytest.mark.parametrize("role", Role)
def test_the_security_administrator_grants_every_role_and_it_is_journalled(cast, grant, role):
    appointment = grant(role)
    actor = actor_of(appointment.person, on=DAY, address=None)
    assert [post.role for post in actor.posts] == [role]
    entry = Entry.objects.get(verb="organs.role.granted")
    assert (entry.chain.key, entry.role) == ("yunze-gaj", "security_admin")
    assert entry.after == {
        "person": appointment.person_id,
        "role": role.value,
        "unit": appointment.unit_id,
        "from_on": "2026-03-02",
        "until_on": None,
        "stands_in_for": None,
    }


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SECURITY_ADMIN}))
def test_nobody_else_grants(cast, grant, role):
    with pytest.raises(NotAllowed):
        grant(Role.OFFICER, by=cast.actor[role])
    assert not Entry.objects.exists()


def test_a_security_administrator_grants_nothing_to_themselves(cast, grant):
    with pytest.raises(OrgansRefusal, match="给自己"):
        grant(Role.OFFICER, person=cast.person[Role.SECURITY_ADMIN])


def test_nothing_is_granted_above_beside_or_to_people_from_there(cast, grant, above, sibling):
    for organ in (above, sibling.organ):
        with pytest.raises(NotAllowed):
            grant(Role.OFFICER, organ=organ)
    with pytest.raises(NotAllowed):
        grant(Role.OFFICER, person=sibling.person[Role.OFFICER])


@pytest.mark.parametrize("first", sorted(ADMINISTRATORS))
@pytest.mark.parametrize("second", sorted(ADMINISTRATORS))
def test_three_administrators_are_three_people(above, cast, grant, first, second):
    grant(first)
    with pytest.raises(OrgansRefusal, match=r"三个人|已经有这个角色"):
        grant(second)
    if first != second:
        with pytest.raises(OrgansRefusal, match="三个人"):
            grant(second, organ=above, by=Actor.system())
        with pytest.raises(OrgansRefusal, match="三个人"):
            grant(
                second,
                until_on=date(2026, 3, 6),
                stands_in_for=cast.person[second],
            )


def test_one_person_may_be_one_after_the_other(grant):
    grant(Role.SYSTEM_ADMIN, until_on=date(2026, 6, 30))
    with pytest.raises(OrgansRefusal, match="三个人"):
        grant(Role.AUDIT_ADMIN, from_on=date(2026, 6, 30))
    with pytest.raises(OrgansRefusal, match="三个人"):
        grant(Role.AUDIT_ADMIN, from_on=date(2026, 1, 1), until_on=DAY)
    grant(Role.AUDIT_ADMIN, from_on=date(2026, 7, 1))


@pytest.mark.parametrize("role", sorted(UNIT_ROLES))
def test_a_unit_s_role_names_a_unit_of_the_organ(cast, grant, sibling, role):
    for unit in (None, sibling.unit):
        with pytest.raises(OrgansRefusal, match="内设机构"):
            grant(role, unit=unit)
    cast.unit.is_active = False
    with pytest.raises(OrgansRefusal, match="内设机构"):
        grant(role)


def test_an_organ_s_role_names_no_unit(cast, grant):
    with pytest.raises(OrgansRefusal, match="不要选择内设机构"):
        grant(Role.OFFICER, unit=cast.unit)


def test_closed_people_and_closed_organs_get_no_role(cast, grant, newcomer):
    Person.objects.filter(pk=newcomer.pk).update(is_active=False)
    with pytest.raises(OrgansRefusal, match="账号已经停用"):
        grant(Role.OFFICER)
    Person.objects.filter(pk=newcomer.pk).update(is_active=True)
    cast.organ.is_active = False
    with pytest.raises(OrgansRefusal, match="机构已经停用"):
        grant(Role.OFFICER)


def test_the_same_role_twice_at_a_time_is_refused(cast, grant):
    grant(Role.OFFICER, until_on=date(2026, 6, 30))
    with pytest.raises(OrgansRefusal, match="已经有这个角色"):
        grant(Role.OFFICER, from_on=date(2026, 6, 30))
    grant(Role.OFFICER, from_on=date(2026, 7, 1))


def test_an_end_before_the_start_is_refused(grant):
    with pytest.raises(OrgansRefusal, match="不能早于"):
        grant(Role.OFFICER, until_on=date(2026, 3, 1))


def test_a_stand_in_holds_for_its_days_what_the_other_holds(cast, grant):
    leader = cast.person[Role.SIGNING_LEADER]
    appointment = grant(Role.SIGNING_LEADER, until_on=date(2026, 3, 6), stands_in_for=leader)
    assert appointment.stands_in_for == leader
    assert actor_of(appointment.person, on=date(2026, 3, 7), address=None).posts == ()


def test_a_stand_in_needs_an_end_another_person_and_somebody_to_stand_in_for(
    cast, grant, newcomer
):
    leader, end = cast.person[Role.SIGNING_LEADER], date(2026, 3, 6)
    with pytest.raises(OrgansRefusal, match="终止日期"):
        grant(Role.SIGNING_LEADER, stands_in_for=leader)
    with pytest.raises(OrgansRefusal, match="代理自己"):
        grant(Role.SIGNING_LEADER, stands_in_for=newcomer, until_on=end)
    with pytest.raises(OrgansRefusal, match="没有这个角色"):
        grant(Role.OFFICE_HEAD, stands_in_for=leader, until_on=end)
    Appointment.objects.filter(person=leader).update(until_on=date(2026, 3, 5))
    with pytest.raises(OrgansRefusal, match="没有这个角色"):
        grant(Role.SIGNING_LEADER, stands_in_for=leader, until_on=end)


def test_a_role_is_taken_back_from_a_day_on(cast):
    held = Appointment.objects.get(role=Role.OFFICER)
    with played_at(DAY):
        role_withdraw(appointment=held, on=DAY, by=cast.actor[Role.SECURITY_ADMIN], reason="调岗")
    person = cast.person[Role.OFFICER]
    assert actor_of(person, on=date(2026, 3, 1), address=None).posts
    assert not actor_of(person, on=DAY, address=None).posts
    entry = Entry.objects.get(verb="organs.role.withdrawn")
    assert (entry.before["role"], entry.after) == ("officer", {"ended_on": "2026-03-02"})
    assert entry.reason == "调岗"


def test_a_role_granted_today_is_gone_at_once_when_taken_back_today(cast, grant):
    granted = grant(Role.OFFICER)
    with played_at(DAY):
        role_withdraw(appointment=granted, on=DAY, by=cast.actor[Role.SECURITY_ADMIN])
    assert not actor_of(granted.person, on=DAY, address=None).posts
    assert Entry.objects.filter(target_id=str(granted.pk)).count() == 2


def test_taking_back_is_neither_backdated_nor_done_twice_nor_by_others(cast, sibling):
    held, by = Appointment.objects.get(role=Role.OFFICER, organ=cast.organ), None
    by = cast.actor[Role.SECURITY_ADMIN]
    with played_at(DAY):
        with pytest.raises(NotAllowed):
            role_withdraw(appointment=held, on=DAY, by=sibling.actor[Role.SECURITY_ADMIN])
        with pytest.raises(OrgansRefusal, match="早于今天"):
            role_withdraw(appointment=held, on=date(2026, 3, 1), by=by)
        role_withdraw(appointment=held, on=DAY, by=by)
        with pytest.raises(Overtaken, match="安全管理员已于3月2日"):
            role_withdraw(appointment=held, on=DAY, by=by)
        held.refresh_from_db()
        with pytest.raises(OrgansRefusal, match="已经终止"):
            role_withdraw(appointment=held, on=DAY, by=by)


def test_the_audit_administrator_reads_the_log_of_log_ins_page_by_page(
    cast, sibling, django_assert_num_queries
):
    from gongkai.organs.models import SignInOutcome

    for number in range(5):
        for person in (cast.person[Role.OFFICER], sibling.person[Role.OFFICER], None):
            with played_at(date(2026, 3, number + 1)):
                sign_in_note(person=person, outcome=SignInOutcome.FAILED, address=None, agent="x")
    auditor = cast.actor[Role.AUDIT_ADMIN]
    with django_assert_num_queries(1):
        first = sign_ins(auditor, limit=6)
        seen = {row.person.organ.code if row.person else None for row in first}
    assert seen == {"yunze-gaj", None}
    second = sign_ins(auditor, before=(first[-1].at, first[-1].pk), limit=6)
    assert (len(first), len(second)) == (6, 4)
    assert not {row.pk for row in first} & {row.pk for row in second}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AUDIT_ADMIN}))
def test_nobody_else_reads_the_log_of_log_ins(cast, role):
    from gongkai.organs.models import SignInOutcome

    sign_in_note(person=None, outcome=SignInOutcome.FAILED, address=None, agent="")
    assert sign_ins(cast.actor[role]) == []

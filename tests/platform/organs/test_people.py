"""Accounts, their making, changing and closing."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.models import Entry
from gongkai.organs.authority import Actor, NotAllowed, Permission
from gongkai.organs.models import Appointment, Person, Token
from gongkai.organs.roles import Role
from gongkai.organs.selectors import (
    PersonUnknown,
    appointments_of,
    leading_group,
    names_of,
    people,
    person_seen,
    tokens_of,
)
from gongkai.organs.services import (
    OrgansRefusal,
    person_change,
    person_close,
    person_create,
    person_reopen,
    token_issue,
    token_revoke,
    unit_change,
    unit_create,
)
from gongkai.today import played_at

DAY = date(2026, 3, 2)


@pytest.fixture
def by(cast):
    return cast.actor[Role.SYSTEM_ADMIN]


def test_an_account_is_made_without_roles_and_journalled_without_names(cast, by):
    person, password = person_create(
        organ=cast.organ,
        username="liuxh",
        name="刘小红",
        email="Liu@Example.CN",
        unit=cast.unit,
        post="科员",
        by=by,
    )
    assert person.check_password(password)
    assert (person.email, person.must_change_password) == ("liu@example.cn", True)
    assert not person.appointments.exists()
    entry = Entry.objects.get(verb="organs.person.created")
    said = f"{entry.target_label}{entry.before}{entry.after}"
    assert (entry.target_id, entry.role) == (str(person.pk), "system_admin")
    assert "刘小红" not in said
    assert "liu" not in said


@pytest.mark.parametrize(
    "facts",
    [
        {"username": "YUNZE-GAJ-officer"},
        {"username": "two words"},
        {"username": "a@b.cn"},
        {"name": ""},
        {"email": "nobody"},
        {"email": "TAKEN@example.cn"},
    ],
    ids=str,
)
def test_what_will_not_do_is_refused_in_a_sentence(cast, by, facts):
    Person.objects.filter(pk=cast.person[Role.OFFICER].pk).update(email="taken@example.cn")
    given = {"organ": cast.organ, "username": "liuxh", "name": "刘小红", "by": by} | facts
    with pytest.raises(OrgansRefusal, match=r"[。]"):
        person_create(**given)
    assert not Entry.objects.exists()


def test_a_unit_of_another_organ_is_refused(cast, by, sibling):
    with pytest.raises(OrgansRefusal, match="内设机构不属于"):
        person_create(organ=cast.organ, username="liuxh", name="刘", unit=sibling.unit, by=by)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SYSTEM_ADMIN}))
def test_only_the_system_administrator_makes_accounts(cast, role):
    with pytest.raises(NotAllowed):
        person_create(organ=cast.organ, username="liuxh", name="刘", by=cast.actor[role])


def test_of_personal_data_the_journal_learns_only_that_it_changed(cast, by):
    person = cast.person[Role.HANDLER]
    person_change(person=person, by=by, phone="13800000000", post="副科长", is_leader=True)
    entry = Entry.objects.get(verb="organs.person.changed")
    assert entry.before == {"phone": "〔原值〕", "post": "", "is_leader": False}
    assert entry.after == {"phone": "〔新值〕", "post": "副科长", "is_leader": True}
    assert leading_group(cast.organ) == [person]


@pytest.mark.parametrize("field", ["password", "username", "is_active", "must_change_password"])
def test_what_is_no_fact_of_a_person_is_not_changed_so(cast, by, field):
    with pytest.raises(TypeError):
        person_change(person=cast.person[Role.HANDLER], by=by, **{field: "x"})


def test_a_person_is_not_taken_over_into_an_organ_that_one_does_not_manage(cast, by, sibling):
    with pytest.raises(NotAllowed):
        person_change(person=cast.person[Role.HANDLER], by=by, organ=sibling.organ, unit=None)
    with pytest.raises(NotAllowed):
        person_change(person=sibling.person[Role.HANDLER], by=by, organ=cast.organ, unit=None)


def test_closing_ends_roles_and_tokens_and_opening_gives_none_back(cast, by):
    person, actor = cast.person[Role.OFFICER], cast.actor[Role.OFFICER]
    with played_at(DAY):
        token_issue(by=actor, name="程序", scopes=["REQUEST_VIEW"], expires_on=date(2026, 9, 1))
        person_close(person=person, by=by, reason="调离")
        with pytest.raises(OrgansRefusal, match="已经停用"):
            person_close(person=person, by=by)
        assert Appointment.objects.get(person=person).until_on == date(2026, 3, 1)
        assert Token.objects.get().revoked_at is not None
        entry = Entry.objects.get(verb="organs.person.closed")
        assert (entry.reason, entry.before["roles"]) == ("调离", ["officer"])
        reopened, password = person_reopen(person=person, by=by)
    assert reopened.is_active
    assert reopened.check_password(password)
    with pytest.raises(OrgansRefusal, match="没有停用"):
        person_reopen(person=person, by=by)


def test_one_sees_ones_own_tokens_alone(cast, django_assert_num_queries):
    for role in (Role.OFFICER, Role.HANDLER):
        with played_at(DAY):
            for name in ("旧", "新"):
                token_issue(
                    by=cast.actor[role],
                    name=name,
                    scopes=["REQUEST_VIEW"],
                    expires_on=date(2026, 9, 1),
                )
    with django_assert_num_queries(1):
        own = list(tokens_of(cast.actor[Role.OFFICER]))
    assert [token.name for token in own] == ["新", "旧"]
    assert {token.person_id for token in own} == {cast.person[Role.OFFICER].pk}
    assert not tokens_of(Actor.public("192.0.2.1"))


def test_nobody_closes_their_own_account(cast, by):
    with pytest.raises(OrgansRefusal, match="自己的账号"):
        person_close(person=cast.person[Role.SYSTEM_ADMIN], by=by)


def test_people_are_listed_in_one_query_and_only_where_they_may_be_seen(
    cast, sibling, django_assert_num_queries
):
    with django_assert_num_queries(1):
        seen = list(people(cast.actor[Role.SIGNING_LEADER]))
        assert {(person.organ.name, bool(person.unit)) for person in seen} == {
            ("云泽市公安局", True),
            ("云泽市公安局", False),
        }
    assert len(seen) == 12
    assert not people(cast.actor[Role.HANDLER]).exists()
    assert people(cast.actor[Role.OFFICER], search="承办").count() == 2
    assert not people(cast.actor[Role.OFFICER], organ=sibling.organ).exists()


def test_a_person_one_may_not_see_is_not_there(cast, sibling):
    officer = cast.actor[Role.OFFICER]
    assert person_seen(officer, cast.person[Role.HANDLER].pk) == cast.person[Role.HANDLER]
    for unseen in (sibling.person[Role.HANDLER].pk, 10**9):
        with pytest.raises(PersonUnknown, match="没有这个人员"):
            person_seen(officer, unseen)
    assert appointments_of(officer, sibling.person[Role.HANDLER]) == []
    assert len(appointments_of(officer, cast.person[Role.HANDLER])) == 1


def test_names_take_one_query_and_nobody_none(cast, django_assert_num_queries):
    officer = cast.person[Role.OFFICER]
    with django_assert_num_queries(1):
        assert names_of([officer.pk, None, officer.pk]) == {officer.pk: officer.name}
    with django_assert_num_queries(0):
        assert names_of([None]) == {}


def test_units_are_set_up_renamed_and_closed_when_empty(cast, by):
    unit = unit_create(organ=cast.organ, name=" 法制支队 ", position=3, by=by)
    assert unit.name == "法制支队"
    with pytest.raises(OrgansRefusal, match="同名"):
        unit_create(organ=cast.organ, name="法制支队", by=by)
    with pytest.raises(OrgansRefusal, match="同名"):
        unit_change(unit=unit, name="治安支队", by=by)
    assert not unit_change(unit=unit, is_active=False, by=by).is_active
    with pytest.raises(OrgansRefusal, match="任职"):
        unit_change(unit=cast.unit, is_active=False, by=by)
    verbs = list(Entry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["organs.unit.created", "organs.unit.changed"]


@pytest.mark.parametrize(
    ("scopes", "expires_on"),
    [
        ([], date(2026, 9, 1)),
        (["REVIEW_DECIDE"], date(2026, 9, 1)),
        (["EVERYTHING"], date(2026, 9, 1)),
        (["REQUEST_VIEW"], date(2026, 3, 2)),
        (["REQUEST_VIEW"], date(2027, 3, 4)),
    ],
)
def test_a_token_gives_no_more_than_the_person_has_and_not_for_ever(cast, scopes, expires_on):
    with played_at(DAY), pytest.raises(OrgansRefusal):
        token_issue(by=cast.actor[Role.OFFICER], name="程序", scopes=scopes, expires_on=expires_on)


def test_of_a_token_only_the_digest_is_kept_and_it_is_revoked_once(cast, by, sibling):
    from gongkai.journal.overtaken import Overtaken

    with played_at(DAY):
        token, text = token_issue(
            by=cast.actor[Role.OFFICER],
            name="程序",
            scopes=[Permission.REQUEST_VIEW.name],
            expires_on=date(2026, 9, 1),
        )
        assert text not in f"{token.__dict__}{Entry.objects.get().after}"
        with pytest.raises(NotAllowed):
            token_revoke(token=token, by=sibling.actor[Role.SYSTEM_ADMIN])
        token_revoke(token=token, by=by)
        with pytest.raises(Overtaken, match="系统管理员"):
            token_revoke(token=token, by=cast.actor[Role.OFFICER])

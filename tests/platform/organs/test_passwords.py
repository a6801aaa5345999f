"""What a password must be, and the first one."""

from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from gongkai.journal.models import Entry
from gongkai.organs.authority import NotAllowed
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.organs.services import OrgansRefusal, password_reset, person_create
from gongkai.organs.services.passwords import first_password

GOOD = "lotus-pond-1187"


@pytest.mark.parametrize(
    "password",
    [
        "Woaini1314",
        "woaini5201314",
        "Admin@2026",
        "Beijing2008!",
        "ZhengwuGongkai@2026",
        "Gonganju110!",
        "zhangwei1987",
        "Wodemima123",
        "1998-03-04!!",
        "1234567890123",
        "qwerasdf1234",
        "qwertyuiop",
        "short-1a",
        "liuxiaohong-1",
    ],
)
def test_habits_leaks_and_likenesses_are_refused(password):
    person = Person(username="liuxiaohong", name="刘小红")
    with pytest.raises(ValidationError):
        validate_password(password, person)


@pytest.mark.parametrize(
    "password", [GOOD, "correct horse battery", "落霞与孤鹜齐飞秋水共", "k7m-9qd-x2vb"]
)
def test_others_are_taken(password):
    validate_password(password, Person(username="liuxiaohong", name="刘小红"))


def test_a_first_password_always_keeps_the_rules():
    made = {first_password() for _ in range(200)}
    assert len(made) == 200
    for password in made:
        validate_password(password, Person(username="liuxiaohong", name="刘小红"))


@pytest.fixture
def newcomer(cast):
    return person_create(
        organ=cast.organ, username="newcomer", name="新人", by=cast.actor[Role.SYSTEM_ADMIN]
    )


def test_the_first_password_must_be_changed_before_anything_else(client, newcomer):
    person, first = newcomer
    client.post("/account/login/", {"login": "newcomer", "password": first})
    for page in ("/", "/account/second-factor/"):
        assert client.get(page).url == "/account/password/"
    page = client.get("/account/password/").content.decode()
    assert "请先设置自己的密码" in page
    data = {"oldpassword": first, "password1": GOOD, "password2": GOOD}
    assert client.post("/account/password/", data).url == "/office/"
    assert client.get("/account/second-factor/").status_code == 200
    person.refresh_from_db()
    assert person.check_password(GOOD)
    assert not person.must_change_password
    entry = Entry.objects.get(verb="organs.person.password_changed")
    assert (entry.person_id, entry.before, entry.after) == (person.pk, {}, {})
    assert entry.address == "127.0.0.1"


def test_the_first_password_is_no_new_password(client, newcomer):
    _, first = newcomer
    client.post("/account/login/", {"login": "newcomer", "password": first})
    data = {"oldpassword": first, "password1": first, "password2": first}
    response = client.post("/account/password/", data)
    assert "新密码不能与原密码相同" in response.content.decode()
    assert client.get("/").url == "/account/password/"


def test_the_system_administrator_resets_and_the_person_must_change(cast):
    person = cast.person[Role.HANDLER]
    password = password_reset(person=person, by=cast.actor[Role.SYSTEM_ADMIN])
    person.refresh_from_db()
    assert person.check_password(password)
    assert person.must_change_password
    entry = Entry.objects.get(verb="organs.person.password_reset")
    assert password not in f"{entry.before}{entry.after}{entry.reason}{entry.target_label}"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SYSTEM_ADMIN}))
def test_nobody_else_resets(cast, role):
    with pytest.raises(NotAllowed):
        password_reset(person=cast.person[Role.HANDLER], by=cast.actor[role])


def test_a_weak_password_given_by_hand_is_refused(cast):
    with pytest.raises(OrgansRefusal) as refused:
        person_create(
            organ=cast.organ,
            username="weak",
            name="弱",
            password="Woaini1314",
            by=cast.actor[Role.SYSTEM_ADMIN],
        )
    assert "password" in refused.value.problems

"""Logging in and out."""

from __future__ import annotations

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher

from gongkai.organs.models import Person, SignIn, SignInOutcome
from gongkai.organs.roles import Role

PASSWORD = "lotus-pond-1187"  # noqa: S105 - of this test


@pytest.fixture
def officer(cast) -> Person:
    person = cast.person[Role.OFFICER]
    person.email = "officer@example.cn"
    person.set_password(PASSWORD)
    person.save()
    return person


def log_in(client, login, password=PASSWORD, **extra):
    return client.post("/account/login/", {"login": login, "password": password}, **extra)


def outcomes():
    return list(SignIn.objects.order_by("pk").values_list("outcome", "person"))


@pytest.mark.parametrize(
    "login", ["yunze-gaj-officer", "YUNZE-GAJ-officer", " Officer@Example.cn"]
)
def test_it_takes_the_user_name_or_the_e_mail_in_any_case(client, officer, login):
    response = log_in(client, login)
    assert (response.status_code, response.url) == (302, "/office/")
    assert int(client.session["_auth_user_id"]) == officer.pk
    assert outcomes() == [(SignInOutcome.SUCCEEDED, officer.pk)]


@pytest.fixture
def hashes(monkeypatch):
    made = []
    encode = MD5PasswordHasher.encode

    def counted(self, password, salt):
        made.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    return made


def _closed(officer):
    Person.objects.filter(pk=officer.pk).update(is_active=False)


@pytest.mark.parametrize(
    ("login", "password", "before"),
    [
        ("nobody", PASSWORD, None),
        ("nobody@example.cn", PASSWORD, None),
        ("yunze-gaj-officer", "wrong", None),
        ("officer@example.cn", "wrong", None),
        ("yunze-gaj-officer", PASSWORD, _closed),
    ],
    ids=["unknown name", "unknown e-mail", "wrong", "wrong by e-mail", "closed"],
)
def test_unknown_wrong_and_closed_get_one_answer_for_one_hash(  # noqa: PLR0917 - fixtures
    client, officer, hashes, login, password, before
):
    if before:
        before(officer)
    hashes.clear()
    response = log_in(client, login, password)
    assert response.status_code == 200
    assert len(hashes) == 1
    assert response.context["form"].non_field_errors() == [
        "用户名或者密码不正确，请核对后重新输入。"
    ]
    assert "_auth_user_id" not in client.session


def test_unknown_and_wrong_ask_the_database_the_same(client, officer):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for login in ("nobody", "yunze-gaj-officer"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            log_in(client, login, "wrong")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_was_typed_as_a_name_is_kept_nowhere(client, officer):
    from axes.models import AccessAttempt

    log_in(client, "my-secret-password", "x")
    attempt = AccessAttempt.objects.get()
    assert "my-secret" not in f"{attempt.username}{attempt.post_data}{attempt.get_data}"
    assert outcomes() == [(SignInOutcome.FAILED, None)]


def test_the_session_gets_a_new_key_at_log_in(client, officer):
    session = client.session
    session["draft"] = "kept"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    log_in(client, officer.username)
    assert client.session.session_key != before


def test_logging_out_takes_a_post_and_is_noted(client, officer):
    log_in(client, officer.username)
    assert client.get("/account/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    assert client.post("/account/logout/").url == "/account/login/"
    assert "_auth_user_id" not in client.session
    assert outcomes()[-1] == (SignInOutcome.SIGNED_OUT, officer.pk)


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("/office/requests/", "/office/requests/"),
        ("https://evil.example/", "/office/"),
        ("//evil.example/", "/office/"),
        ("/\\evil.example", "/office/"),
        ("https:evil.example", "/office/"),
        ("javascript:alert(1)", "/office/"),
        ("http://testserver@evil.example/", "/office/"),
    ],
)
def test_next_leads_nowhere_else(client, officer, wanted, got):
    data = {"login": officer.username, "password": PASSWORD, "next": wanted}
    assert client.post("/account/login/", data).url == got


def test_logging_out_leads_nowhere_else(client, officer):
    log_in(client, officer.username)
    response = client.post("/account/logout/", {"next": "https://evil.example/"})
    assert response.url == "/account/login/"


@pytest.mark.parametrize(
    "address", ["signup/", "password/reset/", "email/", "confirm-email/", "inactive/", "3rdparty/"]
)
def test_pages_that_nobody_needs_are_not_there(client, db, address):
    assert client.get(f"/account/{address}").status_code == 404


def test_a_forged_form_is_refused(officer):
    from django.test import Client

    assert log_in(Client(enforce_csrf_checks=True), officer.username).status_code == 403


def test_log_ins_are_kept_with_address_and_browser(client, officer):
    log_in(
        client, officer.username, REMOTE_ADDR="192.0.2.7", HTTP_USER_AGENT="Fire\nfox" + "x" * 300
    )
    note = SignIn.objects.get()
    assert (note.address, note.agent) == ("192.0.2.7", ("Firefox" + "x" * 300)[:200])

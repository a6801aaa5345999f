"""The pages of the log-in: in Chinese, and within the policy of content."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from selectolax.lexbor import LexborHTMLParser

from gongkai.organs.roles import Role

PASSWORD = "lotus-pond-1187"  # noqa: S105 - of this test
LATIN_WORDS = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{2,})+")


@pytest.fixture
def person(cast):
    person = cast.person[Role.OFFICER]
    person.set_password(PASSWORD)
    person.save()
    return person


@pytest.fixture
def logged_in(client, person):
    client.post("/account/login/", {"login": person.username, "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def check(response):
    """Look at a page as a reader and as a browser with our policy do."""
    assert response.status_code in {200, 429}
    page = LexborHTMLParser(response.content.decode())
    for tag in page.css("[style], [onclick], [onload]"):
        pytest.fail(f"inline: {tag.html}")
    for script in page.css("script"):
        assert script.attributes.get("src") or script.attributes.get("type") == "application/json"
    shown = page.css_first("main")
    for hidden in shown.css("script, code"):
        hidden.decompose()
    assert not LATIN_WORDS.search(shown.text()), LATIN_WORDS.search(shown.text())
    for control in shown.css("[placeholder], [title], [alt]"):
        for name in ("placeholder", "title", "alt"):
            assert not LATIN_WORDS.search(control.attributes.get(name) or "")
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    return shown.text()


def test_log_in(client, db):
    assert "不能自行注册" in check(client.get("/account/login/"))
    check(client.post("/account/login/", {"login": "", "password": ""}))
    check(client.post("/account/login/", {"login": "nobody", "password": "x"}))


def test_locked_out(client, db, settings):
    settings.AXES_FAILURE_LIMIT = 1
    check(client.post("/account/login/", {"login": "nobody", "password": "x"}))


def test_too_many_log_ins_from_an_address(client, db, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    client.get("/account/login/")
    client.post("/account/login/", {"login": "nobody", "password": "x"})
    check(client.post("/account/login/", {"login": "nobody", "password": "x"}))


@pytest.mark.parametrize(
    "page",
    [
        "logout/",
        "password/",
        "reauthenticate/",
        "second-factor/",
        "second-factor/totp/activate/",
        "second-factor/webauthn/",
        "second-factor/webauthn/add/",
    ],
)
def test_pages_before_a_second_factor(logged_in, page):
    check(logged_in.get(f"/account/{page}"))


@pytest.mark.parametrize(
    "data",
    [
        {"oldpassword": "", "password1": "", "password2": ""},
        {"oldpassword": "x", "password1": "Woaini1314", "password2": "y"},
        {"oldpassword": PASSWORD, "password1": "password", "password2": "password"},
        {"oldpassword": PASSWORD, "password1": "yunze-gaj-officer1", "password2": ""},
        {"oldpassword": PASSWORD, "password1": "1234567890", "password2": "1234567890"},
        {"oldpassword": PASSWORD, "password1": "k7m-9qd-x2vb", "password2": "other"},
    ],
)
def test_what_a_new_password_is_told(logged_in, data):
    assert "改正" in check(logged_in.post("/account/password/", data))


@pytest.fixture
def guarded(logged_in, person):
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(person)
    Authenticator.objects.create(
        user=person, type="webauthn", data={"name": "办公室的密钥", "credential": {}}
    )
    return logged_in


@pytest.mark.parametrize(
    "page",
    [
        "second-factor/",
        "second-factor/reauthenticate/",
        "second-factor/totp/deactivate/",
        "second-factor/recovery-codes/",
        "second-factor/recovery-codes/generate/",
        "second-factor/webauthn/",
        "second-factor/webauthn/keys/{key}/remove/",
        "second-factor/webauthn/keys/{key}/edit/",
    ],
)
def test_pages_with_a_second_factor(guarded, page):
    key = Authenticator.objects.get(type="webauthn").pk
    check(guarded.get(f"/account/{page.format(key=key)}"))


def test_the_second_step_of_a_log_in(client, person):
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    client.post("/account/login/", {"login": person.username, "password": PASSWORD})
    address = "/account/second-factor/authenticate/"
    assert "取消登录" in check(client.get(address))
    check(client.post(address, {"code": ""}))
    check(client.post(address, {"code": "000000"}))
    check(client.post(address, {"credential": "{}"}))


def test_logging_in_says_nothing_and_logging_out_says_so(client, person):
    client.post("/account/login/", {"login": person.username, "password": PASSWORD})
    assert "成功" not in check(client.get("/account/second-factor/"))
    client.post("/account/logout/")
    assert "您已退出登录。" in check(client.get("/account/login/"))


def test_a_person_without_a_password_is_told_who_sets_one(client, person):
    type(person).objects.filter(pk=person.pk).update(password="!")
    client.force_login(type(person).objects.get(pk=person.pk))
    answer = client.get("/account/password/")
    assert answer.status_code == 403
    assert "重置密码" in answer.content.decode()

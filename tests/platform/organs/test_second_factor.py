"""The second factor: set up, asked for, kept."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured

from gongkai.journal.models import Entry
from gongkai.organs.log_in.second_factor import ensure_roles_are_known
from gongkai.organs.models import SignIn, SignInOutcome
from gongkai.organs.roles import ADMINISTRATORS, Role
from gongkai.organs.services import OrgansRefusal, second_factor_reset

PASSWORD = "lotus-pond-1187"  # noqa: S105 - of this test
SECRET = "JBSWY3DPEHPK3PXP"  # noqa: S105 - of this test


@pytest.fixture(autouse=True)
def _asked_for(settings):
    settings.SECOND_FACTOR_ROLES = ["signing_leader", *ADMINISTRATORS]


@pytest.fixture
def leader(cast):
    person = cast.person[Role.SIGNING_LEADER]
    person.set_password(PASSWORD)
    person.save()
    return person


def log_in(client, person):
    data = {"login": person.username, "password": PASSWORD}
    return client.post("/account/login/", data)


def code_now(secret=SECRET):
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))


def set_up(client):
    page = "/account/second-factor/totp/activate/"
    asked = client.get(page)
    assert asked.url.startswith("/account/reauthenticate/")
    assert client.post(asked.url, {"password": PASSWORD, "next": page}).url == page
    page = client.get(page)
    secret = page.context["form"].secret
    return client.post("/account/second-factor/totp/activate/", {"code": code_now(secret)})


def test_who_must_have_one_is_led_to_set_it_up_before_anything_else(client, leader):
    assert log_in(client, leader).url == "/office/"
    for page in ("/", "/o/yunze-gaj/", "/o/yunze-gaj/apply/"):
        response = client.get(page)
        assert (response.status_code, response.url) == (302, "/account/second-factor/")
    page = client.get("/account/second-factor/").content.decode()
    assert "您的角色必须设置二次验证" in page
    assert set_up(client).status_code == 302
    assert client.get("/").status_code == 200


def test_who_need_not_is_left_alone(client, cast):
    client.force_login(cast.person[Role.OFFICER])
    assert client.get("/").status_code == 200


def test_the_secret_is_kept_encrypted_and_setting_up_is_journalled(
    client, leader, django_capture_on_commit_callbacks
):
    log_in(client, leader)
    with django_capture_on_commit_callbacks(execute=True):
        set_up(client)
    kept = Authenticator.objects.get(type="totp")
    assert len(kept.data["secret"]) > 60
    assert kept.wrap().validate_code("000000") is False
    entry = Entry.objects.get(verb="organs.person.second_factor_added", after={"kind": "totp"})
    assert (entry.person_id, entry.target_id) == (leader.pk, str(leader.pk))


@pytest.fixture
def guarded(client, leader):
    log_in(client, leader)
    set_up(client)
    client.post("/account/logout/")
    cache.clear()
    return leader


def test_the_password_alone_does_not_log_in(client, guarded):
    response = log_in(client, guarded)
    assert response.url == "/account/second-factor/authenticate/"
    assert "_auth_user_id" not in client.session


def test_a_wrong_code_is_refused_and_noted(client, guarded):
    log_in(client, guarded)
    response = client.post("/account/second-factor/authenticate/", {"code": "000000"})
    assert response.context["form"].errors["code"] == [
        "验证码不正确，请核对手机时间后输入新的验证码。"
    ]
    assert "_auth_user_id" not in client.session
    note = SignIn.objects.order_by("pk").last()
    assert (note.outcome, note.person) == (SignInOutcome.SECOND_FACTOR_FAILED, guarded)


def test_codes_cannot_be_tried_for_ever(client, guarded):
    log_in(client, guarded)
    for _ in range(6):
        response = client.post("/account/second-factor/authenticate/", {"code": "000000"})
    assert response.context["form"].errors["code"] == ["尝试次数过多，请5分钟后再试。"]


def test_a_recovery_code_logs_in_once(client, guarded):
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    log_in(client, guarded)
    response = client.post("/account/second-factor/authenticate/", {"code": codes[0]})
    assert response.url == "/office/"
    client.post("/account/logout/")
    log_in(client, guarded)
    client.post("/account/second-factor/authenticate/", {"code": codes[0]})
    assert "_auth_user_id" not in client.session


def test_the_last_factor_stays_with_who_must_have_one(client, leader):
    log_in(client, leader)
    set_up(client)
    response = client.post("/account/second-factor/totp/deactivate/")
    assert "您的角色必须设置二次验证" in response.content.decode()
    assert Authenticator.objects.filter(type="totp").exists()


def test_whoever_need_not_have_one_may_drop_it(client, cast):
    person = cast.person[Role.OFFICER]
    person.set_password(PASSWORD)
    person.save()
    log_in(client, person)
    set_up(client)
    client.post("/account/second-factor/totp/deactivate/")
    assert not Authenticator.objects.exists()
    assert Entry.objects.filter(verb="organs.person.second_factor_removed").exists()


def test_the_security_administrator_clears_what_was_lost(cast, leader, guarded):
    by = cast.actor[Role.SECURITY_ADMIN]
    with pytest.raises(OrgansRefusal, match="理由"):
        second_factor_reset(person=leader, by=by, reason=" ")
    second_factor_reset(person=leader, by=by, reason="手机遗失")
    assert not Authenticator.objects.exists()
    entry = Entry.objects.get(verb="organs.person.second_factor_reset")
    assert (entry.role, entry.reason) == ("security_admin", "手机遗失")
    with pytest.raises(OrgansRefusal, match="没有设置"):
        second_factor_reset(person=leader, by=by, reason="手机遗失")


def test_clearing_ends_every_running_log_in_at_once(client, cast, leader):
    log_in(client, leader)
    set_up(client)
    assert client.get("/").status_code == 200
    by = cast.actor[Role.SECURITY_ADMIN]
    second_factor_reset(person=leader, by=by, reason="手机遗失")
    assert client.get("/office/").url.startswith("/account/login/")
    assert "_auth_user_id" not in client.session
    log_in(client, leader)
    assert client.get("/").url == "/account/second-factor/"


def test_a_log_in_outlives_a_change_of_the_secret_key(client, leader, settings):
    settings.SECOND_FACTOR_ROLES = []
    client.force_login(leader)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-0123456789"  # noqa: S105 - of this test
    assert client.get("/healthz").wsgi_request.user == leader


def test_nobody_clears_their_own(cast):
    by = cast.actor[Role.SECURITY_ADMIN]
    with pytest.raises(OrgansRefusal, match="自己"):
        second_factor_reset(person=cast.person[Role.SECURITY_ADMIN], by=by, reason="手机遗失")


def test_a_role_that_is_none_stops_the_start(settings):
    settings.SECOND_FACTOR_ROLES = ["leader"]
    with pytest.raises(ImproperlyConfigured, match="leader"):
        ensure_roles_are_known()


def test_a_role_granted_later_asks_at_the_next_page(client, cast, settings):
    client.force_login(cast.person[Role.OFFICER])
    client.get("/account/second-factor/")
    assert client.get("/").status_code == 200
    settings.SECOND_FACTOR_ROLES = ["officer"]
    assert client.get("/").url == "/account/second-factor/"

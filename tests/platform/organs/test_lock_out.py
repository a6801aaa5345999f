"""Locking out by account and by address."""

from __future__ import annotations

from datetime import timedelta

import pytest
from axes.models import AccessAttempt

from gongkai.organs.models import SignIn, SignInOutcome
from gongkai.organs.roles import Role

PASSWORD = "lotus-pond-1187"  # noqa: S105 - of this test
WRONG = "lotus-pond-1188"


@pytest.fixture(autouse=True)
def _only_axes_counts(settings):
    settings.ACCOUNT_RATE_LIMITS = False


@pytest.fixture
def officer(cast):
    person = cast.person[Role.OFFICER]
    person.email = "officer@example.cn"
    person.set_password(PASSWORD)
    person.save()
    return person


def attempt(client, login, password=WRONG, address="192.0.2.1"):
    data = {"login": login, "password": password}
    return client.post("/account/login/", data, REMOTE_ADDR=address)


def test_an_account_is_locked_after_five_failures_from_anywhere(client, officer):
    logins = [officer.username, "OFFICER@example.cn"] * 2
    for number, login in enumerate(logins):
        assert attempt(client, login, address=f"192.0.2.{number}").status_code == 200
    assert attempt(client, officer.username, address="198.51.100.1").status_code == 429
    response = attempt(client, officer.username, PASSWORD, address="203.0.113.1")
    assert response.status_code == 429
    assert "暂停登录" in response.content.decode()
    assert "_auth_user_id" not in client.session
    assert SignIn.objects.order_by("pk").last().outcome == SignInOutcome.LOCKED


def test_an_account_that_is_none_is_locked_alike(client, officer):
    statuses = [attempt(client, "nobody").status_code for _ in range(6)]
    assert statuses == [200] * 4 + [429] * 2


def test_others_at_the_address_still_log_in(client, cast, officer):
    for _ in range(6):
        attempt(client, "nobody")
    assert attempt(client, officer.username, PASSWORD).status_code == 302


def test_an_address_is_locked_at_its_own_limit_whatever_the_accounts(client, officer, settings):
    settings.LOCK_OUT_ADDRESS_LIMIT = 8
    statuses = [attempt(client, f"nobody{number}").status_code for number in range(8)]
    assert statuses == [200] * 7 + [429]
    assert attempt(client, officer.username, PASSWORD).status_code == 429
    assert attempt(client, officer.username, PASSWORD, "198.51.100.1").status_code == 302


def test_logging_in_clears_the_account_but_not_the_address(client, officer, settings):
    settings.LOCK_OUT_ADDRESS_LIMIT = 8
    for number in range(5):
        attempt(client, f"nobody{number}")
    attempt(client, officer.username)
    assert attempt(client, officer.username, PASSWORD).status_code == 302
    client.logout()
    attempt(client, "nobody6")
    attempt(client, "nobody7")
    assert attempt(client, "nobody8").status_code == 429


def test_the_lock_opens_by_itself(client, officer):
    for _ in range(6):
        attempt(client, officer.username)
    for kept in AccessAttempt.objects.all():
        AccessAttempt.objects.filter(pk=kept.pk).update(
            attempt_time=kept.attempt_time - timedelta(minutes=16)
        )
    assert attempt(client, officer.username, PASSWORD).status_code == 302


def test_trying_at_a_locked_door_does_not_keep_it_locked(client, officer):
    for _ in range(5):
        attempt(client, officer.username)
    times = list(AccessAttempt.objects.values_list("attempt_time", flat=True))
    attempt(client, officer.username)
    assert list(AccessAttempt.objects.values_list("attempt_time", flat=True)) == times

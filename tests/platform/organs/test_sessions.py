"""How long a log-in lasts."""

from __future__ import annotations

import pytest

from gongkai.organs.log_in.sessions import BEGAN, SEEN
from gongkai.organs.models import SignIn, SignInOutcome
from gongkai.organs.roles import Role


@pytest.fixture
def logged_in(client, cast):
    client.force_login(cast.person[Role.OFFICER])
    client.get("/account/second-factor/")
    return client


def _wind_back(client, key, seconds):
    session = client.session
    session[key] -= seconds
    session.save()


def is_in(client):
    client.get("/account/second-factor/")
    return "_auth_user_id" in client.session


@pytest.mark.parametrize(("seconds", "stays"), [(29 * 60, True), (30 * 60 + 1, False)])
def test_it_ends_after_half_an_hour_of_rest(logged_in, seconds, stays):
    _wind_back(logged_in, SEEN, seconds)
    assert is_in(logged_in) is stays


def test_work_keeps_it_alive(logged_in):
    for _ in range(3):
        _wind_back(logged_in, SEEN, 29 * 60)
        assert is_in(logged_in)


@pytest.mark.parametrize(("hours", "stays"), [(11.9, True), (12.1, False)])
def test_it_ends_after_twelve_hours_whatever_is_done(logged_in, hours, stays):
    _wind_back(logged_in, BEGAN, hours * 3600)
    assert is_in(logged_in) is stays


def test_the_person_is_told_why_and_it_is_noted(logged_in):
    _wind_back(logged_in, SEEN, 3600)
    logged_in.get("/account/second-factor/")
    page = logged_in.get("/account/login/").content.decode()
    assert "您已30分钟没有操作" in page
    assert SignIn.objects.order_by("pk").last().outcome == SignInOutcome.SIGNED_OUT


def test_a_session_is_written_once_a_minute_at_most(logged_in, django_assert_num_queries):
    seen = logged_in.session[SEEN]
    logged_in.get("/account/second-factor/")
    assert logged_in.session[SEEN] == seen


def test_a_closed_account_is_out_at_its_next_page(logged_in, cast):
    type(cast.person[Role.OFFICER]).objects.filter(pk=cast.person[Role.OFFICER].pk).update(
        is_active=False
    )
    assert logged_in.get("/account/second-factor/").status_code == 302


def test_a_new_password_ends_all_other_log_ins(logged_in, cast):
    from gongkai.organs.services import password_reset

    password_reset(person=cast.person[Role.OFFICER], by=cast.actor[Role.SYSTEM_ADMIN])
    assert logged_in.get("/account/second-factor/").status_code == 302

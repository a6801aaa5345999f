"""Who calls, and what a token narrows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gongkai.organs.models import Token
from gongkai.organs.roles import Role
from gongkai.organs.services import person_close, token_issue, token_revoke
from gongkai.today import now, today

pytestmark = pytest.mark.django_db
REQUESTS = "/api/v1/staff/requests"


@pytest.fixture
def issued(cast):
    def issue(*scopes, role=Role.OFFICER):
        return token_issue(
            by=cast.actor[role],
            name="统计程序",
            scopes=scopes,
            expires_on=today() + timedelta(days=30),
        )

    return issue


def _call(client, text, address=REQUESTS):
    return client.get(address, headers={"authorization": f"Bearer {text}"})


def test_it_lets_a_token_read_what_its_person_may(client, issued):
    _, text = issued("REQUEST_VIEW")
    answer = _call(client, text)
    assert (answer.status_code, answer.json()) == (200, {"requests": [], "next": ""})


@pytest.mark.parametrize("text", ["", "gk_wrong", "gk_" + "长" * 20])
def test_it_refuses_a_caller_without_a_token_in_force(client, cast, text):
    answer = _call(client, text)
    assert answer.status_code == 401
    assert "请" in answer.json()["detail"]


def test_it_does_not_take_the_staff_site_s_cookie_for_a_token(client, cast):
    client.force_login(cast.person[Role.OFFICER])
    assert client.get(REQUESTS).status_code == 401


def test_it_refuses_a_token_that_was_revoked(client, cast, issued):
    token, text = issued("REQUEST_VIEW")
    token_revoke(token=token, by=cast.actor[Role.OFFICER])
    assert _call(client, text).status_code == 401


def test_it_refuses_a_token_whose_last_day_is_over(client, issued):
    token, text = issued("REQUEST_VIEW")
    Token.objects.filter(pk=token.pk).update(expires_on=today() - timedelta(days=1))
    assert _call(client, text).status_code == 401


def test_it_refuses_the_token_of_a_closed_account(client, cast, issued):
    _, text = issued("REQUEST_VIEW")
    person_close(person=cast.person[Role.OFFICER], by=cast.actor[Role.SYSTEM_ADMIN])
    assert _call(client, text).status_code == 401


def test_a_scope_that_the_token_lacks_is_refused_though_the_person_may(client, cast, issued):
    _, text = issued("REQUEST_VIEW")
    answer = _call(client, text, f"/api/v1/staff/organs/{cast.organ.code}/figures/2025")
    assert answer.status_code == 403
    assert "查看年度报告数据" in answer.json()["detail"]


def test_a_role_withdrawn_takes_the_token_s_sight_with_it(client, cast, issued):
    _, text = issued("FIGURES_VIEW")
    cast.person[Role.OFFICER].appointments.update(until_on=today() - timedelta(days=1))
    answer = _call(client, text, f"/api/v1/staff/organs/{cast.organ.code}/figures/2025")
    assert answer.status_code == 403


def test_it_notes_that_a_token_is_used(client, issued):
    token, text = issued("REQUEST_VIEW")
    _call(client, text)
    token.refresh_from_db()
    assert token.last_used_at is not None
    assert now() - token.last_used_at < timedelta(minutes=1)

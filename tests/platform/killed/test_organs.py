"""Every service of organs, killed: accounts, roles and tokens stay whole."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session

from gongkai.organs.authority import Actor
from gongkai.organs.models import Appointment, Person, SignInOutcome, Token
from gongkai.organs.roles import Role
from gongkai.organs.services import (
    organ_change,
    organ_create,
    organ_move,
    password_change,
    password_reset,
    person_change,
    person_close,
    person_create,
    person_reopen,
    remnants_clear,
    role_grant,
    role_withdraw,
    second_factor_note,
    second_factor_reset,
    sign_in_note,
    token_issue,
    token_revoke,
    unit_change,
    unit_create,
)
from gongkai.today import played_at
from platform_cast import make_cast

DAY = date(2026, 3, 4)
PHRASE = "yu-gong-yi-shan-7391"
ADDRESS = "192.0.2.1"


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze", "云泽市公安局"))


def test_organs_and_units(line, cast):
    system = Actor.system()
    facts = {"name": "清河分局", "level": "branch_bureau"}
    organ = line.kill(
        organ_create, lambda: {"code": "qinghe", "parent": cast.organ, "by": system, **facts}
    )
    line.kill(organ_change, lambda: {"organ": organ, "phone": "0000-7654321", "by": system})
    line.kill(organ_move, lambda: {"organ": organ, "parent": None, "by": system})
    unit = line.kill(unit_create, lambda: {"organ": cast.organ, "name": "法制支队", "by": system})
    line.kill(unit_change, lambda: {"unit": unit, "name": "法制处", "by": system})


def test_people_and_their_passwords(line, cast):
    manager = cast.actor[Role.SYSTEM_ADMIN]
    account = {"organ": cast.organ, "username": "zhou", "name": "周测试", "by": manager}
    person, _ = line.kill(person_create, lambda: account)
    line.kill(person_change, lambda: {"person": person, "post": "科员", "by": manager})
    line.kill(password_reset, lambda: {"person": person, "by": manager})
    changed = {"password": PHRASE, "address": ADDRESS}
    line.kill(password_change, lambda: changed | {"person": Person.objects.get(pk=person.pk)})
    line.kill(person_close, lambda: {"person": person, "by": manager})
    line.kill(person_reopen, lambda: {"person": person, "by": manager})


def test_roles(line, cast):
    grantor, person = cast.actor[Role.SECURITY_ADMIN], cast.person[Role.HANDLER]
    given = {"person": person, "role": Role.OFFICER, "organ": cast.organ, "from_on": DAY}
    pk = line.kill(role_grant, lambda: given | {"by": grantor}).pk
    line.kill(
        role_withdraw,
        lambda: {"appointment": Appointment.objects.get(pk=pk), "on": DAY, "by": grantor},
    )


def test_tokens(line, cast):
    officer = cast.actor[Role.OFFICER]
    asked = {"name": "报表接口", "scopes": ["REQUEST_VIEW"], "expires_on": date(2026, 9, 1)}
    token, _ = line.kill(token_issue, lambda: asked | {"by": officer})
    line.kill(token_revoke, lambda: {"token": Token.objects.get(pk=token.pk), "by": officer})


def test_second_factors_and_the_log_of_log_ins(line, cast):
    person = cast.person[Role.OFFICER]
    line.play(lambda: Authenticator.objects.create(user=person, type="totp", data={}).pk)
    noted = {"person": person, "kind": "totp", "is_added": True, "address": ADDRESS}
    line.kill(second_factor_note, lambda: noted)
    cleared = {"person": person, "reason": "手机遗失"}
    line.kill(second_factor_reset, lambda: cleared | {"by": cast.actor[Role.SECURITY_ADMIN]})
    attempt = {"person": person, "outcome": SignInOutcome.SUCCEEDED, "address": ADDRESS}
    line.kill(sign_in_note, lambda: attempt | {"agent": "Firefox"})
    old = datetime(2020, 1, 1, tzinfo=UTC)
    line.play(lambda: Session.objects.create(session_key="k", expire_date=old).pk)
    line.play(lambda: AccessAttempt.objects.create(username="k", failures_since_start=1).pk)
    line.play(lambda: AccessAttempt.objects.update(attempt_time=old))
    line.kill(remnants_clear, dict)

"""People of the staff at their browsers, and a request on its way."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django.test import Client
from django.utils import timezone

from gongkai.casework.application import Application
from gongkai.casework.services import request_assign, request_enter, request_register
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.organs.roles import Role
from gongkai.today import played_at

FILED_ON = date(2026, 11, 2)
TODAY = date(2026, 11, 20)

APPLICATION = Application(
    kind="NATURAL",
    name="欧阳测试",
    id_type="identity_card",
    id_number="11010519491231002X",
    phone="13800001234",
    address="云泽市长安路一号院二号楼",
    email="ouyang@example.org",
    title="二〇二五年治安管理处罚统计",
    description="申请公开2025年本市治安管理处罚案件的数量和种类。",
    wanted_form="electronic",
    delivery="online",
)


@pytest.fixture(autouse=True)
def _on_a_day(settings):
    settings.SECOND_FACTOR_ROLES = []
    with played_at(TODAY, hour=15):
        yield


@pytest.fixture
def at(cast):
    """Give the browser of whoever holds a role: `at(Role.OFFICER)`."""

    def browser(role: Role, of=cast) -> Client:
        client = Client()
        client.force_login(of.person[role])
        return client

    return browser


def filed(cast, **changes):
    """Enter a request on the day it came; it is received and waits to be registered."""
    return request_enter(
        organ=cast.organ,
        application=Application(**{**_fields(), **changes}),
        channel=Channel.IN_PERSON,
        submitted_at=timezone.make_aware(datetime.combine(FILED_ON, time(10))),
        by=cast.actor[Role.OFFICER],
        today=FILED_ON,
    ).request


@pytest.fixture
def received(cast):
    return filed(cast)


@pytest.fixture
def handled(cast, received):
    """Give a request that is registered and assigned to the unit's handler."""
    by = cast.actor[Role.OFFICER]
    found = request_register(
        request_id=received.pk,
        version=received.version,
        applicant_kind=ApplicantKind.NATURAL,
        by=by,
        today=FILED_ON,
    )
    return request_assign(
        request_id=found.pk,
        version=found.version,
        unit=cast.unit,
        handler=cast.person[Role.HANDLER],
        by=by,
        today=FILED_ON,
    )


def _fields():
    return {name: getattr(APPLICATION, name) for name in Application.__dataclass_fields__}

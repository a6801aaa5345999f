"""People of the staff at their browsers, and a request on its way."""

from __future__ import annotations

import pytest
from django.test import Client

from gongkai.casework.services import request_assign, request_register
from gongkai.law.applicants import ApplicantKind
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from workspace_requests import FILED_ON, TODAY, filed


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


@pytest.fixture
def child(cast):
    """Give an organ below the cast's."""
    return make_cast("yunze-gaj-cd", "云泽市公安局城东分局", cast.organ)


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

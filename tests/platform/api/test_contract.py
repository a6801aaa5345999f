"""The API answers to its own OpenAPI, whatever is thrown at it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from gongkai.api.v1 import v1
from gongkai.config.wsgi import application
from gongkai.organs.roles import Role
from gongkai.organs.services import token_issue
from gongkai.today import today

pytestmark = pytest.mark.django_db

SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


def test_it_is_openapi_3_1_and_every_route_is_described(client):
    said = client.get("/api/v1/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    undescribed = [
        (path, method)
        for path, methods in said["paths"].items()
        for method, route in methods.items()
        if not route.get("summary") or not route.get("description")
    ]
    assert undescribed == []


@pytest.fixture
def token(cast):
    _, text = token_issue(
        by=cast.actor[Role.OFFICER],
        name="试验",
        scopes=["REQUEST_VIEW", "REQUEST_REGISTER", "REQUEST_ASSIGN", "FIGURES_VIEW"],
        expires_on=today() + timedelta(days=30),
    )
    return text


@pytest.fixture
def one_connection():
    """Keep the test's connection, as Django's own test client does between requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@SCHEMA.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_it_answers_as_it_says_whatever_is_sent(case, token, one_connection):
    case.call_and_validate(
        headers={"Authorization": f"Bearer {token}"},
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
        ],
    )


def test_every_staff_route_asks_for_a_token(client):
    said = v1.get_openapi_schema()
    free = [
        path
        for path, methods in said["paths"].items()
        for route in methods.values()
        if "/staff/" in path and not route.get("security")
    ]
    assert free == []

"""The town that is tried, built once a module, and one person who may do everything in it."""

from __future__ import annotations

import pytest
from django.test import Client

from gongkai.organs.models import Appointment
from gongkai.organs.roles import UNIT_ROLES, Role
from gongkai.today import played_at
from platform_cast import SINCE
from platform_town import DAY, standing


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), standing(tmp_path_factory.mktemp("files")) as built:
        yield built


@pytest.fixture(autouse=True)
def _in_the_town(db, town, settings, _own_folders):
    """Undo what a test does; its own savepoint lies within the town's transaction."""
    settings.MEDIA_ROOT = town.folder
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    with played_at(DAY, hour=15):
        yield


@pytest.fixture(autouse=True)
def _streams_are_read(monkeypatch):
    """Read what is streamed to its end, which closes its file, though a test looks at less."""
    asked = Client.request

    def read(self, **told):
        answer = asked(self, **told)
        if answer.streaming:
            content = answer.getvalue()
            answer.close()
            answer.streaming_content = [content]
        return answer

    monkeypatch.setattr(Client, "request", read)


@pytest.fixture
def everything(town):
    """Give the browser of a person with every role, before whom no door hides a fault."""
    person = town.own.person[Role.OFFICER]
    for role in set(Role) - {Role.OFFICER}:
        unit = town.own.unit if role in UNIT_ROLES else None
        Appointment.objects.create(
            person=person, role=role, organ=town.own.organ, unit=unit, from_on=SINCE
        )
    client = Client()
    client.force_login(person)
    return client

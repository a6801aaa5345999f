"""The town that is visited, built once a module."""

from __future__ import annotations

import pytest

from gongkai.today import played_at
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

"""What every test of the platform starts from."""

from __future__ import annotations

import pytest

from platform_cast import Cast, make_cast, make_organ


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def above(db):
    return make_organ("yunze", "云泽市人民政府")


@pytest.fixture
def cast(above) -> Cast:
    return make_cast("yunze-gaj", "云泽市公安局", above)


@pytest.fixture
def sibling(above) -> Cast:
    return make_cast("yunze-jtj", "云泽市交通运输局", above)

"""The demonstration, loaded once for all tests of this folder, and taken back afterwards."""

from datetime import date

import pytest
from django.db import transaction
from django.test.utils import override_settings

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.fixture(scope="module")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    from gongkai.cli.demo.load import load

    fast = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    media = tmp_path_factory.mktemp("files")
    with (
        django_db_blocker.unblock(),
        override_settings(PASSWORD_HASHERS=fast, MEDIA_ROOT=media),
        transaction.atomic(),
    ):
        yield load(TODAY, lambda _: None)
        transaction.set_rollback(True)

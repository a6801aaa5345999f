"""What every test of the platform starts from."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from math import inf

import pytest
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test.utils import setup_databases, teardown_databases

from gongkai.holidays.current import known
from gongkai.law.calendar import count_on
from gongkai.portal.kept import PAGES
from gongkai.report.writers.pdf import typesetting
from gongkai.visits.counting import visits_forget
from platform_blank import BlankPage
from platform_browsers import chromium
from platform_cast import Cast, make_cast, make_organ
from platform_killing import World
from platform_unguarded import unguarded

_PRINTED = {"demo", "line", "papers", "stories"}

# The API's contract is read while tests are collected, when no database may be used yet.
known.asks_after = inf


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.SECOND_FACTOR_ROLES = []
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def _pages_are_blank(request, monkeypatch):
    """Set pages in type only for tests that read them: it takes longer than most acts."""
    if request.node.get_closest_marker("printed") is None:
        monkeypatch.setattr(typesetting, "_compiler", BlankPage)


def pytest_collection_modifyitems(items):
    """Mark what lies in a folder whose tests read what is printed."""
    for item in items:
        if item.path.parent.name in _PRINTED:
            item.add_marker("printed")


@pytest.fixture(autouse=True)
def _own_calendar():
    """Count on the package's calendar; notices of the database are taken up when a test asks."""
    known.edition, known.asks_after = None, inf
    count_on(None)
    yield
    known.edition, known.asks_after = None, inf
    count_on(None)


@pytest.fixture(autouse=True)
def _own_pages():
    """Keep no page and no count of another test's database."""
    PAGES.clear()
    yield
    PAGES.clear()
    visits_forget()


@pytest.fixture(scope="session", autouse=True)
def _the_journal_is_cleared():
    """Let the database be cleared after a transactional test in spite of the journal's guards."""
    clear = BaseDatabaseOperations.execute_sql_flush

    def behind_the_guards(operations, statements):
        with unguarded():
            clear(operations, statements)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", behind_the_guards)
        yield


@pytest.fixture(scope="session", autouse=True)
def _threads_may_end_late():
    """Let a thread of a page's server close its connection after the server was stopped.

    A browser keeps connections open; on a busy machine their threads end after the test, when the
    database in memory would no longer be shared with them.
    """
    connection.inc_thread_sharing()
    yield
    connection.dec_thread_sharing()


@pytest.fixture(scope="session")
def migrated(django_db_setup, django_db_blocker):
    """Have the migrated test database to copy, also in a run in which no test marks its use.

    Without it such a run would copy the database that the settings name: somebody's own.
    """
    made = []
    with django_db_blocker.unblock():
        if connection.settings_dict["NAME"] != connection.creation._get_test_db_name():
            made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def structured(migrated, django_db_blocker):
    """Give what makes a data folder with a database of SQLite that has its structure."""

    def put(folder):
        folder.mkdir()
        with (
            django_db_blocker.unblock(),
            closing(sqlite3.connect(folder / "gongkai.sqlite3")) as target,
        ):
            connection.ensure_connection()
            connection.connection.backup(target)

    return put


@pytest.fixture
def world(migrated, django_db_blocker, tmp_path):
    """Give a real database on which services may be run in processes of their own, and killed."""
    with django_db_blocker.unblock():
        made = World.first(tmp_path, django_db_blocker.unblock)
        yield made
        made.remove()


@pytest.fixture
def above(db):
    return make_organ("yunze", "云泽市人民政府")


@pytest.fixture
def cast(above) -> Cast:
    return make_cast("yunze-gaj", "云泽市公安局", above)


@pytest.fixture
def sibling(above) -> Cast:
    return make_cast("yunze-jtj", "云泽市交通运输局", above)

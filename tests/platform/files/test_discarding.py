"""A file that nothing needs is deleted: row and content go, the journal stays (SITE-16)."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import transaction

from gongkai.casework.models import RequestFile
from gongkai.files.models import StoredFile
from gongkai.files.services import (
    file_discard,
    file_scan,
    file_store,
    files_discard_unused,
    files_renew,
)
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import Actor
from gongkai.today import now, played_at
from platform_play import MONDAY, handed_in

NOBODY = Actor.public()


@pytest.fixture
def stored(cast):
    with played_at(MONDAY):
        return file_store(organ=cast.organ, upload=io.BytesIO(b"id"), name="张三.txt", by=NOBODY)


@pytest.fixture
def used(cast, stored):
    """The file hangs on a request."""
    RequestFile.objects.create(
        request=handed_in(cast, MONDAY).request, file=stored, kind="identity"
    )
    return stored


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def _verbs(file):
    return [entry.verb for entry in entries_of("files.file", str(file.pk))]


def _swept(days, committed):
    with played_at(MONDAY + timedelta(days=days)), committed():
        return files_discard_unused(by=Actor.system())


def test_a_discarded_file_leaves_only_what_the_journal_says(stored, committed):
    with committed():
        assert file_discard(file_id=stored.pk, by=NOBODY)
    assert not StoredFile.objects.exists()
    assert not default_storage.exists(stored.key)
    assert _verbs(stored) == ["files.file.stored", "files.file.discarded"]


def test_a_file_in_use_is_not_discarded(used, committed):
    with committed():
        assert not file_discard(file_id=used.pk, by=NOBODY)
    assert default_storage.exists(used.key)
    assert _verbs(used) == ["files.file.stored"]


def test_discarding_twice_changes_nothing_the_second_time(stored):
    assert file_discard(file_id=stored.pk, by=NOBODY)
    assert not file_discard(file_id=stored.pk, by=NOBODY)


def _discard_and_fail(file):
    with transaction.atomic():
        file_discard(file_id=file.pk, by=NOBODY)
        raise ZeroDivisionError


def test_a_change_undone_keeps_the_file(stored, committed):
    with committed(), pytest.raises(ZeroDivisionError):
        _discard_and_fail(stored)
    assert default_storage.exists(StoredFile.objects.get().key)


@pytest.mark.parametrize(("days", "deleted"), [(1, 0), (3, 1)])
def test_an_upload_used_for_nothing_goes_after_two_days(stored, committed, days, deleted):
    assert _swept(days, committed) == deleted
    assert StoredFile.objects.count() == 1 - deleted
    assert default_storage.exists(stored.key) == (not deleted)


def test_a_file_that_a_room_points_at_stays_for_good(used, committed):
    assert _swept(400, committed) == 0
    assert default_storage.exists(used.key)


def test_a_renewed_file_stays_as_long_as_it_is_renewed(stored, committed):
    with played_at(MONDAY):
        files_renew(file_ids=[stored.pk], until=now() + timedelta(days=30))
    assert _swept(29, committed) == 0
    assert _swept(31, committed) == 1


def test_renewing_again_the_same_day_writes_nothing(stored):
    with played_at(MONDAY):
        files_renew(file_ids=[stored.pk], until=now() + timedelta(days=30))
        files_renew(file_ids=[stored.pk], until=now() + timedelta(days=30, hours=3))
        assert StoredFile.objects.get().kept_until == now() + timedelta(days=30)


def test_the_scan_of_a_deleted_file_ends_by_itself(stored):
    file_discard(file_id=stored.pk, by=NOBODY)
    file_scan(file_id=stored.pk, by=Actor.system())

"""A file is stored with its row, or neither."""

from __future__ import annotations

import hashlib
import io
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import transaction

from files_corpus import pdf
from gongkai.files.models import FileState, StoredFile
from gongkai.files.services import file_store, files_sweep
from gongkai.journal.models import Entry
from gongkai.organs.authority import Actor
from gongkai.organs.models import Organ
from gongkai.organs.roles import Role
from platform_cast import make_organ
from platform_killing import assert_whole

CONTENT = pdf(pages=2)


def _store(organ, by=None):
    return file_store(
        organ=organ, upload=io.BytesIO(CONTENT), name="答复.pdf", by=by or Actor.public()
    )


def _paths():
    folder = Path(default_storage.location)
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.fixture(autouse=True)
def incoming(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "incoming"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()
    return settings.FILE_UPLOAD_TEMP_DIR


def test_it_says_what_was_stored(cast):
    file = _store(cast.organ, cast.actor[Role.OFFICER])
    assert (file.name, file.pages, file.size) == ("答复.pdf", 2, len(CONTENT))
    assert file.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert (file.state, file.uploaded_by) == (FileState.CLEAN, cast.person[Role.OFFICER])
    with default_storage.open(file.key) as kept:
        assert kept.read() == CONTENT


def test_one_entry_is_written_without_the_name(cast):
    file = _store(cast.organ)
    entry = Entry.objects.get()
    assert (entry.label, entry.target_id, entry.target_label) == ("上传了文件", str(file.pk), "")
    assert entry.after["sha256"] == file.sha256


def test_its_place_cannot_be_guessed(cast):
    files = [_store(cast.organ) for _ in range(2)]
    assert files[0].key != files[1].key
    assert all(len(file.key) == 49 and "答复" not in file.key for file in files)
    assert _paths() == sorted(file.key for file in files)


def test_nothing_is_left_in_the_temporary_folder(cast, incoming):
    _store(cast.organ)
    assert list(incoming.iterdir()) == []


@transaction.atomic
def _change_that_fails(organ):
    _store(organ)
    raise ZeroDivisionError


def test_what_a_failed_change_left_behind_is_swept(cast):
    kept = _store(cast.organ)
    with pytest.raises(ZeroDivisionError):
        _change_that_fails(cast.organ)
    assert len(_paths()) == 2
    assert files_sweep(older_than=timedelta(0)) == 1
    assert _paths() == [kept.key]


def test_what_may_still_be_committed_is_not_swept(cast):
    with pytest.raises(ZeroDivisionError):
        _change_that_fails(cast.organ)
    assert files_sweep() == 0


def test_old_temporary_files_are_swept(db, incoming):
    old, young = incoming / "a.upload", incoming / "b.upload"
    for path in (old, young):
        path.touch()
    os.utime(old, (0, 0))
    assert files_sweep() == 1
    assert list(incoming.iterdir()) == [young]


def _whole_files():
    """Give the number of files whose row and content are both there, after a sweep."""
    files_sweep(older_than=timedelta(0))
    keys = sorted(StoredFile.objects.values_list("key", flat=True))
    assert _paths() == keys
    return len(keys)


def test_a_killed_upload_leaves_file_and_row_or_neither(world, settings):
    """Files lie outside the database, so each world has a folder of its own."""
    top = Path(settings.MEDIA_ROOT)

    def turned(act):
        def inside():
            from django.db import connection

            name = Path(str(connection.settings_dict["NAME"])).name
            settings.MEDIA_ROOT = top / name
            return act()

        return inside

    world.play(lambda: make_organ("yunze", "云泽市人民政府").pk)
    looked = turned(_whole_files)
    stored = turned(lambda: _store(Organ.objects.get()).pk)
    kills = assert_whole(world, act=stored, look=looked, outside=looked)
    assert kills >= 8

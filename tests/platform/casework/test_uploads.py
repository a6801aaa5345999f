"""Files that come with a request: checked before anything is locked, kept all or none."""

from __future__ import annotations

import io

import pytest
from django.db import connection

from gongkai.casework.application import Upload
from gongkai.casework.models import Request, RequestFile
from gongkai.casework.services import request_enter
from gongkai.files.models import StoredFile
from gongkai.files.refusal import FileRefused
from gongkai.files.services import storing
from gongkai.journal.models import Entry
from gongkai.law.clock import Channel
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import APPLICATION, MONDAY, instant

pytestmark = pytest.mark.django_db


def _entered(cast, *uploads):
    with played_at(MONDAY):
        return request_enter(
            organ=cast.organ,
            application=APPLICATION,
            channel=Channel.IN_PERSON,
            submitted_at=instant(MONDAY),
            uploads=uploads,
            by=cast.actor[Role.OFFICER],
            today=MONDAY,
        ).request


def _upload(name, content=b"text"):
    return Upload(name, io.BytesIO(content))


def test_every_file_is_checked_before_the_transaction_that_keeps_it(cast, monkeypatch):
    looked = []
    outside, inspect = len(connection.atomic_blocks), storing.inspect

    def noted(stream, extension):
        looked.append((len(connection.atomic_blocks) - outside, StoredFile.objects.count()))
        return inspect(stream, extension)

    monkeypatch.setattr(storing, "inspect", noted)
    request = _entered(cast, _upload("a.txt"), _upload("b.txt"))
    assert looked == [(0, 0), (0, 0)]
    assert RequestFile.objects.filter(request=request).count() == 2


def test_one_bad_file_keeps_all_of_it_from_being_entered(cast):
    with pytest.raises(FileRefused):
        _entered(cast, _upload("a.txt"), _upload("b.pdf"))
    left = [kind.objects.count() for kind in (Request, StoredFile, Entry)]
    assert left == [0, 0, 0]

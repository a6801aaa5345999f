"""Every service of a draft's files, killed."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.organs.roles import Role
from gongkai.publishing.models import Attachment, Revision
from gongkai.publishing.services import attachment_add, attachment_change, attachment_remove
from gongkai.today import played_at
from platform_cast import make_cast
from platform_publishing import drafted
from traces_corpus import photograph

PICTURE = photograph()


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(date(2026, 3, 4)):
        yield


def test_attachments(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    line.play(lambda: drafted(cast))
    officer = cast.actor[Role.OFFICER]

    def added():
        revision = Revision.objects.get()
        told = {"revision_id": revision.pk, "version": revision.version, "by": officer}
        return told | {"upload": io.BytesIO(PICTURE), "name": "a.jpg", "alt": "甲"}

    def of_it(**more):
        told = {"attachment_id": Attachment.objects.get().pk, "by": officer}
        return told | {"version": Revision.objects.get().version} | more

    line.kill(attachment_add, added)
    line.kill(attachment_change, lambda: of_it(name="b.jpg", alt="乙"))
    line.kill(attachment_remove, of_it)

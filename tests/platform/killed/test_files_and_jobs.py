"""Every service of files and of jobs, killed: a row, its entry and its job, or none of them."""

from __future__ import annotations

import io
import sys
from datetime import date
from types import ModuleType

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from files_corpus import pdf
from gongkai.casework.services import draft_discard, draft_keep
from gongkai.files.models import StoredFile
from gongkai.files.services import file_discard, file_scan, file_store
from gongkai.jobs.services import job_retry
from gongkai.journal.anchors import anchor_heads
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


@pytest.fixture
def _scanner(settings, monkeypatch):
    scanner = ModuleType("deployment_scanner")
    scanner.scan = lambda _: ""
    monkeypatch.setitem(sys.modules, "deployment_scanner", scanner)
    settings.CLAMD = "deployment_scanner.scan"


@pytest.mark.usefixtures("_scanner")
def test_a_file_its_scan_and_a_job_tried_again(line, cast):
    by = Actor.public("192.0.2.9")
    line.kill(
        file_store,
        lambda: {"organ": cast.organ, "upload": io.BytesIO(pdf()), "name": "证明.pdf", "by": by},
    )
    line.kill(file_scan, lambda: {"file_id": StoredFile.objects.get().pk, "by": Actor.system()})
    line.play(lambda: DBTaskResult.objects.update(status=TaskResultStatus.FAILED))
    line.kill(
        job_retry,
        lambda: {"job_id": DBTaskResult.objects.get().pk, "by": cast.actor[Role.SYSTEM_ADMIN]},
    )
    line.kill(anchor_heads, lambda: {"day": DAY})


def _stored(organ):
    public = Actor.public("192.0.2.9")
    return file_store(organ=organ, upload=io.BytesIO(pdf()), name="证明.pdf", by=public).pk


def test_files_that_are_used_for_nothing(line, cast):
    public = Actor.public("192.0.2.9")
    alone, drafted = (line.play(lambda: _stored(cast.organ)) for _ in range(2))
    line.kill(file_discard, lambda: {"file_id": alone, "by": public})
    key = "k" * 43
    line.play(lambda: draft_keep(key=key, organ=cast.organ, data={"name": "张"}))
    line.kill(draft_discard, lambda: {"key": key, "file_ids": [drafted], "by": public})

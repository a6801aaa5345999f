"""With a scanner, nothing is handed out before it has been scanned."""

from __future__ import annotations

import io
import socket
import struct
import sys
import threading
from types import ModuleType

import pytest
from django_tasks_db.models import DBTaskResult, get_date_max

from gongkai.files.models import FileState, StoredFile
from gongkai.files.refusal import FileGone
from gongkai.files.selectors import address_of, opened
from gongkai.files.services import file_scan, file_store
from gongkai.jobs.worker import drain
from gongkai.journal.models import Entry
from gongkai.organs.authority import Actor

VIRUS = b"X5O!P%@AP EICAR"


@pytest.fixture
def store(cast, settings, monkeypatch):
    """Store under a scanner that is a function of the deployment."""
    scanner = ModuleType("deployment_scanner")
    scanner.scan = lambda stream: "Eicar" if VIRUS in stream.read() else ""
    monkeypatch.setitem(sys.modules, "deployment_scanner", scanner)
    settings.CLAMD = "deployment_scanner.scan"

    def act(content=b"clean"):
        upload = io.BytesIO(content)
        return file_store(organ=cast.organ, upload=upload, name="a.txt", by=Actor.public())

    return act


@pytest.fixture
def clamd(store, settings, tmp_path):
    """Answer as clamd does, over INSTREAM, in a thread of its own."""
    heard, answers = [], []
    path = tmp_path / "clamd"
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen()

    def serve():
        for answer in answers:
            line, _ = server.accept()
            with line, line.makefile("rb") as said:
                assert said.read(10) == b"zINSTREAM\0"
                content = b""
                while length := struct.unpack("!L", said.read(4))[0]:
                    content += said.read(length)
                heard.append(content)
                line.sendall(answer + b"\0")

    thread = threading.Thread(target=serve)
    settings.CLAMD = str(path)

    def begin(*planned):
        answers.extend(planned)
        thread.start()
        return heard

    yield begin
    thread.join(5)
    server.close()


def _drain():
    DBTaskResult.objects.filter(status="READY", task_path="gongkai.files.tasks.scan").update(
        run_after=get_date_max()
    )
    drain()


def test_it_stays_in_quarantine_until_it_was_scanned(store):
    file = store()
    assert (file.state, file.checked_at) == (FileState.QUARANTINED, None)
    with pytest.raises(FileGone):
        opened(address_of(file, holder="a").split("/")[2], holder="a")
    _drain()
    opened(address_of(file, holder="a").split("/")[2], holder="a")[1].close()
    assert [entry.label for entry in Entry.objects.order_by("pk")] == [
        "上传了文件",
        "检查通过了文件",
    ]


def test_a_virus_keeps_it_in_for_ever(store):
    file = store(VIRUS)
    _drain()
    file.refresh_from_db()
    assert (file.state, file.finding) == (FileState.REFUSED, "病毒扫描发现Eicar")
    assert Entry.objects.latest("pk").label == "隔离了未通过检查的文件"


def test_it_is_decided_once(store):
    file = store()
    for _ in range(2):
        file_scan(file_id=file.pk, by=Actor.system())
    assert Entry.objects.count() == 2


def test_clamd_is_asked_by_its_socket(store, clamd):
    heard = clamd(b"stream: OK", b"stream: Win.Test.EICAR_HDB-1 FOUND")
    clean, bad = store(b"a" * 200_000), store(VIRUS)
    for file in (clean, bad):
        file_scan(file_id=file.pk, by=Actor.system())
    clean.refresh_from_db()
    bad.refresh_from_db()
    assert heard == [b"a" * 200_000, VIRUS]
    assert (clean.state, bad.state) == (FileState.CLEAN, FileState.REFUSED)
    assert bad.finding == "病毒扫描发现Win.Test.EICAR_HDB-1"


def test_a_scanner_that_fails_leaves_it_in_quarantine_and_is_asked_again(store, clamd):
    clamd(b"INSTREAM size limit exceeded. ERROR", b"stream: OK")
    file = store()
    _drain()
    assert StoredFile.objects.get().state == FileState.QUARANTINED
    _drain()
    file.refresh_from_db()
    assert file.state == FileState.CLEAN


def test_a_scanner_that_is_not_there_leaves_it_in_quarantine(store, settings, tmp_path):
    settings.CLAMD = str(tmp_path / "nothing")
    file = store()
    with pytest.raises(OSError, match="No such file"):
        file_scan(file_id=file.pk, by=Actor.system())
    assert StoredFile.objects.get().state == FileState.QUARANTINED

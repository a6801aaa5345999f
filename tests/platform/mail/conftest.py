"""What the tests of mail start from."""

from __future__ import annotations

import pytest

from platform_mail import PASSWORD, imap_server, make_box, smtp_server


@pytest.fixture(autouse=True)
def _temporary(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path


@pytest.fixture(scope="session")
def imap_process():
    with imap_server() as server:
        yield server


@pytest.fixture
def box(cast, imap, monkeypatch):
    monkeypatch.setenv("GONGKAI_MAILBOX_TEST", PASSWORD)
    return make_box(cast.organ, imap.port)


@pytest.fixture
def imap(imap_process):
    imap_process.clear()
    return imap_process


@pytest.fixture
def smtp(settings, tmp_path):
    with smtp_server(tmp_path / "taken") as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server

"""Handing out by signed, short-lived addresses."""

from __future__ import annotations

import io
import time

import pytest
from django.core.files.storage import default_storage

from gongkai.files.models import FileState, StoredFile
from gongkai.files.refusal import FileGone
from gongkai.files.selectors import address_of, opened, response_headers
from gongkai.files.services import file_store
from gongkai.organs.authority import Actor

HOLDER = "request:7"


@pytest.fixture
def file(cast):
    return file_store(
        organ=cast.organ, upload=io.BytesIO("你好".encode()), name="说明.txt", by=Actor.public()
    )


def _token(file, holder=HOLDER):
    return address_of(file, holder=holder).removeprefix("/files/").removesuffix("/")


def _is_gone(token, holder=HOLDER):
    with pytest.raises(FileGone, match="已失效"):
        opened(token, holder=holder)


def test_it_opens_for_its_holder(file):
    found, content = opened(_token(file), holder=HOLDER)
    with content:
        assert (found, content.read()) == (file, "你好".encode())


def test_it_is_gone_for_another_holder(file):
    _is_gone(_token(file), holder="request:8")


def test_it_is_gone_after_ten_minutes(file, monkeypatch):
    token, start = _token(file), time.time()
    monkeypatch.setattr("django.core.signing.time.time", lambda: start + 599)
    opened(token, holder=HOLDER)[1].close()
    monkeypatch.setattr("django.core.signing.time.time", lambda: start + 602)
    _is_gone(token)


@pytest.mark.parametrize("token", ["", "abc", "a:b:c", "../../secret-key", "镕"])
def test_a_made_up_address_leads_nowhere(file, token):
    _is_gone(token)


def test_another_file_cannot_be_put_into_a_signed_address(file):
    _, time_signed, signature = _token(file).split(":")
    _is_gone(f"{'0' * 32}:{time_signed}:{signature}")


@pytest.mark.parametrize("state", [FileState.QUARANTINED, FileState.REFUSED])
def test_what_is_not_clean_is_never_handed_out(file, state):
    StoredFile.objects.update(state=state)
    _is_gone(_token(file))


def test_one_whose_content_was_lost_is_gone(file):
    default_storage.delete(file.key)
    _is_gone(_token(file))


def test_the_address_tells_neither_holder_nor_place(file):
    address = address_of(file, holder="person:12")
    assert "12" not in address.split(":")[0].removeprefix(f"/files/{file.pk.hex}")
    assert "person" not in address
    assert file.key not in address


def test_it_leaves_as_an_attachment_that_cannot_act(file):
    assert response_headers(file) == {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": "6",
        "Content-Disposition": "attachment; filename*=utf-8''%E8%AF%B4%E6%98%8E.txt",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }


def test_opening_costs_one_query(file, django_assert_num_queries):
    token = _token(file)
    with django_assert_num_queries(1):
        opened(token, holder=HOLDER)[1].close()

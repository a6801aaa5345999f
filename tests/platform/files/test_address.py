"""Handing out by signed, short-lived addresses."""

from __future__ import annotations

import io

import pytest

from gongkai.files.selectors import FileGone, address_of, opened, response_headers
from gongkai.files.services import file_store
from gongkai.organs.authority import Actor


@pytest.fixture
def file(cast):
    return file_store(
        organ=cast.organ, upload=io.BytesIO("你好".encode()), name="说明.txt", by=Actor.public()
    )


def _token(address):
    return address.removeprefix("/files/").removesuffix("/")


def test_it_opens_for_its_holder(file):
    found, content = opened(_token(address_of(file, holder="request:7")), holder="request:7")
    with content:
        assert (found, content.read()) == (file, "你好".encode())


def test_it_is_gone_for_another_holder(file):
    token = _token(address_of(file, holder="request:7"))
    with pytest.raises(FileGone):
        opened(token, holder="request:8")


def test_it_leaves_as_an_attachment_that_cannot_act(file):
    headers = response_headers(file)
    assert headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''%E8%AF%B4%E6%98%8E.txt"
    )

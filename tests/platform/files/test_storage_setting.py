"""Where files are kept is a setting."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from gongkai.config import environment


def test_it_is_a_folder_when_nothing_is_said(monkeypatch):
    monkeypatch.delenv("GONGKAI_STORAGE", raising=False)
    assert environment.storage("GONGKAI_STORAGE") == {
        "BACKEND": "django.core.files.storage.FileSystemStorage"
    }


def test_it_may_be_a_bucket(monkeypatch):
    address = "s3://AK:s%2Fk@files?endpoint_url=https://s3.example.org&region_name=north"
    monkeypatch.setenv("GONGKAI_STORAGE", address)
    assert environment.storage("GONGKAI_STORAGE")["OPTIONS"] == {
        "access_key": "AK",
        "secret_key": "s/k",
        "bucket_name": "files",
        "file_overwrite": False,
        "endpoint_url": "https://s3.example.org",
        "region_name": "north",
    }


@pytest.mark.parametrize("written", ["ftp://files", "s3://", "/srv/files"])
def test_anything_else_stops_with_one_sentence(monkeypatch, written):
    monkeypatch.setenv("GONGKAI_STORAGE", written)
    with pytest.raises(ImproperlyConfigured, match=r"^[^。]+。$"):
        environment.storage("GONGKAI_STORAGE")

"""A report's downloads: every format, whole, and written once an edition."""

from __future__ import annotations

import json

import pytest

from gongkai.portal import downloads
from gongkai.report.writers import UnwritableFile

pytestmark = pytest.mark.printed

BEGINS = {"docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "html": b"<!DOCTYPE", "json": b"{"}


@pytest.mark.parametrize("extension", sorted(BEGINS))
def test_it_gives_every_format_as_a_file(client, organ, publish_report, extension):
    publish_report(organ, 2024)
    answer = client.get(f"/o/{organ.code}/reports/2024/download.{extension}")
    assert answer.status_code == 200
    assert answer.content.startswith(BEGINS[extension])
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "2024" in answer.headers["Content-Disposition"]


def test_the_data_are_those_of_the_newest_edition(client, organ, publish_report):
    publish_report(organ, 2024)
    edition = publish_report(organ, 2024, edition=2, erratum="改正。")
    told = json.loads(client.get(f"/o/{organ.code}/reports/2024/download.json").content)
    assert told["requests"] == edition.data["requests"]


def test_it_writes_an_edition_once(client, organ, publish_report, monkeypatch):
    publish_report(organ, 2024)
    written = []
    render = downloads.render_report
    monkeypatch.setattr(
        downloads, "render_report", lambda *args: written.append(1) or render(*args)
    )
    address = f"/o/{organ.code}/reports/2024/download.html"
    assert client.get(address).content == client.get(address).content
    assert written == [1]


def test_what_cannot_be_written_says_so_and_leaves_nothing(
    client, organ, publish_report, monkeypatch
):
    def refuse(*_):
        raise UnwritableFile("没有字体。")

    publish_report(organ, 2024)
    monkeypatch.setattr(downloads, "render_report", refuse)
    address = f"/o/{organ.code}/reports/2024/download.pdf"
    answer = client.get(address)
    assert answer.status_code == 503
    assert "请先下载其他格式" in answer.content.decode()
    monkeypatch.undo()
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("path", ["2024/download.exe", "2019/download.json", "2019/"])
def test_what_is_not_there_is_not_found(client, organ, publish_report, path):
    publish_report(organ, 2024)
    assert client.get(f"/o/{organ.code}/reports/{path}").status_code == 404

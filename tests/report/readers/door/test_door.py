import json
from pathlib import Path

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits, read_document, read_report, read_report_bytes
from gongkai.report.writers import render_report
from report.filled import filled_report


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx", ".json"])
@pytest.mark.parametrize("year", [2020, 2023])
def test_it_reads_back_what_the_writers_write_under_any_name(suffix, year, tmp_path):
    report = filled_report(year)
    path = tmp_path / "改名.txt"
    path.write_bytes(render_report(report, suffix))
    found = read_report(path)
    assert found.file == "改名.txt"
    assert found.as_json() | {"file": ""} == report.as_json()


def test_it_takes_bytes_of_standard_input():
    data = json.dumps(filled_report().as_json()).encode()
    assert read_report_bytes(data, "-").file == "-"


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\0" * 99])
def test_it_refuses_an_empty_file(content):
    with pytest.raises(UnreadableFile, match="空的"):
        read_report_bytes(content, "a.txt")


def test_it_refuses_a_file_beyond_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 2 * limits.MIB)
    with pytest.raises(UnreadableFile, match="超过2兆字节"):
        read_report_bytes(b"x" * (2 * limits.MIB + 1), "a.txt")


def test_it_never_reads_more_of_a_device_than_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)
    with pytest.raises(UnreadableFile):
        read_report(Path("/dev/zero"))


def test_it_refuses_missing_files_folders_and_locked_files(tmp_path):
    with pytest.raises(UnreadableFile, match="找不到文件"):
        read_report(tmp_path / "没有.txt")
    with pytest.raises(UnreadableFile, match="文件夹"):
        read_report(tmp_path)
    with pytest.raises(UnreadableFile, match="打不开"):
        read_report(tmp_path / "a\0b")


def test_it_gives_no_blocks_for_data():
    with pytest.raises(UnreadableFile, match="JSON"):
        read_document(b'{"file": ""}', "a.json")

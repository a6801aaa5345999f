"""Choosing a format by its ending; a file appears whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gongkai.report.writers import (
    SUFFIXES,
    UnwritableFile,
    render_report,
    write_report,
    write_whole,
)
from report.filled import filled_report


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("year", [2020, 2023])
def test_it_gives_the_same_bytes_for_the_same_report(suffix, year):
    assert render_report(filled_report(year), suffix) == render_report(filled_report(year), suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_writes_what_it_renders(tmp_path, suffix):
    path = tmp_path / f"年报{suffix.upper()}"
    write_report(filled_report(), path)
    assert path.read_bytes() == render_report(filled_report(), suffix)


@pytest.mark.parametrize("name", ["年报.doc", "年报", "年报.txt"])
def test_it_refuses_an_ending_it_does_not_know(tmp_path, name):
    with pytest.raises(UnwritableFile, match=r"\.docx、\.pdf、\.html、\.xlsx、\.json"):
        write_report(filled_report(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_it_says_when_the_folder_is_missing(tmp_path):
    with pytest.raises(UnwritableFile, match="不存在，请先建好"):
        write_whole(tmp_path / "没有" / "年报.json", b"x")


def test_it_says_when_the_folder_is_a_file(tmp_path):
    (tmp_path / "文件").write_bytes(b"")
    with pytest.raises(UnwritableFile, match="不是文件夹"):
        write_whole(tmp_path / "文件" / "年报.json", b"x")


def test_it_says_when_the_name_is_a_folder_and_leaves_nothing(tmp_path):
    (tmp_path / "年报.json").mkdir()
    with pytest.raises(UnwritableFile, match="是一个文件夹"):
        write_whole(tmp_path / "年报.json", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["年报.json"]


@pytest.mark.parametrize(
    ("number", "sentence"), [(errno.EACCES, "没有权限"), (errno.ENOSPC, "磁盘空间")]
)
def test_it_keeps_the_old_file_when_writing_fails(tmp_path, monkeypatch, number, sentence):
    path = tmp_path / "年报.json"
    path.write_bytes(b"old")

    def fail(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UnwritableFile, match=sentence):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_it_keeps_the_mode_of_the_file_it_replaces(tmp_path):
    path = tmp_path / "年报.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_it_gives_a_new_file_the_mode_that_the_mask_leaves(tmp_path):
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "年报.json", b"new")
    finally:
        os.umask(mask)
    assert (tmp_path / "年报.json").stat().st_mode & 0o777 == 0o640


def test_it_writes_into_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_whole(Path("年报.json"), b"new")
    assert (tmp_path / "年报.json").read_bytes() == b"new"

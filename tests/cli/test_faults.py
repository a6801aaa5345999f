"""A fault of our own never passes for a finding."""

import pytest

import gongkai.cli
from gongkai.cli import pool, sources
from gongkai.cli.application import application


def test_it_ends_with_its_own_status_and_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(application, "main", lambda **_: 1 / 0)
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    with pytest.raises(SystemExit) as ended:
        gongkai.cli.main()
    assert ended.value.code == gongkai.cli.BROKEN
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "ZeroDivisionError" in said


def test_it_shows_where_when_a_developer_asks(monkeypatch):
    monkeypatch.setattr(application, "main", lambda **_: 1 / 0)
    monkeypatch.setenv("GONGKAI_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        gongkai.cli.main()


def test_it_reads_one_by_one_where_no_pool_can_be_made(monkeypatch):
    def forbidden(**_):
        raise PermissionError(13, "no semaphores here")

    monkeypatch.setattr(pool, "ProcessPoolExecutor", forbidden)
    names = [f"{number}.txt" for number in range(8)]
    assert list(sources.read_all(names, str.upper)) == [name.upper() for name in names]

"""Whatever breaks a file, it is refused in words or read, soon, and no figure is made up."""

import time

import pytest

from gongkai.report.document import UnreadableFile
from report.damage.judge import Invented, judged
from report.damage.mutations import mutated
from report.damage.sources import FORMATS, sources

FILES = 200
SECONDS = 10


@pytest.mark.parametrize("form", FORMATS)
def test_it_reads_every_sound_file(form):
    assert {judged(data, f"a.{form}") for data in sources(form)} == {"read"}


@pytest.mark.parametrize("form", FORMATS)
def test_it_survives_broken_files(form):
    for seed in range(FILES // len(FORMATS) + 1):
        started = time.perf_counter()
        assert judged(mutated(form, seed), f"a.{form}") in {"read", "refused"}, seed
        assert time.perf_counter() - started < SECONDS, seed


def test_the_judge_knows_an_invented_figure(monkeypatch):
    from report.damage import judge

    data = sources("json")[0]
    monkeypatch.setattr(judge, "decode", lambda _: "")
    with pytest.raises(Invented):
        judged(data, "a.json")


def test_the_judge_knows_a_refusal_that_says_nothing(monkeypatch):
    from report.damage import judge

    def refuse(_data, _name):
        raise UnreadableFile("bad file")

    monkeypatch.setattr(judge, "read_report_bytes", refuse)
    with pytest.raises(AssertionError):
        judged(b"x", "a.txt")

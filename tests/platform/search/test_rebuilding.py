"""The index is written anew while everybody goes on searching."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai import search
from gongkai.search import rebuilding

pytestmark = pytest.mark.django_db

KIND = "test.text"
DAY = date(2026, 3, 2)


def _text(number, words="收费"):
    return search.Text(number, 1, words, DAY, is_public=True)


def _source(*numbers, seen=None):
    def texts(after, until):
        if seen:
            seen()
        return [_text(number) for number in numbers if after < number <= until]

    return search.Source(KIND, "测试", lambda: max(numbers, default=0), texts)


def _found(words="收费"):
    hits = search.find(words, kinds={KIND}, organ_ids=None, public_only=True)
    return sorted(hit.object_id for hit in hits)


def test_what_is_missing_comes_in_and_what_is_no_more_goes(monkeypatch):
    monkeypatch.setattr(rebuilding, "_SPAN", 2)
    search.put_many(KIND, [_text(0), _text(2, "旧的内容"), _text(9)])
    steps = list(search.rebuild(_source(0, 1, 2, 5)))
    assert _found() == [0, 1, 2, 5]
    assert _found("旧的内容") == []
    assert steps[-1] == (9, 9)


def test_nothing_is_lost_from_sight_meanwhile(monkeypatch):
    monkeypatch.setattr(rebuilding, "_SPAN", 2)
    search.put_many(KIND, [_text(number) for number in range(6)])
    sights = []
    list(search.rebuild(_source(*range(6), seen=lambda: sights.append(_found()))))
    assert sights == [list(range(6))] * len(sights)


def test_what_comes_in_while_it_runs_stays():
    def come():
        search.put_many(KIND, [_text(3)])

    list(search.rebuild(_source(1, seen=come)))
    assert 1 in _found()


def test_twice_is_as_once():
    for _ in range(2):
        list(search.rebuild(_source(1, 2)))
    assert _found() == [1, 2]

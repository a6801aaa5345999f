"""How many hits there are of each, and the best first."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai import search
from gongkai.search import faceting

pytestmark = pytest.mark.django_db

KIND = "publishing.item"


def _put(object_id, title, text="", *, organ_id=1, column_id=0, on=(2026, 3, 2), **more):
    told = {"is_public": True, **more}
    kind = told.pop("kind", KIND)
    search.put(
        kind,
        object_id,
        organ_id=organ_id,
        column_id=column_id,
        title=title,
        text=f"{title}\n{text}",
        dated_on=date(*on),
        **told,
    )


def _found(words="收费", **told):
    return search.found(words, **{"kinds": {KIND}, "organ_ids": None} | told)


def _ids(page):
    return [hit.object_id for hit in page.hits]


@pytest.fixture
def some(db):
    _put(1, "收费标准", column_id=5, on=(2024, 1, 1))
    _put(2, "收费公告", column_id=6, organ_id=2, on=(2025, 1, 1))
    _put(3, "停车收费", column_id=6, organ_id=2, on=(2026, 1, 1))
    _put(4, "内部收费", is_public=False)
    _put(5, "年度报告", "收费", kind="annual.report", on=(2023, 1, 1))


def test_every_facet_is_counted_over_all_that_was_found(some):
    facets = _found(kinds={KIND, "annual.report"}, limit=1).facets
    assert facets.kinds == {KIND: 3, "annual.report": 1}
    assert facets.organs == {1: 2, 2: 2}
    assert facets.columns == {5: 1, 6: 2}
    assert facets.years == {2023: 1, 2024: 1, 2025: 1, 2026: 1}
    assert (facets.total, facets.is_capped) == (4, False)


def test_what_is_chosen_narrows_the_hits_and_not_the_counts(some):
    page = _found(columns={6}, years={2025, 2024})
    assert _ids(page) == [2]
    assert page.facets.total == 3
    assert _ids(_found(organ_ids={1, 2}, columns={5, 6})) == [3, 2, 1]
    assert _ids(_found(columns=set())) == []


def test_more_than_are_counted_are_said_to_be_more(some, monkeypatch):
    monkeypatch.setattr(faceting, "COUNTED", 2)
    facets = _found().facets
    assert (facets.total, facets.is_capped) == (2, True)


def test_pages_follow_each_other_by_day(some):
    first = _found(limit=2)
    assert (_ids(first), first.has_more) == ([3, 2], True)
    last = first.hits[-1]
    second = _found(limit=2, before=(last.dated_on, last.object_id))
    assert (_ids(second), second.has_more, second.facets.total) == ([1], False, 0)


def test_the_best_are_those_that_say_it_in_the_title_and_most_often(db):
    _put(1, "收费", on=(2020, 1, 1))
    _put(2, "关于收费的公告", on=(2021, 1, 1))
    _put(3, "其他", "收费收费收费", on=(2025, 1, 1))
    _put(4, "其他", f"收费{'无关' * 100}", on=(2026, 1, 1))
    assert _ids(_found(order="best")) == [1, 2, 3, 4]
    assert _ids(_found(order="newest")) == [4, 3, 2, 1]


def test_pages_by_merit_follow_each_other(db):
    for number in range(5):
        _put(number, "收费" * (number + 1))
    first, second = _found(order="best", limit=3), _found(order="best", start=3, limit=3)
    assert (first.has_more, second.has_more) == (True, False)
    assert sorted(_ids(first) + _ids(second)) == [0, 1, 2, 3, 4]


def test_an_old_title_is_among_the_best_though_many_newer_texts_say_it(db, monkeypatch):
    monkeypatch.setattr(faceting, "COUNTED", 3)
    _put(1, "收费标准", on=(2001, 1, 1))
    for number in range(2, 8):
        _put(number, "其他", "收费")
    assert _ids(_found(order="best"))[0] == 1


def test_a_page_costs_few_queries_however_much_there_is(some, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        _found()
    with django_assert_max_num_queries(4):
        _found(order="best")


def test_nothing_asked_finds_nothing(some):
    assert _found("，").hits == []
    assert _found(kinds=set()).facets.total == 0

"""What writing to the index costs, and many texts at once."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from gongkai import search
from gongkai.search.remaking import entries_remade
from gongkai.search.writing import CHUNK

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 2)
KIND = "test.text"


def _text(object_id, text="政府信息", *, is_public=True):
    return search.Text(object_id, 1, text, DAY, is_public)


def _found(words, limit=CHUNK * 2):
    hits = search.find(words, kinds=[KIND], organ_ids=None, public_only=True, limit=limit)
    return [hit.object_id for hit in hits]


def test_a_new_text_costs_four_statements(django_assert_num_queries):
    search.put_many(KIND, [_text(1)])
    with django_assert_num_queries(4):
        search.put(KIND, 2, organ_id=1, text="政府", dated_on=DAY, is_public=True)


def test_many_texts_cost_hardly_more_than_one(django_assert_num_queries):
    search.put_many(KIND, [_text(1)])
    with django_assert_num_queries(4):
        search.put_many(KIND, [_text(number) for number in range(2, CHUNK)])


def test_more_than_a_chunk_is_found_whole():
    search.put_many(KIND, (_text(number) for number in range(CHUNK + 3)))
    assert _found("政府") == list(reversed(range(CHUNK + 3)))


def test_many_texts_take_the_place_of_what_was_there():
    search.put_many(KIND, [_text(number, "旧文") for number in range(5)])
    search.put_many(KIND, [_text(number, "新字") for number in range(3)])
    assert (_found("旧文"), _found("新字")) == ([4, 3], [2, 1, 0])


def test_nothing_at_all_may_be_put():
    search.put_many(KIND, [])
    assert _found("政府") == []


def test_one_kind_leaves_the_other_alone():
    search.put_many("test.other", [_text(1)])
    search.put_many(KIND, [_text(1)])
    search.remove("test.other", 1)
    assert _found("政府") == [1]


def test_entries_made_anew_find_what_they_found():
    """A migration makes them of what is kept: the public finds what is public, the staff all."""
    texts = [
        _text(number, f"政府信息第{number}号", is_public=number % 2 == 0) for number in range(6)
    ]
    search.put_many(KIND, texts)
    asked = {"kinds": [KIND], "organ_ids": None}
    before = [search.find("政府信息", **asked, public_only=told) for told in (True, False)]
    entries_remade(connection)
    assert [search.find("政府信息", **asked, public_only=told) for told in (True, False)] == before
    assert [len(hits) for hits in before] == [3, 6]
    search.remove(KIND, *range(5))
    assert _found("政府信息") == []

"""Finding words in documents."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from gongkai import search

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 2)


def _put(object_id, text, *, kind="publishing.item", organ_id=1, dated_on=DAY, is_public=True):
    search.put(
        kind, object_id, organ_id=organ_id, text=text, dated_on=dated_on, is_public=is_public
    )


def _found(words, *, kinds=("publishing.item",), organ_ids=None, public_only=True, **rest):
    hits = search.find(words, kinds=kinds, organ_ids=organ_ids, public_only=public_only, **rest)
    return [hit.object_id for hit in hits]


@pytest.mark.parametrize(
    "words",
    [
        "政",
        "政府",
        "政府信息公开条例",
        "府信",
        "信息 条例",
        "2019",
        "GONGKAI",
        "ｇｏｎｇｋａｉ",
        "第711号",
    ],
)
def test_it_finds_what_stands_in_the_text(words):
    _put(1, "政府信息公开条例（2019年修订），国务院令第711号，Gongkai")
    assert _found(words) == [1]


@pytest.mark.parametrize(
    "words", ["政务", "信府", "201", "71", "kai", "1号", "公开，条例 政务", "开2019", "，"]
)
def test_it_does_not_find_what_does_not_stand_there(words):
    _put(1, "政府信息公开条例（2019年修订），国务院令第711号，Gongkai")
    assert _found(words) == []


def test_what_is_not_public_never_comes_out_for_the_public():
    _put(1, "政府信息公开", is_public=False)
    _put(2, "政府信息公开")
    assert _found("政府") == [2]
    assert _found("政府", public_only=False) == [2, 1]


def test_only_the_kinds_and_organs_asked_for_come_out():
    _put(1, "政府", kind="casework.request")
    _put(2, "政府", organ_id=2)
    _put(3, "政府")
    assert _found("政府", kinds=["casework.request"]) == [1]
    assert _found("政府", organ_ids=[2]) == [2]
    assert _found("政府", organ_ids=[]) == []
    assert _found("政府", kinds=[]) == []


def test_what_is_put_again_is_found_by_its_new_text_alone():
    _put(1, "旧的内容")
    _put(1, "新的文字", dated_on=date(2025, 1, 1))
    assert _found("内容") == []
    assert _found("文字") == [1]


def test_what_is_hidden_later_is_hidden():
    _put(1, "政府信息")
    _put(1, "政府信息", is_public=False)
    assert _found("政府") == []


def test_what_is_removed_is_found_no_more():
    _put(1, "政府信息")
    search.remove("publishing.item", 1)
    search.remove("publishing.item", 1)
    assert _found("政府") == []


def test_it_stands_or_falls_with_the_change():
    with pytest.raises(ZeroDivisionError):
        _change_that_fails()
    assert _found("政府") == []


@transaction.atomic
def _change_that_fails():
    _put(1, "政府信息")
    raise ZeroDivisionError


@pytest.mark.parametrize(
    "words", ['"', "'", '政府" OR "公开', "%", "_", "*", "政府*", "NEAR(a)", "\0"]
)
def test_no_sign_is_a_command(words):
    _put(1, "信息")
    _put(2, "政")
    assert _found(words) == []


def test_a_very_long_word_is_stored_and_found():
    _put(1, "a" * 5000 + "政府")
    assert _found("a" * 100) == []
    assert _found("政府") == [1]


def test_a_question_costs_one_query(django_assert_num_queries):
    _put(1, "政府信息")
    with django_assert_num_queries(1):
        assert _found("政府 信息") == [1]

"""Finding words in documents."""

from __future__ import annotations

from datetime import date

import pytest

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

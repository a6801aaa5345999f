"""What is suggested while somebody types, and what somebody meant who found nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from gongkai import search
from gongkai.search.phrases import phrases_of
from gongkai.search.starts import starts_of

pytestmark = pytest.mark.django_db

KIND = "publishing.item"
DAY = date(2026, 3, 2)


def _put(object_id, title, *, keywords="", organ_id=1, is_public=True):
    search.put(
        KIND,
        object_id,
        organ_id=organ_id,
        title=title,
        keywords=keywords,
        text=f"{title}\n{keywords}",
        dated_on=DAY,
        is_public=is_public,
    )


def _suggested(typed, organ_ids=None):
    return search.suggested(typed, kinds={KIND}, organ_ids=organ_ids)


def _meant(words, organ_ids=None):
    return search.meant(words, kinds={KIND}, organ_ids=organ_ids)


@pytest.fixture
def some(db):
    _put(1, "关于印发《户籍办理指南》的通知", keywords="户籍 身份证")
    _put(2, "关于停车收费标准的公告", keywords="收费", organ_id=2)
    _put(3, "停车管理办法", organ_id=2)


@pytest.mark.parametrize("typed", ["户籍", "hujib", "hjbl", "HUJI", " 户籍"])
def test_the_matter_of_a_title_is_suggested_by_its_signs_sounds_and_initials(some, typed):
    assert "户籍办理指南" in _suggested(typed)


def test_a_title_that_holds_what_is_typed_is_suggested_after_those_that_begin_so(some):
    found = _suggested("停车")
    assert found[0] in {"停车收费标准", "停车管理办法"}
    assert "关于停车收费标准的公告" in found


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("lstc", "机动车临时停车收费标准"),
        ("tingche", "机动车临时停车收费标准"),
        ("linshitingc", "机动车临时停车收费标准"),
        ("jqtb", "2026年第11期警情通报"),
        ("11qijing", "2026年第11期警情通报"),
    ],
)
def test_sounds_may_begin_at_any_word_behind_those_that_begin_so(db, typed, title):
    _put(1, title)
    assert title in _suggested(typed)
    assert _suggested(typed, {2}) == []
    search.remove(KIND, 1)
    assert _suggested(typed) == []


def test_a_phrase_that_begins_so_stands_before_one_that_goes_on_so(some):
    _put(4, "收费停车")
    assert _suggested("tingche").index("停车管理办法") < _suggested("tingche").index("收费停车")


def test_of_a_long_phrase_only_some_starts_are_kept():
    assert len(starts_of("临时停车收费" * 10)) == 16
    assert starts_of("（2026年") == [("2026nian", "2026n")]
    assert starts_of("") == starts_of("收费") == []


def test_only_the_organs_asked_for_are_suggested(some):
    assert _suggested("停车", {1}) == []
    assert _suggested("停车", {2})
    assert _suggested("停车", set()) == []


def test_nothing_is_suggested_for_nothing(some):
    assert _suggested(" ") == []


def test_what_is_not_public_is_never_suggested(db):
    _put(1, "内部文件", is_public=False)
    assert _suggested("内部") == []
    assert _meant("内步文件") == ""


def test_what_is_public_no_more_is_suggested_no_more(some):
    search.remove(KIND, 3)
    assert "停车管理办法" not in _suggested("停车")
    _put(1, "别的")
    assert _suggested("户籍") == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(uses) FROM search_phrase")
        assert cursor.fetchone()[0] > 0


def test_two_that_say_the_same_are_one_suggestion(db):
    for number in (1, 2):
        _put(number, "收费标准", organ_id=number)
    search.remove(KIND, 1)
    assert _suggested("收费") == ["收费标准"]


def test_a_title_says_its_matter_and_keywords_are_single():
    title = "云泽市人民政府关于印发《停车管理办法》的通知"
    assert phrases_of(title, "停车，收费 、") == [title, "停车管理办法", "停车", "收费"]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("户藉", "户籍"),
        ("hujibanli", "户籍办理"),
        ("收废标准", "收费标准"),
        ("停车受费", "停车收费"),
        ("停车官理办法", "停车管理办法"),
        ("停车理办法", "停车管理办法"),
        ("停车 户藉", "停车 户籍"),
    ],
)
def test_what_was_meant_is_known_by_its_sound_or_but_for_a_sign(some, asked, meant):
    assert _meant(asked) == meant


@pytest.mark.parametrize("asked", ["停车", "营商环境", "qqq", "，", "", "%", "户" * 50])
def test_nothing_is_meant_where_something_is_found_or_nothing_is_like_it(some, asked):
    assert _meant(asked) == ""

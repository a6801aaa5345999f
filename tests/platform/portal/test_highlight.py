"""Search words are marked without letting anything typed become markup."""

from __future__ import annotations

import pytest

from gongkai.portal.highlight import excerpt, pieces
from gongkai.portal.templatetags.portal import marked


def test_it_marks_every_occurrence_of_every_word():
    shown = marked("收费标准与收费依据", "收费 依据")
    assert shown == "<mark>收费</mark>标准与<mark>收费</mark><mark>依据</mark>"


def test_it_prefers_the_longer_of_two_words_that_begin_alike():
    assert marked("收费标准", "收费 收费标准") == "<mark>收费标准</mark>"


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "&amp;", '" onclick="x'])
def test_it_escapes_what_was_typed_and_what_was_found(words):
    shown = marked(f"前{words}后", words)
    assert "<script" not in shown
    assert shown.count("<mark>") == len(words.split())


@pytest.mark.parametrize("words", [".*", "(", "[", "\\", "+"])
def test_it_takes_signs_of_patterns_for_themselves(words):
    assert [piece.text for piece in pieces(f"甲{words}乙", words) if piece.is_found] == [words]


def test_it_leaves_a_text_whole_where_nothing_was_asked():
    assert marked("全文", " ") == "全文"


def test_an_excerpt_begins_near_the_first_word_and_holds_no_markup():
    body = f"<p>{'前' * 100}<b>收费</b>标准{'后' * 200}</p>"
    shown = excerpt(body, "收费")
    assert shown.startswith("…")
    assert "收费" in shown
    assert "<" not in shown
    assert shown.endswith("…")


def test_an_excerpt_of_escaped_markup_stays_escaped_when_shown():
    assert "<img" not in marked(excerpt("<p>&lt;img src=x&gt;收费</p>", "收费"), "收费")

"""What was reviewed, kept for ever, and what differs: PUB-35."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.organs.roles import Role
from gongkai.review.differences import Piece, differences_of, pieces_of
from gongkai.review.refusals import VersionUnknown
from gongkai.review.selectors import differences, versions_of


@pytest.fixture
def twice(submit, give_back, drafts):
    give_back(submit(), Role.FIRST_REVIEWER)
    drafts.content[1] = {"title": "答复书", "body": "现将该信息部分提供给您。"}
    return submit()


def test_each_submission_keeps_the_content_under_a_new_number(twice):
    first, second = versions_of("test.draft", 1)
    assert (first.number, second.number) == (1, 2)
    assert first.content["body"] == "现将该信息提供给您。"
    assert first.digest != second.digest
    assert first.review_id != second.review_id == twice.pk


def test_the_same_content_has_the_same_digest(submit, give_back):
    give_back(submit(), Role.FIRST_REVIEWER)
    submit()
    first, second = versions_of("test.draft", 1)
    assert first.digest == second.digest


def test_it_shows_what_differs_by_field_with_its_name(twice, django_assert_num_queries):
    with django_assert_num_queries(1):
        [found] = differences(twice, 1, 2)
    assert (found.field, found.label) == ("body", "正文")
    assert found.pieces == (
        Piece("same", "现将该信息"),
        Piece("new", "部分"),
        Piece("same", "提供给您。"),
    )


def test_it_compares_backwards_too(twice):
    [found] = differences(twice, 2, 1)
    assert Piece("old", "部分") in found.pieces


def test_what_is_no_text_is_compared_as_it_is_written(submit, give_back, drafts):
    drafts.content[1] = {"grounds": ["国家秘密"]}
    give_back(submit(), Role.FIRST_REVIEWER)
    drafts.content[1] = {"grounds": ["商业秘密"]}
    [found] = differences(submit(), 1, 2)
    assert found.label == "grounds"
    assert [piece.text for piece in found.pieces if piece.kind == "old"] == ["国家"]


@pytest.mark.parametrize(("older", "newer"), [(1, 3), (0, 1)])
def test_a_version_that_was_never_submitted_is_unknown(twice, older, newer):
    with pytest.raises(VersionUnknown, match="没有这一版次"):
        differences(twice, older, newer)


def test_a_field_that_came_or_went_is_shown_whole():
    came, went = differences_of({"old": "旧"}, {"new": "新"}, labels={})
    assert came.pieces == (Piece("new", "新"),)
    assert went.pieces == (Piece("old", "旧"),)


def test_numbers_and_words_are_not_cut():
    assert list(pieces_of("共12.5元。", "共18.5元。")) == [
        Piece("same", "共"),
        Piece("old", "12.5"),
        Piece("new", "18.5"),
        Piece("same", "元。"),
    ]


def test_a_sentence_put_in_leaves_the_others_as_they_are():
    assert list(pieces_of("甲。丙。", "甲。乙。丙。")) == [
        Piece("same", "甲。"),
        Piece("new", "乙。"),
        Piece("same", "丙。"),
    ]


def test_very_long_texts_without_a_stop_are_shown_whole():
    older, newer = "甲" * 9000, "乙" * 9000
    assert list(pieces_of(older, newer)) == [Piece("old", older), Piece("new", newer)]


texts = st.text(alphabet="甲乙。，1a \n", max_size=40)


@given(texts, texts)
def test_the_pieces_give_back_both_texts(older, newer):
    pieces = list(pieces_of(older, newer))
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == older
    assert "".join(piece.text for piece in pieces if piece.kind != "old") == newer
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))

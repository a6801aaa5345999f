"""What is found is exactly what holds the words: held against a search character by character."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from gongkai import search
from gongkai.search.folding import folded

# Few characters, so that texts and questions meet often; traditional, full-width, letters, signs.
SIGNS = "政府公开开信公開１2ａB。， \n〔"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=30)
DAY = date(2026, 3, 2)


def _holds(text, words):
    """Tell as a reader would: every word between blanks stands in the text."""
    return all(word in folded(text) for word in folded(words).split())


class TestExactness(TestCase):
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(texts=st.lists(TEXTS, max_size=8), questions=st.lists(TEXTS, min_size=1, max_size=8))
    def test_it_finds_neither_more_nor_less(self, texts, questions):
        for number, text in enumerate(texts):
            search.put("test.text", number, organ_id=1, text=text, dated_on=DAY, is_public=True)
        for words in questions:
            hits = search.find(words, kinds=["test.text"], organ_ids=None, public_only=True)
            expected = [
                number
                for number, text in reversed(list(enumerate(texts)))
                if folded(words) and _holds(text, words)
            ]
            assert [hit.object_id for hit in hits] == expected


def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text():
    """Simplified by phrases, 乾 alone and 乾 in 乾坤 would be two different characters."""
    assert folded("乾") in folded("乾坤")
    assert folded("政府資訊公開") == "政府资讯公开"


@pytest.mark.django_db
def test_pages_go_through_all_hits_once_and_newest_first():
    kinds = ["test.text", "test.other"]
    for number in range(30):
        for kind in kinds:
            search.put(
                kind, number, organ_id=1, text="政府信息", is_public=True,
                dated_on=DAY + timedelta(days=number % 7),
            )  # fmt: skip
    seen, before = [], None
    while page := search.find(
        "政府", kinds=kinds, organ_ids=None, public_only=True, before=before, limit=7
    ):
        seen += page
        before = (page[-1].dated_on, page[-1].object_id)
    order = [(hit.dated_on, hit.object_id) for hit in seen]
    assert order == sorted(order, reverse=True)
    assert len({(hit.kind, hit.object_id) for hit in seen}) == len(seen) == 60

"""Many terms are found in one pass, leftmost and longest first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.wordlists import Hit, Wordlist


def by_hand(terms: list[str], text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    while at < len(text):
        fitting = [term for term in terms if term and text.startswith(term, at)]
        if fitting:
            longest = max(fitting, key=len)
            found.append((at, longest))
            at += len(longest)
        else:
            at += 1
    return found


@settings(max_examples=400)
@given(st.lists(st.text("甲乙丙", max_size=4), max_size=6), st.text("甲乙丙丁", max_size=30))
def test_it_takes_the_leftmost_and_of_these_the_longest(terms: list[str], text: str):
    assert [(hit.start, hit.term) for hit in Wordlist(terms).find(text)] == by_hand(terms, text)


def test_it_reads_full_width_as_half_width():
    (hit,) = Wordlist(["ABC公司"]).find("见ＡＢＣ公司")
    assert hit == Hit(1, 6, "ABC公司")


def test_it_holds_nothing_without_terms():
    empty = Wordlist([""])
    assert empty.terms == ()
    assert list(empty.find("任何文字")) == []
    assert not empty.hold("任何文字")
    assert Wordlist(["文字"]).hold("任何文字")

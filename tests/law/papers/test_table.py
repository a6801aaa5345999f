"""The table of papers is whole (DOC-0 … DOC-18)."""

from __future__ import annotations

import pytest

from gongkai.law.outcomes import OUTCOMES
from gongkai.law.papers import ELEMENTS, PAPERS, PaperKind, missing
from gongkai.law.provisions import rule as rule_of


@pytest.mark.parametrize("kind", PaperKind)
def test_every_kind_has_a_rule_with_known_elements(kind):
    rule = PAPERS[kind]
    assert rule.title
    assert rule_of(rule.doc_id)
    assert set(rule.elements) <= set(ELEMENTS)
    assert len(set(rule.elements)) == len(rule.elements)


def test_it_has_every_paper_of_the_law():
    described = {f"DOC-{number}" for number in range(1, 19)}
    assert described <= {rule.doc_id for rule in PAPERS.values()}


def test_what_bears_a_number_goes_out_and_has_a_sign_of_its_own():
    signs = [rule.sign for rule in PAPERS.values() if rule.has_number]
    assert all(signs)
    assert len(set(signs)) == len(signs)
    assert all(rule.is_outgoing for rule in PAPERS.values() if rule.has_number)


def test_an_element_s_name_can_stand_in_a_template_and_means_one_thing():
    names = list(ELEMENTS.values())
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for name in names)
    assert not set(names) & set(ELEMENTS)


def test_a_paper_tells_remedies_exactly_where_the_outcome_has_them():
    for code, outcome in OUTCOMES.items():
        lacks = missing(PaperKind.CLOSING_NOTICE, {"outcome_code": code.value})
        assert ("救济途径" in lacks) is outcome.has_remedy_notice, code

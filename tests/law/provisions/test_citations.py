"""Citations are read out of a text, and unknown ones are named."""

from __future__ import annotations

import pytest

from gongkai.law.provisions import cited_rules, has_citation, unknown_citations


def test_it_finds_rule_ids_in_order_and_once():
    text = "Law: 条例 art 33(2); CLK-3, RPT-V16 and EX-5b, DOC-R, DOC-R-2; CLK-3 again."
    assert cited_rules(text) == ("CLK-3", "RPT-V16", "EX-5b", "DOC-R", "DOC-R-2")


def test_it_does_not_take_part_of_a_longer_name_for_a_rule():
    assert cited_rules("XCLK-3 LAW-33-2-9 FEE-4a ex-1") == ()


@pytest.mark.parametrize(
    "text",
    [
        "条例 art 33(2); CLK-3.",
        "条例 arts 32, 33(3), 34.",
        "条例 arts 27–45.",
        "国办函〔2020〕109号; FEE-4.",
        "国办函〔2020〕109号 art 6.",
        "LAW-31 names a whole article.",
        "no citation at all",
    ],
)
def test_it_finds_nothing_unknown_in_good_citations(text):
    assert unknown_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("CLK-99", "CLK-99"),
        ("LAW-3 is fine, LAW-99 is not", "LAW-99"),
        ("条例 art 57", "条例 art 57"),
        ("条例 arts 33, 99", "条例 arts 33, 99"),
        ("条例 art 0", "条例 art 0"),
        ("某某法 art 1", "某某法 art 1"),
        ("国办函〔2020〕901号", "国办函〔2020〕901号"),
    ],
)
def test_it_names_what_is_unknown(text, unknown):
    assert unknown_citations(text) == (unknown,)


@pytest.mark.parametrize("text", ["CLK-3", "条例 art 56", "国办函〔2020〕109号"])
def test_it_sees_that_a_text_cites(text):
    assert has_citation(text)


def test_it_sees_that_a_text_cites_nothing():
    assert not has_citation("as the Regulation has it")

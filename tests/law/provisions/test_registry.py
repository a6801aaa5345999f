"""The registry holds every rule, and knows where it stands in the law."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from gongkai.law.provisions import UnknownRule, cited_rules, instruments, rule, rules

LAW_MD = Path(__file__).parents[4] / "shared" / "law.md"


def test_it_knows_a_rule_with_its_instrument_and_article():
    found = rule("LAW-33-2")
    assert found.id == "LAW-33-2"
    assert found.instrument.title == "中华人民共和国政府信息公开条例"
    assert found.instrument.number == "国务院令第711号"
    assert found.instrument.in_force == date(2019, 5, 15)
    assert found.article == "33"
    assert "20 working days" in found.subject


def test_it_lets_a_rule_name_another_instrument_than_its_family():
    found = rule("CLK-3")
    assert (found.instrument.key, found.article) == ("civil-procedure-law", "85")
    assert rule("CLK-10").instrument.key == "ogi-regulations"


def test_it_gives_no_article_where_none_is_known():
    assert rule("MAP-4").article == ""


def test_it_refuses_an_unknown_rule_in_one_sentence():
    with pytest.raises(UnknownRule, match="没有编号为“CLK-99”的规则"):
        rule("CLK-99")


def test_it_gives_every_rule_a_subject():
    assert all(found.subject.strip() and len(found.subject) <= 100 for found in rules().values())


def test_it_gives_every_instrument_names_of_its_own():
    names = [name for found in instruments().values() for name in found.cited_as]
    assert len(names) == len(set(names))


def test_it_keeps_articles_within_their_instrument():
    for found in rules().values():
        last = found.instrument.articles
        numbers = [int(number) for number in re.findall(r"\d+", found.article)]
        assert last is None or all(1 <= number <= last for number in numbers), found.id


def test_it_holds_exactly_the_rules_of_the_founding_text():
    if not LAW_MD.exists():
        pytest.skip("the founding text law.md is not beside the project")
    text = LAW_MD.read_text(encoding="utf-8")
    sections = text[text.index("\n## 1.") : text.index("\n## 11.")]
    named = set(cited_rules(sections.replace("LAW-52/53", "LAW-52 LAW-53")))
    named |= {f"LAW-20-{item}" for item in range(1, 16)} | {f"LAW-36-{n}" for n in range(1, 8)}
    named |= {f"DOC-R-{number}" for number in range(1, 8)}
    whole_articles = {"LAW-31"}
    assert named - whole_articles == set(rules())

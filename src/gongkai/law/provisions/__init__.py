"""The registry of instruments and rules, so that a citation can be checked and cannot rot.

`rules()` gives every rule by its id, `rule("CLK-17")` one of them, `instruments()` the texts they
rest on; `cited_rules` and `unknown_citations` read citations out of a text.
"""

from gongkai.law.provisions.citations import cited_rules, has_citation, unknown_citations
from gongkai.law.provisions.registry import Instrument, Rule, UnknownRule, instruments, rule, rules

__all__ = [
    "Instrument",
    "Rule",
    "UnknownRule",
    "cited_rules",
    "has_citation",
    "instruments",
    "rule",
    "rules",
    "unknown_citations",
]

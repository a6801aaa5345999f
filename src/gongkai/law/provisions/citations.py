"""Reading citations: rule ids, articles and document numbers in a text."""

from __future__ import annotations

import re

from gongkai.law.provisions.registry import Instrument, instruments, rules

_RULE = re.compile(
    r"(?<![A-Za-z0-9-])"
    r"(?:LAW|CLK|FEE|RPT|MAP|DOC|RR|PUB|SITE|NPC|EX)-(?:R-\d+|R|[VN]?\d+(?:-\d+)?b?)"
    r"(?![A-Za-z0-9]|-\d)"
)
_NAME = r"[一-鿿]+(?:〔\d{4}〕\d+号)?"
_ARTICLE = r"\d+(?:\(\d+\))*"
_ARTICLES = re.compile(rf"({_NAME})\s+arts?\.?\s+({_ARTICLE}(?:\s*[,–-]\s*{_ARTICLE})*)")
_NUMBER = re.compile(r"[一-鿿]+〔\d{4}〕\d+号")
_PARAGRAPH = re.compile(r"\(\d+\)")


def cited_rules(text: str) -> tuple[str, ...]:
    """Give the rule ids in a text, in order, each once."""
    return tuple(dict.fromkeys(_RULE.findall(text)))


def unknown_citations(text: str) -> tuple[str, ...]:
    """Give what a text cites that the registry does not have.

    A rule id is known when it is registered or names a whole article of the Regulation
    (``LAW-31``); an article when its instrument is known and has so many; a document number
    when an instrument bears it.
    """
    unknown = [found for found in cited_rules(text) if not _is_rule(found)]
    unknown += [
        match[0] for match in _ARTICLES.finditer(text) if not _has_articles(match[1], match[2])
    ]
    unknown += [found for found in _NUMBER.findall(text) if not _cited(found)]
    return tuple(unknown)


def has_citation(text: str) -> bool:
    """Tell whether a text cites a rule, an article or a document number at all."""
    return any(pattern.search(text) for pattern in (_RULE, _ARTICLES, _NUMBER))


def _is_rule(rule_id: str) -> bool:
    return rule_id in rules() or any(known.startswith(f"{rule_id}-") for known in rules())


def _has_articles(name: str, articles: str) -> bool:
    instrument = _cited(name)
    if instrument is None:
        return False
    numbers = re.findall(r"\d+", _PARAGRAPH.sub("", articles))
    last = instrument.articles
    return last is None or all(1 <= int(number) <= last for number in numbers)


def _cited(name: str) -> Instrument | None:
    every = instruments().values()
    return next((instrument for instrument in every if name in instrument.cited_as), None)

"""Tokens that say where a document belongs, so that the index itself narrows a search.

They begin with a sign of the private area, which no folded text holds, and go on with letters and
digits, which both databases keep as one token.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.search.folding import folded, tokens, tokens_asked

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGN = "\ue000"


def kind_mark(name: str) -> str:
    """Give the token of all documents of a kind."""
    return f"{_SIGN}k{_plain(name)}"


def public_mark(name: str) -> str:
    """Give the token of the public documents of a kind: one, for every token asked for costs."""
    return f"{_SIGN}p{_plain(name)}"


def organ_mark(number: int) -> str:
    """Give the token of an organ."""
    return f"{_SIGN}o{number}"


def column_mark(number: int) -> str:
    """Give the token of a column."""
    return f"{_SIGN}c{number}"


def year_mark(year: int) -> str:
    """Give the token of a year."""
    return f"{_SIGN}y{year}"


def title_tokens(title: str) -> list[str]:
    """Give the tokens of a title, kept beside the same tokens of the text."""
    return _of_titles(tokens(folded(title)))


def title_tokens_asked(term: str) -> list[str]:
    """Give the tokens of the titles that hold a term."""
    return _of_titles(tokens_asked(term))


def _plain(name: str) -> str:
    """Give a kind's name without what parts words in one of the databases."""
    return "".join(sign for sign in name if sign.isalnum())


def _of_titles(found: Iterable[str]) -> list[str]:
    return [f"{_SIGN}t{token}" for token in found]

"""Striking out of a text what says who applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.papers.services import STRUCK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.casework.models import Applicant

_PARTICULARS = (
    "name",
    "id_number",
    "legal_representative",
    "contact",
    "agent",
    "phone",
    "address",
    "email",
)
_SHORTEST = 2
"""A particular of one character would strike out half a text."""


def particulars_of(told: Applicant) -> set[str]:
    """Give what is told of an applicant and long enough to be struck out."""
    found = {str(getattr(told, name)).strip() for name in _PARTICULARS}
    return {word for word in found if len(word) >= _SHORTEST}


def struck(text: str, words: Iterable[str]) -> str:
    """Strike words out of a text, the longest first."""
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, STRUCK)
    return text

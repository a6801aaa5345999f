"""Many terms found in one pass over a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.text.normal_forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: `source[start:end]` is how the text writes `term`."""

    start: int
    end: int
    term: str


class Wordlist:
    """A list of terms, made once, searched often (Aho-Corasick).

    Full-width and half-width writings are the same term; letter case counts. Where terms overlap,
    the leftmost is taken, and of those that begin together the longest: hits never overlap.
    """

    __slots__ = ("_automaton", "terms")

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms: tuple[str, ...] = tuple(dict.fromkeys(term for term in terms if term))
        self._automaton = _automaton(self.terms) if self.terms else None

    def find(self, text: str) -> Iterator[Hit]:
        """Give the hits in order."""
        if self._automaton is None:
            return
        # iter_long of the library loses a short term inside a longer one that breaks off.
        hits = [
            (last + 1 - len(term), -last, term) for last, term in self._automaton.iter(fold(text))
        ]
        done = 0
        for start, _, term in sorted(hits):
            if start >= done:
                done = start + len(term)
                yield Hit(start, done, term)

    def hold(self, text: str) -> bool:
        """Say whether any term stands in the text."""
        return next(self.find(text), None) is not None


def _automaton(terms: tuple[str, ...]) -> Any:
    from ahocorasick import Automaton

    automaton = Automaton()
    for term in terms:
        automaton.add_word(fold(term), term)
    automaton.make_automaton()
    return automaton

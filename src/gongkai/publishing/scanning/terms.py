"""The words that an organ watches in what it publishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.publishing.models import FindingKind, OrganTerm
from gongkai.publishing.scanning.found import Found
from gongkai.publishing.scanning.pieces import BODY
from gongkai.text.expressions import expression
from gongkai.text.wordlists import Wordlist

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from gongkai.publishing.scanning.pieces import Piece
    from gongkai.text.wordlists import Hit

_BETWEEN = expression(r"[、,，;；/\s]+")
_BLANKS = " \t\u3000"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of an organ's list; `instead` is what to write, or a leader's titles."""

    kind: str
    term: str
    instead: str = ""

    @property
    def titles(self) -> tuple[str, ...]:
        """A leader's titles, longest first, so that 副局长 is not read as 局长."""
        return tuple(sorted(filter(None, _BETWEEN.split(self.instead)), key=len, reverse=True))


def find_terms(piece: Piece, terms: Collection[Term]) -> Iterator[Found]:
    """Find an organ's wrong and banned terms, and leaders without their titles or with others'.

    Law: PUB-38; SITE-V1.
    Interpretation: a leader has the title at the first mention in the body; later, and in a
        headline, the name alone is usual. 副 before a title that the list has without it is
        another's title, wherever it is.
    """
    by_term = {one.term: one for one in terms}
    named: set[str] = set()
    for hit in Wordlist(by_term).find(piece.text):
        term = by_term[hit.term]
        if term.kind == OrganTerm.Kind.LEADER:
            is_first = piece.place == BODY and hit.term not in named
            advice = _of_leader(piece.text, hit, term, is_first=is_first)
            named.add(hit.term)
        else:
            advice = "" if _is_right(piece.text, hit, term) else _of_word(term)
        if advice:
            words = piece.text[hit.start : hit.end]
            yield Found(
                FindingKind.WORD, piece.place, hit.start, hit.end, words, words, advice, stops=True
            )


def _of_word(term: Term) -> str:
    if term.kind == OrganTerm.Kind.BANNED:
        return f"“{term.term}”是本机关的禁用表述，请{_instead(term) or '删除'}。"
    return f"“{term.term}”是错误表述，请{_instead(term) or '改正'}。"


def _instead(term: Term) -> str:
    return f"改为“{term.instead}”" if term.instead else ""


def _is_right(text: str, hit: Hit, term: Term) -> bool:
    """Tell whether the term stands inside the very words that should stand there."""
    at = term.instead.find(term.term)
    start = hit.start - at
    return at >= 0 and start >= 0 and text.startswith(term.instead, start)


def _of_leader(text: str, hit: Hit, term: Term, *, is_first: bool) -> str:
    if not term.titles:
        return ""
    before = text[: hit.start].rstrip(_BLANKS)
    after = text[hit.end :].lstrip(_BLANKS)
    title = next((one for one in term.titles if before.endswith(one)), "")
    if title and before.endswith(f"副{title}"):
        return f"“{term.term}”的职务应为“{term.instead}”，请改正。"
    if title or not is_first or after.startswith(term.titles):
        return ""
    return f"“{term.term}”首次出现时应写明职务“{term.instead}”，请补充。"

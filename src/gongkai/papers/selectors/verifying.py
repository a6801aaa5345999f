"""Whether a paper is genuine, for whoever holds it in hand."""

from __future__ import annotations

import hmac
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.papers import PAPERS, PaperKind
from gongkai.papers.digest import CODE_LENGTH, plain_code
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 80
_MOST_EDITIONS = 50
_BRACKETS = str.maketrans("[【(（{「]】)）}」", "〔〔〔〔〔〔〕〕〕〕〕〕")


@dataclass(frozen=True, slots=True)
class Verified:
    """What anybody may learn of a genuine paper: never its text, never a name.

    Attributes:
        title: Title of its kind.
        number: Its number.
        organ: Who issued it.
        dated_on: Its day.
        is_current: Whether it stands; False when a later edition has replaced it.
        is_signed: Whether its PDF bears the organ's electronic signature.
    """

    title: str
    number: str
    organ: str
    dated_on: date
    is_current: bool
    is_signed: bool


def verified(number: str, digest_part: str) -> Verified | None:
    """Tell of a paper by its number and the code printed on it; None where both do not match.

    Args:
        number: As typed: blanks and the kind of brackets do not matter.
        digest_part: The code as typed; what stands between its signs does not matter.

    Law: DOC-0. Interpretation: the text asks for no verification; a paper that goes out without
    a seal on paper needs one.
    """
    written, code = _plain_number(number), plain_code(digest_part)
    if not written or len(code) != CODE_LENGTH:
        return None
    issued = Paper.objects.filter(number=written).exclude(stage=Paper.Stage.DRAFT)
    for paper in issued.select_related("organ").order_by("-pk")[:_MOST_EDITIONS]:
        if hmac.compare_digest(paper.digest[:CODE_LENGTH], code) and paper.dated_on:
            return Verified(
                title=PAPERS[PaperKind(paper.kind)].title,
                number=paper.number,
                organ=paper.organ.name,
                dated_on=paper.dated_on,
                is_current=paper.stage == Paper.Stage.FROZEN,
                is_signed=paper.is_signed,
            )
    return None


def _plain_number(written: str) -> str:
    wide = unicodedata.normalize("NFKC", written[:_LONGEST]).translate(_BRACKETS)
    return "".join(wide.split())

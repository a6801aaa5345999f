"""The gapless yearly series of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework.models import Series
from gongkai.law.papers import paper_number

if TYPE_CHECKING:
    from gongkai.law.papers import PaperKind
    from gongkai.organs.models import Organ

REQUEST = "request"
LETTER = "letter"
CLAIM = "claim"


def number_next(*, organ: Organ, kind: str, year: int) -> int:
    """Take the next number of a year's series; it must be used in the same transaction.

    The row stays locked until that transaction ends, so that a number which is rolled back is
    given again and no number is ever left out.

    Raises:
        RuntimeError: outside a transaction.

    Law: DOC-0 (continuous per year).
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A number is taken in the transaction that uses it.")
    series = Series.objects.filter(organ=organ, kind=kind, year=year)
    if not series.update(last=F("last") + 1):
        Series.objects.get_or_create(organ=organ, kind=kind, year=year)
        series.update(last=F("last") + 1)
    return series.values_list("last", flat=True).get()


def request_number(organ: Organ, year: int) -> str:
    """Give a new request its number: 云公开〔2026〕第3号."""
    return f"{_sign(organ)}〔{year}〕第{number_next(organ=organ, kind=REQUEST, year=year)}号"


def letter_number(organ: Organ, year: int) -> str:
    """Give a signed answer its number, in a series of its own: 云公开答〔2026〕第3号 (DOC-0)."""
    return f"{_sign(organ)}答〔{year}〕第{number_next(organ=organ, kind=LETTER, year=year)}号"


def paper_number_next(organ: Organ, kind: PaperKind, year: int) -> str:
    """Give a paper the next number of its kind's series: 云公开补〔2026〕第3号 (DOC-0)."""
    ordinal = number_next(organ=organ, kind=kind.name, year=year)
    return paper_number(kind, letter_code=_sign(organ), year=year, ordinal=ordinal)


def claim_number(organ: Organ, year: int) -> str:
    """Give a claim about a record its number, in a series of its own: 云公开更申〔2026〕第3号."""
    return f"{_sign(organ)}更申〔{year}〕第{number_next(organ=organ, kind=CLAIM, year=year)}号"


def _sign(organ: Organ) -> str:
    return organ.letter_code or organ.short_name[:20]

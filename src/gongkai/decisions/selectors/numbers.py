"""Decisions found by a piece of their number, among millions and without an index of pieces.

A number is a head and a serial: 云公（治）行罚决字〔2026〕第 and 9001号. An organ has few heads,
and the index of numbers, jumped through from head to head, gives them all; what is asked is then
looked for in the heads, and a serial behind each of them.

Law: PUB-24.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Q

from gongkai.decisions.models import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import QuerySet

    from gongkai.decisions.models import Kind
    from gongkai.organs.models import Organ

_HEADS = 2000
"""Where an organ numbers so irregularly that it has more, the rest are not looked through."""
_FEW = 10_000
"""So many decisions are sorted; of more, soon one comes when the list is walked."""
_SAME = str.maketrans("（〔【［[）〕】］]", "((((()))))", " \u3000")
_SERIAL = re.compile(r"(.*?)0*([0-9]{1,18})号?")
_NOBODY = 0
_LAST = ":"
"""The sign after 9: no digit stands behind it."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The decisions asked for; `is_few` where they are looked up and not come upon in walking."""

    rows: QuerySet[Decision]
    is_few: bool


def numbered(organ: Organ, kinds: Sequence[Kind], asked: str) -> Numbered:
    """Find the decisions whose number holds what is asked, whatever its brackets and blanks."""
    wanted = folded(asked)
    keys: set[int] = set()
    pieces: set[str] = set()
    for kind in kinds:
        numbers = Decision.objects.filter(organ=organ, kind=kind).values_list("pk", flat=True)
        firsts = _firsts(organ, kind)
        whole = {asked, *chain.from_iterable(_made(first, wanted) for first in firsts)}
        keys.update(numbers.filter(number__in=whole))
        for first in firsts:
            head = _head(first)
            if piece := _piece(head, wanted):
                pieces.add(piece)
                of_head = numbers.filter(number__gte=first, number__lt=head + _LAST)
                keys.update(of_head.order_by("number")[: max(_FEW + 1 - len(keys), 0)])
    if len(keys) <= _FEW or not pieces:
        # Nothing else is said of them: the database would follow any other index.
        return Numbered(Decision.objects.filter(pk__in=keys or {_NOBODY}), is_few=True)
    held = reduce(or_, (Q(number__contains=piece) for piece in sorted(pieces)))
    return Numbered(Decision.objects.filter(held, organ=organ), is_few=False)


def folded(text: str) -> str:
    """Give a number without blanks and with one kind of brackets."""
    return text.translate(_SAME)


def _piece(head: str, wanted: str) -> str:
    """Give what is wanted as it is spelled in a head; "" where it is not in it."""
    places = [place for place, sign in enumerate(head) if folded(sign)]
    found = folded(head).find(wanted)
    if found < 0 or not wanted:
        return ""
    return head[places[found] : places[found + len(wanted) - 1] + 1]


def _head(number: str) -> str:
    return number.rstrip("号").rstrip("0123456789")


def _made(first: str, wanted: str) -> Iterator[str]:
    """Give the numbers that a head makes of what is wanted, padded as its first one is."""
    head = _head(first)
    plain = folded(head)
    if wanted.startswith(plain):
        yield head + wanted[len(plain) :]
    told = _SERIAL.fullmatch(wanted)
    if told and plain.endswith(told[1]):
        width = len(first.rstrip("号")) - len(head)
        for serial in {told[2], told[2].zfill(width)}:
            yield from (f"{head}{serial}", f"{head}{serial}号")


def _firsts(organ: Organ, kind: Kind) -> list[str]:
    """Give the first number of each head: one step in the index for each."""
    with connection.cursor() as cursor:
        cursor.execute(_JUMPING, [organ.pk, int(kind), organ.pk, int(kind), _HEADS])
        return [number for (number,) in cursor.fetchall()]


_JUMPING = """
WITH RECURSIVE firsts(number) AS (
    SELECT (SELECT number FROM decisions_decision
            WHERE organ_id = %s AND kind = %s ORDER BY number LIMIT 1)
    UNION ALL
    SELECT (SELECT later.number FROM decisions_decision AS later
            WHERE later.organ_id = %s AND later.kind = %s
              AND later.number > rtrim(rtrim(firsts.number, '号'), '0123456789') || ':'
            ORDER BY later.number LIMIT 1)
    FROM firsts WHERE firsts.number IS NOT NULL
)
SELECT number FROM firsts WHERE number IS NOT NULL LIMIT %s
"""

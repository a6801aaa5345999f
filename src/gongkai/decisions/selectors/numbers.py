"""Decisions found by a piece of their number, among millions and without an index of pieces.

A number is a head and a serial: 云公（治）行罚决字〔2026〕第 and 9001号. An organ has few heads,
and the index of numbers, jumped through from head to head, gives them all; what is asked is then
looked for in the heads, and a serial behind each of them.

Law: PUB-24.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from gongkai.decisions.selectors.conditions import Where, fetched, holding, piece_put, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

    where: Where
    is_few: bool


def numbered(organ: Organ, kinds: Sequence[Kind], asked: str) -> Numbered:
    """Find the decisions whose number holds what is asked, whatever its brackets and blanks."""
    wanted = folded(asked)
    keys: set[int] = set()
    pieces: set[str] = set()
    heads = _firsts(organ, kinds)
    of_organ = Where("organ_id = %s", (organ.pk,))
    whole = {asked, *chain.from_iterable(_made(first, wanted) for _, first in heads)}
    keys.update(_found(of_organ.one_of("kind", kinds).one_of("number", whole)))
    for kind, first in heads:
        head = _head(first)
        if piece := _piece(head, wanted):
            pieces.add(piece)
            of_head = of_organ.also("kind = %s", kind)
            of_head = of_head.also("number >= %s AND number < %s", first, head + _LAST)
            keys.update(_found(of_head, limit=max(_FEW + 1 - len(keys), 0)))
    if len(keys) <= _FEW or not pieces:
        # Nothing else is said of them: the database would follow any other index.
        known = keys or {_NOBODY}
        return Numbered(Where(f"id IN ({places(len(known))})", (*known,)), is_few=True)
    held = " OR ".join([holding("number")] * len(pieces))
    return Numbered(of_organ.also(f"({held})", *map(piece_put, sorted(pieces))), is_few=False)


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


def _firsts(organ: Organ, kinds: Sequence[Kind]) -> list[tuple[int, str]]:
    """Give the first number of each head of each kind: one step in the index for each."""
    first = " UNION ALL ".join([_FIRST] * len(kinds))
    values = [value for kind in kinds for value in (kind, organ.pk, kind)]
    return fetched(_JUMPING.format(first), [*values, organ.pk, _HEADS])


def _found(where: Where, limit: int = _FEW) -> list[int]:
    return [number for (number,) in fetched(_NUMBERS.format(where.told), (*where.values, limit))]


_NUMBERS = "SELECT id FROM decisions_decision WHERE {} ORDER BY number LIMIT %s"
_FIRST = """
    SELECT %s, (SELECT number FROM decisions_decision
                WHERE organ_id = %s AND kind = %s ORDER BY number LIMIT 1)
"""
_JUMPING = """
WITH RECURSIVE firsts(kind, number) AS (
    SELECT * FROM ({}) AS begun
    UNION ALL
    SELECT firsts.kind,
           (SELECT later.number FROM decisions_decision AS later
            WHERE later.organ_id = %s AND later.kind = firsts.kind
              AND later.number > rtrim(rtrim(firsts.number, '号'), '0123456789') || ':'
            ORDER BY later.number LIMIT 1)
    FROM firsts WHERE firsts.number IS NOT NULL
)
SELECT kind, number FROM firsts WHERE number IS NOT NULL LIMIT %s
"""

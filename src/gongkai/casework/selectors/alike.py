"""Requests of an organ that ask for something like what one asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from gongkai.casework.likeness import ALIKE, KEYS, keys_of, likeness, pairs_of
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.procedure import State

if TYPE_CHECKING:
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

_NEWEST = 100
"""So many are read under each key: of ten thousand that say the same, the newest will do."""

_COMPARED = 60
_SHOWN = 8
_GONE = (State.SPLIT.name, State.MERGED.name)

# A range of the index for each key: however many share one, its newest are read and no others.
_UNDER_A_KEY = """
SELECT request_id FROM (
    SELECT request_id FROM casework_likeness WHERE organ_id = %s AND key = %s
    ORDER BY request_id DESC LIMIT %s
) AS newest
"""
_MEETING = " UNION ALL ".join([_UNDER_A_KEY] * KEYS)


@dataclass(frozen=True, slots=True)
class Alike:
    """A request that is like another: how much of the two is the same, in hundredths."""

    request: Request
    percent: int


def requests_alike(actor: Actor, request: Request) -> list[Alike]:
    """Give the requests of the same organ that are like one, the most alike first.

    Three queries and those of the reach, however many requests there are. A form that was
    split and a copy that was merged are left out: their parts and their original stand for them.
    So are the other parts of one's own form, which keep its text.

    Law: 条例 arts 36, 44; LAW-36-6, LAW-44-1, MAP-5.
    """
    near = _meeting(request)
    rows = requests_reached(actor).filter(pk__in=near, organ=request.organ_id)
    rows = rows.exclude(state__in=_GONE)
    if request.split_from_id is not None:
        rows = rows.exclude(split_from=request.split_from_id)
    own = pairs_of(_said(request.title, request.description))
    shares = {
        number: round(100 * likeness(own, pairs_of(_said(title, description))))
        for number, title, description in rows.values_list("pk", "title", "description")
    }
    close = [number for number, percent in shares.items() if percent >= 100 * ALIKE]
    best = sorted(close, key=lambda number: (-shares[number], -number))[:_SHOWN]
    found = rows.in_bulk(best)
    return [Alike(found[number], shares[number]) for number in best]


def _meeting(request: Request) -> list[int]:
    """Give the numbers of those that share most keys, itself and its own parts left out."""
    told = [
        value
        for key in keys_of(_said(request.title, request.description))
        for value in (request.organ_id, key, _NEWEST)
    ]
    with connection.cursor() as cursor:
        cursor.execute(_MEETING, told)
        shared = Counter(number for (number,) in cursor.fetchall())
    del shared[request.pk]
    return [number for number, _ in shared.most_common(_COMPARED)]


def _said(title: str, description: str) -> str:
    return f"{title}\n{description}"

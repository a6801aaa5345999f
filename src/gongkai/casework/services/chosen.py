"""Requests chosen from a list, to which one thing is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.casework.models import Request
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Chosen:
    """A request as it was chosen from a list, and what became of it.

    Attributes:
        request_id: Its number.
        version: Its version when it was listed; once assigned, its version since.
        unit_id: Of one that was assigned, the unit that had it before.
        handler_id: Of one that was assigned, who had it before.
        refusal: Why nothing was done to it; "" where it was done.
    """

    request_id: int
    version: int
    unit_id: int | None = None
    handler_id: int | None = None
    refusal: str = ""


def each(chosen: Iterable[Chosen], act: Callable[[Request], None]) -> list[Chosen]:
    """Do an act to each, every one once; what is refused says why, and the others are done.

    They go in the order of their numbers: one order for everybody, so that two who do this at once
    do not wait for each other in a ring.
    """
    wanted = {one.request_id: one for one in chosen}
    found = Request.objects.in_bulk(wanted)
    return [_one(wanted[number], found.get(number), act) for number in sorted(wanted)]


def _one(one: Chosen, request: Request | None, act: Callable[[Request], None]) -> Chosen:
    if request is None:
        return replace(one, refusal=str(RequestUnknown()))
    try:
        was = request.unit_id, request.handler_id
        request.version = one.version
        act(request)
    except (CaseworkRefusal, NotAllowed, Overtaken, RequestUnknown) as refusal:
        return replace(one, refusal=str(refusal))
    return Chosen(one.request_id, one.version + 1, *was)

"""Several streams of decisions, each in an index's order, merged into one by the database."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING

from gongkai.decisions.models import Run
from gongkai.decisions.selectors.conditions import fetched, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from gongkai.decisions.selectors.conditions import Value, Where
    from gongkai.organs.models import Organ

Key = tuple["date", int]
"""Day and number of a row: where the next page begins."""

_UNFINISHED = (Run.State.WAITING, Run.State.READING, Run.State.WRITING, Run.State.STOPPED)
_HORIZON = "SELECT min(first_id) FROM decisions_run WHERE organ_id = %s AND state IN ({})"
_NEWEST = """
SELECT decided_on, id FROM decisions_decision
WHERE {where} ORDER BY decided_on DESC, id DESC LIMIT {limit:d}
"""


def horizon_of(organ: Organ) -> int | None:
    """Give the first number of what a run that is not done has written; None where there is none.

    Such rows have the highest numbers of their organ: all below are seen.
    """
    values = (organ.pk, *_UNFINISHED)
    first: int | None = fetched(_HORIZON.format(places(len(_UNFINISHED))), values)[0][0]
    return first


def merged(
    streams: Sequence[Where], before: Key | None, limit: int, horizon: int | None
) -> list[int]:
    """Give the numbers of the newest rows of all streams."""
    if not streams:
        return []
    if horizon is not None:
        keys = merge(
            *(_by_days(stream, before, limit, horizon) for stream in streams), reverse=True
        )
        return [number for _, number in islice(keys, limit)]
    if before is not None:
        streams = [_older(stream, before) for stream in streams]
    told = [_NEWEST.format(where=stream.told, limit=limit) for stream in streams]
    parts = [f"SELECT * FROM ({one}) AS stream{at}" for at, one in enumerate(told)]  # noqa: S608
    whole = f"{' UNION ALL '.join(parts)} ORDER BY 1 DESC, 2 DESC LIMIT {limit:d}"
    return [number for _, number in fetched(whole, _values(streams))]


def _older(stream: Where, before: Key) -> Where:
    """Narrow to what comes behind a key; the day by itself, for the index is read from it on."""
    day, number = before[0].isoformat(), before[1]
    return stream.also("decided_on <= %s", day).also("(decided_on < %s OR id < %s)", day, number)


def _by_days(stream: Where, before: Key | None, limit: int, horizon: int) -> Iterator[Key]:
    """Walk a stream day by day: within one the unseen rows stand first and are jumped over."""
    day, top, left = (*before, limit) if before else (None, horizon, limit)
    while left:
        older = stream
        if day is not None:
            older = stream.also("decided_on < %s", day.isoformat())
            seen = stream.also("decided_on = %s", day.isoformat()).also(
                "id < %s", min(top, horizon)
            )
            found = _newest(seen, left)
            yield from found
            left -= len(found)
        day, top = next((day for day, _ in _newest(older, 1)), None), horizon
        if day is None:
            return


def _newest(stream: Where, limit: int) -> list[Key]:
    return fetched(_NEWEST.format(where=stream.told, limit=limit), stream.values)


def _values(streams: Sequence[Where]) -> tuple[Value, ...]:
    return tuple(value for stream in streams for value in stream.values)

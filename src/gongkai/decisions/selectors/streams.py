"""Several streams of decisions, each in an index's order, merged into one by the database."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Q

from gongkai.decisions.models import Decision, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.models import Organ

Key = tuple["date", int]
"""Day and number of a row: where the next page begins."""


def horizon_of(organ: Organ) -> int | None:
    """Give the first number of what a run that is not done has written; None where there is none.

    Such rows have the highest numbers of their organ: all below are seen.
    """
    unfinished = Run.objects.filter(
        organ=organ,
        state__in=(Run.State.WAITING, Run.State.READING, Run.State.WRITING, Run.State.STOPPED),
        first_id__isnull=False,
    )
    return unfinished.order_by("first_id").values_list("first_id", flat=True).first()


def merged(
    streams: Sequence[QuerySet[Decision]], before: Key | None, limit: int, horizon: int | None
) -> list[int]:
    """Give the numbers of the newest rows of all streams."""
    if not streams:
        return []
    if horizon is not None:
        keys = merge(
            *(_by_days(stream, before, limit, horizon) for stream in streams), reverse=True
        )
        return [number for _, number in islice(keys, limit)]
    parts: list[str] = []
    values: list[Any] = []
    for place, stream in enumerate(streams):
        told, given = _newest(stream, before, limit).query.sql_with_params()
        parts.append(f"SELECT * FROM ({told}) AS stream{place}")  # noqa: S608 - Django's own
        values += given
    with connection.cursor() as cursor:
        cursor.execute(
            f"{' UNION ALL '.join(parts)} ORDER BY 1 DESC, 2 DESC LIMIT {int(limit)}", values
        )
        return [number for _, number in cursor.fetchall()]


def _newest(stream: QuerySet[Decision], before: Key | None, limit: int) -> QuerySet[Decision]:
    if before is not None:
        day, number = before
        earlier = Q(decided_on=day, pk__lt=number) | Q(decided_on__lt=day)
        stream = stream.filter(earlier, decided_on__lte=day)
    found: QuerySet[Decision] = stream.order_by("-decided_on", "-pk").values_list(  # type: ignore[assignment]
        "decided_on", "pk"
    )[:limit]
    return found


def _by_days(
    stream: QuerySet[Decision], before: Key | None, limit: int, horizon: int
) -> Iterator[Key]:
    """Walk a stream day by day: within one the unseen rows stand first and are jumped over."""
    ordered = stream.order_by("-decided_on", "-pk")
    day, top, left = (*before, limit) if before else (None, horizon, limit)
    while left:
        if day is not None:
            numbers = ordered.filter(decided_on=day, pk__lt=min(top, horizon))
            found = list(numbers.values_list("pk", flat=True)[:left])
            yield from ((day, number) for number in found)
            left -= len(found)
        older = ordered.filter(decided_on__lt=day) if day else ordered
        day, top = older.values_list("decided_on", flat=True).first(), horizon
        if day is None:
            return

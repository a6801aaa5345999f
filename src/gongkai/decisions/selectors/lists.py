"""Lists of decisions, newest first, of millions in a few milliseconds.

A list of several kinds or standings is merged of one stream each, which an index holds in order.
A run that is not done has written rows that nobody may see yet. They have the highest numbers of
their organ, so all below the first of them are seen; its days are walked one by one, for within a
day the unseen rows stand together and are jumped over.

Law: PUB-24, PUB-28.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING

from django.db.models import F, Q

from gongkai.decisions.models import Decision, Kind, Matter, Party, Run, Standing
from gongkai.decisions.refusals import DecisionGone, DecisionUnknown
from gongkai.organs.authority import NotAllowed, Permission, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from django.db.models import Model, QuerySet

    from gongkai.decisions.selectors.filters import Filters
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

Key = tuple["date", int]
"""Day and number of a row: where the next page begins."""

_FEW = 200


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list; `next` is where the one after it begins, None at the end."""

    rows: list[Decision]
    next: Key | None


def decisions_page(
    organ: Organ,
    filters: Filters,
    *,
    today: date,
    actor: Actor | None = None,
    before: Key | None = None,
    limit: int = 20,
) -> Page:
    """Give a page of an organ's decisions, newest first.

    Args:
        organ: Whose decisions.
        filters: What to narrow by.
        today: Publicity that has ended is over for the public.
        actor: Who looks; None for the public.
        before: Where the page before ended.
        limit: Rows a page.

    Raises:
        NotAllowed: the actor may not see the organ's decisions.
    """
    walked = _walk(organ, filters, today=today, actor=actor, before=before, limit=limit + 1)
    rows = list(islice(walked, limit + 1))
    following = (rows[limit - 1].decided_on, rows[limit - 1].pk) if len(rows) > limit else None
    return Page(rows[:limit], following)


def decisions_walked(
    organ: Organ, filters: Filters, *, today: date, actor: Actor | None = None
) -> Iterator[Decision]:
    """Give all decisions of a list, newest first, a piece at a time.

    Raises:
        NotAllowed: the actor may not see the organ's decisions.
    """
    before: Key | None = None
    while True:
        page = decisions_page(
            organ, filters, today=today, actor=actor, before=before, limit=_A_PIECE
        )
        yield from page.rows
        if page.next is None:
            return
        before = page.next


_A_PIECE = 2000


def decision_public(organ: Organ, decision_id: int, *, today: date) -> Decision:
    """Give a decision that the public may see.

    Raises:
        DecisionGone: it was shown and is withdrawn; with the reason.
        DecisionUnknown: there is none, or it is not shown.

    Law: PUB-26, PUB-28.
    """
    decision = _seen(organ).filter(pk=decision_id).first()
    if decision is not None and decision.standing == Standing.WITHDRAWN:
        raise DecisionGone(decision.withdrawn_reason)
    is_over = decision is not None and (decision.shown_until or today) < today
    if decision is None or decision.standing != Standing.SHOWN or is_over:
        raise DecisionUnknown
    return decision


def decision_seen(actor: Actor, decision_id: int) -> Decision:
    """Give a decision that an actor may see, with its changes.

    Raises:
        DecisionUnknown: there is none, or the actor may not see it.
    """
    reach = actor.reach(Permission.DECISION_VIEW)
    found = Decision.objects.filter(reach.q(unit=""), pk=decision_id)
    decision = found.select_related("organ", "unit", "party", "matter").first()
    if decision is None or ((horizon := horizon_of(decision.organ)) and decision.pk >= horizon):
        raise DecisionUnknown
    return decision


def _walk(
    organ: Organ,
    filters: Filters,
    *,
    today: date,
    actor: Actor | None,
    before: Key | None,
    limit: int,
) -> Iterator[Decision]:
    if actor is not None and not actor.may(Permission.DECISION_VIEW, Place(organ.path)):
        raise NotAllowed("您没有查看该机关执法决定台账的权限，请联系本机关安全管理员。")
    horizon = horizon_of(organ)
    streams = (
        _stream(base, before, limit, horizon)
        for base in _bases(organ, filters, today, is_public=actor is None)
    )
    yield from merge(*streams, key=lambda row: (row.decided_on, row.pk), reverse=True)


def _bases(
    organ: Organ, filters: Filters, today: date, *, is_public: bool
) -> Iterator[QuerySet[Decision]]:
    """Give the streams of which a list is merged."""
    found = _narrowed(organ, filters)
    if found is None:
        return
    if is_public:
        found = found.filter(Q(shown_until=None) | Q(shown_until__gte=today))
    kinds = [filters.kind] if filters.kind else list(Kind)
    if is_public:
        standings = [Standing.SHOWN]
    else:
        standings = [filters.standing] if filters.standing else list(Standing)
    for kind in kinds:
        for standing in standings:
            yield found.filter(kind=kind, standing=standing)


def _narrowed(organ: Organ, filters: Filters) -> QuerySet[Decision] | None:
    """Narrow an organ's decisions by everything but kind and standing; None where none is left."""
    found = Decision.objects.filter(organ=organ)
    plain = {
        "unit_id": filters.unit_id,
        "decided_on__gte": filters.from_on,
        "decided_on__lte": filters.until_on,
        "number": filters.number,
        "is_late": filters.is_late,
    }
    found = found.filter(**{name: value for name, value in plain.items() if value})
    for name, model, words in (
        ("party", Party, _party(filters.party)),
        ("matter", Matter, Q(text__icontains=filters.matter) if filters.matter else None),
    ):
        if words is not None:
            narrowed = _among(found, name, model.objects.filter(words, organ=organ))
            if narrowed is None:
                return None
            found = narrowed
    return found.select_related("unit", "party", "matter")


def _party(words: str) -> Q | None:
    return (Q(name__icontains=words) | Q(code=words.upper())) if words else None


def _among(
    found: QuerySet[Decision], name: str, words: QuerySet[Model]
) -> QuerySet[Decision] | None:
    """Keep the decisions of a few texts by their index; of many, by walking the newest."""
    few = list(words.values_list("pk", flat=True)[: _FEW + 1])
    if len(few) <= _FEW:
        return found.filter(**{f"{name}__in": few}) if few else None
    # A sum is no column of an index: the newest are walked, and of so many texts soon one comes.
    walked = {f"walked_{name}": F(f"{name}_id") + 0}
    return found.alias(**walked).filter(**{f"walked_{name}__in": words.values("pk")})


def _seen(organ: Organ) -> QuerySet[Decision]:
    found = Decision.objects.filter(organ=organ).select_related("organ", "unit", "party", "matter")
    horizon = horizon_of(organ)
    return found.filter(pk__lt=horizon) if horizon else found


def horizon_of(organ: Organ) -> int | None:
    """Give the first number of what a run that is not done has written."""
    unfinished = Run.objects.filter(
        organ=organ,
        state__in=(Run.State.WAITING, Run.State.READING, Run.State.WRITING, Run.State.STOPPED),
        first_id__isnull=False,
    )
    return unfinished.order_by("first_id").values_list("first_id", flat=True).first()


def _stream(
    base: QuerySet[Decision], before: Key | None, limit: int, horizon: int | None
) -> Iterator[Decision]:
    ordered = base.order_by("-decided_on", "-pk")
    if horizon is not None:
        yield from _by_days(ordered, before, limit, horizon)
        return
    if before is not None:
        day, number = before
        earlier = Q(decided_on=day, pk__lt=number) | Q(decided_on__lt=day)
        ordered = ordered.filter(earlier, decided_on__lte=day)
    yield from ordered[:limit]


def _by_days(
    ordered: QuerySet[Decision], before: Key | None, limit: int, horizon: int
) -> Iterator[Decision]:
    day, top = before or (None, horizon)
    left = limit
    if day is not None:
        rows = list(ordered.filter(decided_on=day, pk__lt=min(top, horizon))[:left])
        yield from rows
        left -= len(rows)
    while left:
        older = ordered.filter(decided_on__lt=day) if day else ordered
        day = older.values_list("decided_on", flat=True).first()
        if day is None:
            return
        rows = list(ordered.filter(decided_on=day, pk__lt=horizon)[:left])
        yield from rows
        left -= len(rows)

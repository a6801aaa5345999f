"""Lists of decisions, newest first, of millions in a few milliseconds.

A list of several kinds or standings is merged of one stream each, which an index holds in order;
so is one of a few parties or matters.

Law: PUB-24, PUB-28.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Q

from gongkai.decisions.models import Decision, Kind, Matter, Party, Standing
from gongkai.decisions.refusals import DecisionGone, DecisionUnknown
from gongkai.decisions.selectors.numbers import numbered
from gongkai.decisions.selectors.streams import horizon_of, merged
from gongkai.organs.authority import NotAllowed, Permission, Place
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.decisions.selectors.filters import Filters
    from gongkai.decisions.selectors.streams import Key
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_FEW = 100
"""Of so many texts the streams are merged; SQLite merges five hundred at the most."""
_SHOWN = ("unit", "party", "matter")


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
    if actor is not None and not actor.may(Permission.DECISION_VIEW, Place(organ.path)):
        raise NotAllowed("您没有查看该机关执法决定台账的权限，请联系本机关安全管理员。")
    streams = _bases(organ, filters, today, is_public=actor is None)
    numbers = merged(streams, before, limit + 1, horizon_of(organ))
    found = Decision.objects.select_related(*_SHOWN).in_bulk(numbers[:limit])
    rows = [found[number] for number in numbers[:limit] if number in found]
    is_more = len(numbers) > limit and rows
    return Page(rows, (rows[-1].decided_on, rows[-1].pk) if is_more else None)


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


def told_count(kept: int | None, page: Page, before: Key | None) -> str:
    """Say how many a list has: as the counts kept tell, or as far as its first page shows."""
    if kept is not None:
        return f"共{kept}件"
    if before is not None:
        return ""
    return f"超过{len(page.rows)}件" if page.next else f"共{len(page.rows)}件"


def decision_public(organ: Organ, decision_id: int, *, today: date) -> Decision:
    """Give a decision that the public may see.

    Raises:
        DecisionGone: it was shown and is withdrawn; with the reason.
        DecisionUnknown: there is none, or it is not shown.

    Law: PUB-26, PUB-28; SITE-17.
    """
    decision = _seen(organ).filter(pk=decision_id).first()
    if decision is not None and _was_shown_and_is_withdrawn(decision):
        raise DecisionGone(mask_text(decision.withdrawn_reason))
    is_over = decision is not None and (decision.shown_until or today) < today
    if decision is None or decision.standing != Standing.SHOWN or is_over:
        raise DecisionUnknown
    return decision


def _was_shown_and_is_withdrawn(decision: Decision) -> bool:
    """Tell what may be told of: of what nobody ever saw, not even that it was withdrawn."""
    is_withdrawn = decision.standing == Standing.WITHDRAWN
    return is_withdrawn and decision.changes.filter(was__standing=Standing.SHOWN).exists()


def decision_seen(actor: Actor, decision_id: int) -> Decision:
    """Give a decision that an actor may see, with its changes.

    Raises:
        DecisionUnknown: there is none, or the actor may not see it.
    """
    reach = actor.reach(Permission.DECISION_VIEW)
    found = Decision.objects.filter(reach.q(unit=""), pk=decision_id)
    decision = found.select_related("organ", *_SHOWN).first()
    if decision is None or ((horizon := horizon_of(decision.organ)) and decision.pk >= horizon):
        raise DecisionUnknown
    return decision


def _bases(
    organ: Organ, filters: Filters, today: date, *, is_public: bool
) -> list[QuerySet[Decision]]:
    """Give the streams of which a list is merged: of each text, or of each kind and standing."""
    if is_public:
        standings = [Standing.SHOWN]
    else:
        standings = [filters.standing] if filters.standing else list(Standing)
    kinds = [filters.kind] if filters.kind else list(Kind)
    known = numbered(organ, kinds, filters.number) if filters.number else None
    found = _narrowed(
        known.rows if known else Decision.objects.filter(organ=organ), organ, filters
    )
    if is_public:
        found = found.filter(Q(shown_until=None) | Q(shown_until__gte=today))
    kept = found.filter(kind__in=kinds, standing__in=standings)
    for name, texts in _texts(organ, filters):
        few = list(texts.values_list("pk", flat=True)[: _FEW + 1])
        if len(few) <= _FEW:
            return [kept.filter(**{name: pk}) for pk in few]
    if known and known.is_few:
        return [kept]
    return [found.filter(kind=kind, standing=standing) for kind in kinds for standing in standings]


def _narrowed(found: QuerySet[Decision], organ: Organ, filters: Filters) -> QuerySet[Decision]:
    """Narrow an organ's decisions by everything but number, kind and standing.

    Texts are looked up beside each row and never the other way round, which a sum, of which there
    is no index, makes sure of: where they are few, their own streams are walked, and where they
    are many, soon one comes.
    """
    plain = {
        "unit_id": filters.unit_id,
        "decided_on__gte": filters.from_on,
        "decided_on__lte": filters.until_on,
        "is_late": filters.is_late,
    }
    found = found.filter(**{name: value for name, value in plain.items() if value})
    for name, texts in _texts(organ, filters):
        walked = {f"walked_{name}": F(name) + 0}
        found = found.alias(**walked).filter(**{f"walked_{name}__in": texts.values("pk")})
    return found


def _texts(organ: Organ, filters: Filters) -> list[tuple[str, QuerySet[Party] | QuerySet[Matter]]]:
    """Give the parties and the matters that hold the words asked for, where any are."""
    found: list[tuple[str, QuerySet[Party] | QuerySet[Matter]]] = []
    if filters.party:
        named = Q(name__icontains=filters.party) | Q(code=filters.party.upper())
        found.append(("party_id", Party.objects.filter(named, organ=organ)))
    if filters.matter:
        matters = Matter.objects.filter(text__icontains=filters.matter, organ=organ)
        found.append(("matter_id", matters))
    return found


def _seen(organ: Organ) -> QuerySet[Decision]:
    found = Decision.objects.filter(organ=organ).select_related("organ", *_SHOWN)
    horizon = horizon_of(organ)
    return found.filter(pk__lt=horizon) if horizon else found

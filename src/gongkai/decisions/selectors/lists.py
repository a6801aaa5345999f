"""Lists of decisions, newest first, of millions in a few milliseconds.

A list of several kinds or standings is merged of one stream each, which an index holds in order;
so is one of a few parties or matters.

Law: PUB-24, PUB-28.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.decisions.models import Decision, Kind, Standing
from gongkai.decisions.refusals import DecisionGone, DecisionUnknown
from gongkai.decisions.selectors.conditions import Where, fetched, holding, piece_put
from gongkai.decisions.selectors.listed import Listed, listed
from gongkai.decisions.selectors.numbers import numbered
from gongkai.decisions.selectors.streams import horizon_of, merged
from gongkai.organs.authority import NotAllowed, Permission, Place
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
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

    rows: list[Listed]
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
    streams = _streams(organ, filters, today, is_public=actor is None)
    numbers = merged(streams, before, limit + 1, horizon_of(organ))
    rows = listed(numbers[:limit])
    is_more = len(numbers) > limit and rows
    return Page(rows, (rows[-1].decided_on, rows[-1].pk) if is_more else None)


def decisions_walked(
    organ: Organ, filters: Filters, *, today: date, actor: Actor | None = None
) -> Iterator[Listed]:
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


def decision_public(organ: Organ, decision_id: int, *, today: date) -> Listed:
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
    return Listed.of(decision)


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


def _streams(organ: Organ, filters: Filters, today: date, *, is_public: bool) -> list[Where]:
    """Give the streams of which a list is merged: of each text, or of each kind and standing."""
    if is_public:
        standings = [Standing.SHOWN]
    else:
        standings = [filters.standing] if filters.standing else list(Standing)
    kinds = [filters.kind] if filters.kind else list(Kind)
    known = numbered(organ, kinds, filters.number) if filters.number else None
    found = known.where if known else Where("organ_id = %s", (organ.pk,))
    found = _narrowed(found, filters)
    if is_public:
        told = "(shown_until IS NULL OR shown_until >= %s)"
        found = found.also(told, today.isoformat())
    texts = _texts(organ, filters)
    for column, held in texts.items():
        few = _few(held)
        if len(few) <= _FEW:
            others = {other: held for other, held in texts.items() if other != column}
            kept = _looked_up(found, others).one_of("kind", kinds).one_of("standing", standings)
            return [kept.also(f"{column} = %s", number) for number in few]
    found = _looked_up(found, texts)
    if known and known.is_few:
        return [found.one_of("kind", kinds).one_of("standing", standings)]
    return [
        found.also("kind = %s AND standing = %s", kind, standing)
        for kind in kinds
        for standing in standings
    ]


def _narrowed(found: Where, filters: Filters) -> Where:
    """Narrow an organ's decisions by everything but texts, number, kind and standing."""
    if filters.unit_id:
        found = found.also("unit_id = %s", filters.unit_id)
    if filters.from_on:
        found = found.also("decided_on >= %s", filters.from_on.isoformat())
    if filters.until_on:
        found = found.also("decided_on <= %s", filters.until_on.isoformat())
    return found.also("is_late") if filters.is_late else found


def _looked_up(found: Where, texts: Mapping[str, Where]) -> Where:
    """Narrow to decisions whose texts are among some.

    They are looked up beside each row and never the other way round, which a sum, of which there
    is no index, makes sure of: where they are few, their own streams are walked, and where they
    are many, soon one comes.
    """
    for column, held in texts.items():
        found = found.also(f"{column} + 0 IN ({held.told})", *held.values)
    return found


def _texts(organ: Organ, filters: Filters) -> dict[str, Where]:
    """Give the parties and the matters that hold the words asked for, where any are."""
    found: dict[str, Where] = {}
    if filters.party:
        named = piece_put(filters.party), filters.party.upper()
        parties = Where(_PARTIES, (organ.pk,))
        found["party_id"] = parties.also(f"({holding('name')} OR code = %s)", *named)
    if filters.matter:
        matters = Where(_MATTERS, (organ.pk,))
        found["matter_id"] = matters.also(holding("text"), piece_put(filters.matter))
    return found


_PARTIES = "SELECT id FROM decisions_party WHERE organ_id = %s"
_MATTERS = "SELECT id FROM decisions_matter WHERE organ_id = %s"


def _few(held: Where) -> list[int]:
    """Give the texts asked for, one more than are few where they are not."""
    return [number for (number,) in fetched(f"{held.told} LIMIT {_FEW + 1:d}", held.values)]


def _seen(organ: Organ) -> QuerySet[Decision]:
    found = Decision.objects.filter(organ=organ).select_related("organ", *_SHOWN)
    horizon = horizon_of(organ)
    return found.filter(pk__lt=horizon) if horizon else found

"""Reading the journal; whoever calls has asked whose chains the reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.journal.models import Chain, Entry

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime


def entries(
    *,
    chains: Collection[str],
    verb: str | None = None,
    person_id: int | None = None,
    target_kind: str | None = None,
    target_id: int | str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: tuple[datetime, int] | None = None,
    limit: int = 50,
) -> list[Entry]:
    """Give a page of entries, newest first, each with its chain.

    Args:
        chains: Keys of the chains that the reader may see.
        verb: Only this verb.
        person_id: Only what this person did.
        target_kind: Only what was done to this kind.
        target_id: Only what was done to this one; needs `target_kind`.
        since: From this instant.
        until: Until before this instant.
        before: `at` and `pk` of the last entry of the page before.
        limit: Entries a page.
    """
    asked = {
        "verb": verb,
        "person_id": person_id,
        "target_kind": target_kind,
        "target_id": None if target_id is None else str(target_id),
        "at__gte": since,
        "at__lt": until,
    }
    found = Entry.objects.filter(
        chain__key__in=chains,
        **{name: value for name, value in asked.items() if value is not None},
    )
    if before:
        at, number = before
        found = found.filter(Q(at=at, pk__lt=number) | Q(at__lt=at), at__lte=at)
    return list(found.select_related("chain").order_by("-at", "-pk")[:limit])


def entries_of(kind: str, target_id: int | str) -> list[Entry]:
    """Give everything that was done to one target, oldest first."""
    return list(
        Entry.objects.filter(target_kind=kind, target_id=str(target_id)).order_by("at", "pk")
    )


def entries_about(
    kind: str, target_ids: Collection[int], *, verbs: Collection[str]
) -> list[Entry]:
    """Give what was done with some verbs to many targets of a kind, oldest first; one query."""
    wanted = [str(number) for number in target_ids]
    found = Entry.objects.filter(target_kind=kind, target_id__in=wanted, verb__in=verbs)
    return list(found.order_by("at", "pk"))


def head_position(chain: str) -> int:
    """Give how many entries a chain has; 0 where it has not begun."""
    position = Chain.objects.filter(key=chain).values_list("position", flat=True).first()
    return position or 0

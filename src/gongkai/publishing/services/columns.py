"""Laying an organ's columns, and bringing those that are laid up to the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place
from gongkai.publishing import verbs
from gongkai.publishing.layout import layout_of
from gongkai.publishing.models import Column
from gongkai.publishing.services.column_renewing import columns_renewed
from gongkai.publishing.services.editions import edition_bump

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.layout import Leaf


@transaction.atomic
def columns_lay(*, organ: Organ, by: Actor) -> list[Column]:
    """Lay the fixed columns with the statutory subjects below; renew what is laid already.

    What the catalogue says anew of a statutory column - its subject, basis, rhythm, layout - comes
    into it, but for what the organ has settled itself. Doing it twice changes nothing.

    Args:
        organ: Whose platform.
        by: A publisher of the organ, or the system itself.

    Raises:
        NotAllowed: the actor may not publish for the organ.

    Law: 条例 arts 20, 21, 24; LAW-20, LAW-21-1, PUB-3, PUB-6.
    """
    place = Place(organ.path)
    if not by.is_system:
        by.require(Permission.ITEM_PUBLISH, place)
    known = {column.slug: column for column in Column.objects.filter(organ=organ)}
    leaves = layout_of(organ.level)
    renewed = columns_renewed(leaves, known)
    added: list[str] = []
    _lay(organ, leaves, None, known, added)
    if added or renewed:
        record(
            chain=organ.code,
            verb_code=verbs.COLUMNS_LAID if added else verbs.COLUMNS_RENEWED,
            target=Target("organs.organ", organ.pk, organ.name),
            author=by.author(Permission.ITEM_PUBLISH, place),
            after={"columns": added} | ({"renewed": renewed} if renewed else {}),
        )
        edition_bump(organ)
    return list(known.values())


def _lay(
    organ: Organ,
    leaves: Iterable[Leaf],
    parent: Column | None,
    known: dict[str, Column],
    added: list[str],
) -> None:
    for position, leaf in enumerate(leaves, start=1):
        if leaf.slug not in known:
            known[leaf.slug] = Column.objects.create(
                organ=organ,
                parent=parent,
                kind=leaf.kind,
                slug=leaf.slug,
                name=leaf.name,
                catalogue_key=leaf.catalogue_key,
                position=position,
                **leaf.described(),
            )
            added.append(leaf.slug)
        _lay(organ, leaf.below, known[leaf.slug], known, added)

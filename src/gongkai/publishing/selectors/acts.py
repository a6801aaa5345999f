"""What an actor may do with an item now: by its state, its wording's stage, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.stages import ItemAct, RevisionAct

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Item, Revision

_ON_ITEM = {
    "move": (ItemAct.MOVE, Permission.ITEM_PUBLISH),
    "take_down": (ItemAct.TAKE_DOWN, Permission.ITEM_PUBLISH),
}
_ON_REVISION = {
    "change": (RevisionAct.CHANGE, Permission.ITEM_EDIT),
    "submit": (RevisionAct.SUBMIT, Permission.ITEM_EDIT),
    "drop": (RevisionAct.DROP, Permission.ITEM_EDIT),
    "schedule": (RevisionAct.SCHEDULE, Permission.ITEM_PUBLISH),
    "release": (RevisionAct.RELEASE, Permission.ITEM_PUBLISH),
}


def item_acts(actor: Actor, item: Item, revision: Revision | None) -> frozenset[str]:
    """Give the names of the acts that are open to an actor.

    Args:
        actor: Who looks.
        item: An item that the actor may see.
        revision: Its open wording, if there is one.

    Law: 条例 art 17; PUB-12, PUB-35, PUB-36.
    """
    place = place_of(item.organ, item.unit)
    found = {
        name
        for name, (act, permission) in _ON_ITEM.items()
        if act.is_possible(item.state) and actor.may(permission, place)
    }
    if revision is not None:
        found |= {
            name
            for name, (act, permission) in _ON_REVISION.items()
            if act.is_possible(revision.stage) and actor.may(permission, place)
        }
    may_edit = actor.may(Permission.ITEM_EDIT, place)
    is_free = revision is None or RevisionAct.RELEASE.is_possible(revision.stage)
    if may_edit and is_free and ItemAct.REVISE.is_possible(item.state):
        found.add("begin")
    return frozenset(found)

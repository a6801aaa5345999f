"""Units that were asked for an opinion: they see the request and say what they think of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.casework.models import Opinion
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor


def may_see(actor: Actor, request: Request) -> bool:
    """Tell whether an actor may see a request: by its own place, or as a unit that was joined.

    Law: LAW-11-1, LAW-45-1.
    """
    view, place = Permission.REQUEST_VIEW, Place(request.organ.path, request.unit_id)
    return actor.may(view, place) or place_joined(actor, request, view) is not None


def place_joined(actor: Actor, request: Request, permission: Permission) -> Place | None:
    """Give the joined unit's place at which an actor holds a permission; None without one.

    Asks the database only for those who hold it in a unit.
    """
    units = actor.reach(permission).units
    if not units:
        return None
    joined = Opinion.objects.filter(request=request.pk, unit__in=units)
    unit_id = joined.values_list("unit_id", flat=True).first()
    return Place(request.organ.path, unit_id) if unit_id else None


def place_to_speak(actor: Actor, request: Request) -> Place:
    """Give the place at which an actor says something on a request: its own, or a joined unit's.

    Raises:
        NotAllowed: the actor may say nothing on it.
    """
    said, own = Permission.REQUEST_NOTE, Place(request.organ.path, request.unit_id)
    place = own if actor.may(said, own) else place_joined(actor, request, said) or own
    actor.require(said, place)
    return place


def joined_q(units: Collection[int]) -> Q:
    """Ask for the requests on which units were asked for an opinion."""
    asked = Opinion.objects.filter(unit__in=units).values("request_id")
    return Q(pk__in=asked)

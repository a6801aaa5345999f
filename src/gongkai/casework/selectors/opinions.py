"""The opinions asked for on a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Opinion
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor


def opinions_of(request: Request) -> QuerySet[Opinion]:
    """Give the opinions of a request, the first asked first."""
    found = Opinion.objects.filter(request=request).order_by("pk")
    return found.select_related("unit", "asked_by", "answered_by")


def opinions_to_give(actor: Actor, request: Request) -> set[int]:
    """Give the numbers of the opinions that wait and that an actor may record.

    The unit that was asked records its own; whoever may ask records any.
    """
    draft, note = Permission.REQUEST_DRAFT, Permission.REQUEST_NOTE
    may_record = actor.may(draft, Place(request.organ.path, request.unit_id))
    return {
        one.pk
        for one in opinions_of(request)
        if one.answered_on is None
        and (
            may_record or (one.unit_id and actor.may(note, Place(request.organ.path, one.unit_id)))
        )
    }

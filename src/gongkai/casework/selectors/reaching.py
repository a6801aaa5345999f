"""The requests that an actor may see, as a query that an index can serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.casework.models import Request
from gongkai.casework.selectors.joining import joined_q
from gongkai.organs.authority import Permission
from gongkai.organs.models import Organ, Unit

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor, Reach

_FEW = 50
"""So many organs are named one by one; more are found by their path."""


def requests_reached(
    actor: Actor, permission: Permission = Permission.REQUEST_VIEW
) -> QuerySet[Request]:
    """Give the requests to which an actor's permission goes, with all that a list shows.

    The reach is turned into numbers of organs and units first (at most two queries), for then a
    list of one organ is read in the order of an index, however long it is. A unit that was asked
    for an opinion sees that request too.
    """
    reach = actor.reach(permission)
    within = _within(reach)
    if permission is Permission.REQUEST_VIEW and reach.units:
        within |= joined_q(reach.units)
    return Request.objects.filter(within).select_related("organ", "unit", "handler", "applicant")


def organ_ids_reached(actor: Actor, permission: Permission) -> list[int] | None:
    """Give the numbers of the organs that a permission reaches, wholly or in a unit.

    None stands for too many to name.
    """
    reach = actor.reach(permission)
    organs = _few_organs(reach)
    if organs is None:
        return None
    of_units = Unit.objects.filter(pk__in=reach.units).values_list("organ_id", flat=True)
    return sorted({*organs, *(of_units if reach.units else ())})


def _within(reach: Reach) -> Q:
    organs = _few_organs(reach)
    if organs is None:
        return reach.q()
    units = sorted(
        Unit.objects.filter(pk__in=reach.units)
        .exclude(organ_id__in=organs)
        .values_list("pk", flat=True)
        if reach.units
        else ()
    )
    found = Q(pk__in=[])
    if organs:
        found |= _one_of("organ_id", organs)
    if units:
        found |= _one_of("unit_id", units)
    return found


def _one_of(column: str, numbers: list[int]) -> Q:
    """Ask for equality where there is one number, so that the index gives the order too."""
    return Q(**{column: numbers[0]}) if len(numbers) == 1 else Q(**{f"{column}__in": numbers})


def _few_organs(reach: Reach) -> list[int] | None:
    if not reach.below and not reach.organs:
        return []
    wanted = Organ.objects.filter(reach.q(organ="", unit="")).values_list("pk", flat=True)
    numbers = list(wanted.order_by("pk")[: _FEW + 1])
    return numbers if len(numbers) <= _FEW else None

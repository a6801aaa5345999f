"""For whom somebody decides a step, when the role is held in another's stead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Q

from gongkai.organs.models import Appointment
from gongkai.organs.roles import UNIT_ROLES

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Person
    from gongkai.review.models import Review, ReviewStep


def stood_in_for(actor: Actor, review: Review, row: ReviewStep, *, on: date) -> Person | None:
    """Give whom the actor stands in for at a step; None for a role of his own.

    Who holds the role himself decides as himself, whatever else he holds.
    """
    unit = Q(unit=review.unit_id) if row.role in UNIT_ROLES else Q()
    held = Appointment.objects.filter(
        Q(until_on__isnull=True) | Q(until_on__gte=on),
        unit,
        person=actor.person_id,
        role=row.role,
        organ=review.organ_id,
        from_on__lte=on,
    ).select_related("stands_in_for")
    first = held.order_by(F("stands_in_for").asc(nulls_first=True)).first()
    return first.stands_in_for if first else None

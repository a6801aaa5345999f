"""When an appointment runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

if TYPE_CHECKING:
    from datetime import date


def running(on: date, *, appointments: str = "") -> Q:
    """Give the filter of appointments that run on a day; first and last day count.

    Args:
        on: The day.
        appointments: Name of the relation to them, when another record is filtered.
    """
    prefix = f"{appointments}__" if appointments else ""
    return Q(**{f"{prefix}from_on__lte": on}) & not_over(on, appointments=appointments)


def not_over(on: date, *, appointments: str = "") -> Q:
    """Give the filter of appointments that run on a day or will begin after it."""
    prefix = f"{appointments}__" if appointments else ""
    return Q(**{f"{prefix}until_on__isnull": True}) | Q(**{f"{prefix}until_on__gte": on})

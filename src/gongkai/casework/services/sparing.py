"""Counting the applications that a public item made needless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework.models import Spared

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.models import Organ


@transaction.atomic
def spared_note(*, organ: Organ, item_number: int, today: date) -> None:
    """Count once more that a public item ended an application before it was filed.

    It is no act of anyone known and stands in no journal: nobody reading is followed.

    Law: 条例 arts 13, 36; LAW-36-1.
    """
    row, _ = Spared.objects.get_or_create(organ=organ, year=today.year, item_number=item_number)
    Spared.objects.filter(pk=row.pk).update(times=F("times") + 1)

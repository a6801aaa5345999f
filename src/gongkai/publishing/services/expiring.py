"""Taking out of the search what is no longer shown because its time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai import search
from gongkai.publishing.models import Item, ItemState
from gongkai.publishing.selectors.public import KIND

if TYPE_CHECKING:
    from datetime import date


@transaction.atomic
def items_expire(*, today: date) -> int:
    """Take what expired out of the search; give how many.

    No page shows it from the day after its last one on, whether or not this has run: what it
    does is only to keep the index small. Doing it twice does nothing more.

    Law: SITE-20.
    """
    over = Item.objects.filter(state=ItemState.RELEASED, expires_on__lt=today)
    held = sorted(search.held(KIND, over.values_list("pk", flat=True)))
    for number in held:
        search.remove(KIND, number)
    return len(held)

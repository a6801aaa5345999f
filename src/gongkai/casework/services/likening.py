"""Keeping the keys by which requests that are alike meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef

from gongkai.casework.likeness import keys_of
from gongkai.casework.models import Likeness, Request

if TYPE_CHECKING:
    from collections.abc import Iterable

_AT_ONCE = 500
_A_NIGHT = 50_000


def likened(requests: Iterable[Request]) -> None:
    """Write the keys of requests anew, as their texts stand."""
    found = list(requests)
    Likeness.objects.filter(request__in=found).delete()
    Likeness.objects.bulk_create(
        Likeness(request=one, organ_id=one.organ_id, key=key)
        for one in found
        for key in sorted(set(keys_of(f"{one.title}\n{one.description}")))
    )


def likeness_rebuild() -> int:
    """Write the keys of requests that have none, entered before there were any; count them.

    A part a night: each chunk is whole, and what is left goes the next night.

    Law: MAP-5, LAW-44-1.
    """
    bare = Request.objects.filter(~Exists(Likeness.objects.filter(request=OuterRef("pk"))))
    numbers = list(bare.order_by("pk").values_list("pk", flat=True)[:_A_NIGHT])
    for at in range(0, len(numbers), _AT_ONCE):
        with transaction.atomic():
            likened(Request.objects.filter(pk__in=numbers[at : at + _AT_ONCE]))
    return len(numbers)

"""The log of log-ins, for the audit administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.organs.authority import Permission
from gongkai.organs.models import SignIn

if TYPE_CHECKING:
    from datetime import datetime

    from gongkai.organs.authority import Actor


def sign_ins(
    actor: Actor, *, before: tuple[datetime, int] | None = None, limit: int = 50
) -> list[SignIn]:
    """Give the log of log-ins, the newest first, a page at a time.

    Attempts on accounts that do not exist belong to no organ: everyone who may read the log of
    any organ sees them.

    Args:
        actor: Who looks.
        before: Instant and number of the last row of the page before.
        limit: Rows of a page.
    """
    reach = actor.reach(Permission.SIGN_INS_VIEW)
    if not reach:
        return []
    rows = SignIn.objects.filter(
        Q(person__isnull=True) | reach.q(organ="person__organ", unit="person__unit")
    )
    if before is not None:
        at, number = before
        rows = rows.filter(Q(at__lt=at) | Q(at=at, pk__lt=number))
    return list(rows.select_related("person__organ").order_by("-at", "-pk")[:limit])

"""A person's own reminders: what is still true of them, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F

from gongkai.casework.models import MailChoice, Reminder
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.keyset import Page, beyond, page_of, token_read

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor

_SORT = "reminders"
_COUNTED = 100
"""More than so many are not counted: the badge then says so many and more."""


def still_true(reminders: QuerySet[Reminder]) -> QuerySet[Reminder]:
    """Leave out what has been answered or dated otherwise since."""
    return reminders.filter(request__state__in=OPEN_STATES, request__due_on=F("due_on"))


def reminders_page(actor: Actor, *, after: str = "", limit: int = 50) -> Page[Reminder]:
    """Give a page of a person's own reminders that are still true, the latest first.

    Law: CLK-22.
    """
    key = token_read(after, _SORT)
    own = still_true(_own(actor)).select_related("request", "request__organ")
    downward = own.order_by("-sent_at", "-pk")
    if key is None:
        parts = [downward]
    elif key.is_backward:
        parts = [own.order_by("sent_at", "pk").filter(beyond("sent_at", "gt", key))]
    else:
        parts = [downward.filter(beyond("sent_at", "lt", key))]
    return page_of(parts, key, sort=_SORT, column="sent_at", limit=limit)


def reminders_waiting(actor: Actor) -> int:
    """Count the requests of which a person is reminded, up to a hundred; one query."""
    found = still_true(_own(actor)).order_by().values("request_id").distinct()[:_COUNTED]
    return len(found)


def gets_mail(actor: Actor) -> bool:
    """Tell whether a person gets the daily digest: who never chose does."""
    return not MailChoice.objects.filter(person_id=actor.person_id or 0, by_mail=False).exists()


def _own(actor: Actor) -> QuerySet[Reminder]:
    return Reminder.objects.filter(person_id=actor.person_id or 0)

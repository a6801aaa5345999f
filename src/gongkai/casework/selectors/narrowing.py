"""Applying filters to a list of requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q

from gongkai import search
from gongkai.casework.models import Event
from gongkai.casework.numbers import written_as_number
from gongkai.casework.open_states import IS_OPEN, WAITING_STATES
from gongkai.casework.selectors.filters import OPEN, WAITING
from gongkai.casework.selectors.reaching import organ_ids_reached
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.filters import Filters
    from gongkai.organs.authority import Actor

MOST_HITS = 1000
"""So many of the newest hits of a search are kept; nobody reads more, and a list stays quick."""

_KIND = "casework.request"
_STATES = {OPEN: IS_OPEN, WAITING: IS_OPEN & Q(state__in=WAITING_STATES)}


def narrowed(
    requests: QuerySet[Request], filters: Filters, *, actor: Actor, today: date
) -> QuerySet[Request]:
    """Narrow requests to what the filters say."""
    wanted = requests.filter(**_columns(filters))
    if filters.state:
        wanted = wanted.filter(_STATES.get(filters.state) or Q(state=filters.state))
    if filters.due:
        wanted = wanted.filter(IS_OPEN, _due(filters.due, today))
    if filters.is_late:
        wanted = wanted.filter(concluded_late())
    if filters.words:
        wanted = wanted.filter(_words(filters.words, actor))
    return wanted


def _columns(filters: Filters) -> dict[str, object]:
    told = {
        "organ__code": filters.organ,
        "unit_id": filters.unit_id,
        "handler_id": filters.handler_id,
        "outcome": filters.outcome,
        "applicant_kind": filters.applicant_kind,
        "channel": filters.channel,
        "received_on__gte": filters.received_from,
        "received_on__lte": filters.received_until,
        "concluded_on__gte": filters.concluded_from,
        "concluded_on__lte": filters.concluded_until,
        "unit__isnull": filters.is_unassigned,
    }
    return {name: value for name, value in told.items() if value}


def answered_anew() -> Exists:
    """Ask for what a dispute had answered anew: its due date is the new answer's (RPT-26)."""
    return Exists(Event.objects.filter(request=OuterRef("pk"), act=Act.ORDER_REANSWER.name))


def concluded_late() -> Q:
    """Ask for what was concluded after its due date; one answered anew has the new one's.

    Law: 条例 art 33; CLK-6, RPT-26.
    """
    return Q(concluded_on__gt=F("due_on")) & ~Q(answered_anew())


def _due(due: str, today: date) -> Q:
    """Ask for what is overdue, or due within so many working days (CLK-22)."""
    if due == "overdue":
        return Q(due_on__lt=today)
    calendar = working_calendar().provisional(today.year + 1)
    return Q(due_on__gte=today, due_on__lte=calendar.add_working_days(today, int(due)))


def _words(words: str, actor: Actor) -> Q:
    """Ask for words in what is sought, or for the beginning of a number; never for a person."""
    number = written_as_number(words)
    if number:
        return Q(number__startswith=number)
    hits = search.find(
        words,
        kinds=[_KIND],
        organ_ids=organ_ids_reached(actor, Permission.REQUEST_VIEW),
        public_only=False,
        limit=MOST_HITS,
    )
    return Q(pk__in=[hit.object_id for hit in hits])

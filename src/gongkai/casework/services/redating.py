"""Re-dating: what the day or a new holiday notice changes in due dates that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from gongkai.casework import verbs
from gongkai.casework.models import Request
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.dates import is_moving
from gongkai.casework.services.progress import KIND
from gongkai.casework.standing import standing_of
from gongkai.journal.record import Target, record
from gongkai.law.procedure import State
from gongkai.organs.authority import Actor

if TYPE_CHECKING:
    from datetime import date

_AT_ONCE = 500


def requests_redate(*, today: date) -> int:
    """Read the clock anew of every request whose due date may have moved; give how many did.

    That is where a consultation is open (the date moves with every working day) and where a date
    rests on a year whose holiday notice was not loaded, also that of a request answered since:
    whether it was in time is read from the firm date. What moved because of a notice is told in
    the journal; what moved with the day is no news. Doing it twice on a day changes nothing.

    Law: CLK-2, CLK-15.
    """
    wanted = Request.objects.filter(Q(is_provisional=True) | Q(state=State.HANDLING.name))
    wanted = wanted.select_related("organ").prefetch_related("events").order_by("pk")
    return sum(_redated(request, today) for request in wanted.iterator(chunk_size=_AT_ONCE))


def _redated(request: Request, today: date) -> bool:
    case = case_of(request)
    if not request.is_provisional and not is_moving(case):
        return False
    standing = standing_of(case, today)
    is_news = request.is_provisional and not standing.is_provisional
    if not is_news and standing.due_on == request.due_on:
        return False
    with transaction.atomic():
        # Whoever acts on the request at this moment dates it anew anyway.
        same = Request.objects.filter(pk=request.pk, version=request.version)
        if not same.update(due_on=standing.due_on, is_provisional=standing.is_provisional):
            return False
        if is_news:
            _note(request, standing.due_on)
    return True


def _note(request: Request, due_on: date | None) -> None:
    record(
        chain=request.organ.code,
        verb_code=verbs.REDATED.code,
        target=Target(KIND, request.pk, request.number),
        author=Actor.system().author(),
        before={"due_on": request.due_on.isoformat() if request.due_on else None},
        after={"due_on": due_on.isoformat() if due_on else None},
    )

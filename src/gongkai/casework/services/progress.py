"""The one mechanism by which a request changes.

A service takes the request (`taken`), asks the law (`law.procedure.step`, in `stepped`) and keeps
the result (`kept`): the row by conditional update on its version, one event an act, one journal
entry, all in one transaction. Whoever comes second is told who did what (`Overtaken`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.facts import facts_to_json
from gongkai.casework.mailing import letters_planned
from gongkai.casework.models import Answer, Event, Request
from gongkai.casework.refusals import DayAhead, RequestUnknown
from gongkai.casework.selectors.cases import case_of, place_of_request, request_with_all
from gongkai.casework.selectors.joining import may_see
from gongkai.casework.standing import standing_of
from gongkai.journal.overtaken import Overtaken, overtaken
from gongkai.journal.record import Target, record
from gongkai.law.procedure import ENDS, Act, Case, step
from gongkai.organs.authority import NotAllowed
from gongkai.review.services import review_cancel, review_hold
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gongkai.journal.verbs import Verb
    from gongkai.law.procedure import Facts
    from gongkai.organs.authority import Actor, Permission

    Acts = Sequence[tuple[Act, Facts]]

KIND = "casework.request"
ANSWER = "casework.answer"


def taken(*, request_id: int, version: int, permission: Permission, by: Actor) -> Request:
    """Take a request to change it, authorised.

    Raises:
        RequestUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor sees it but may not do this.
        Overtaken: somebody changed it since the actor looked.
    """
    request = request_with_all(request_id)
    if request is None or not may_see(by, request):
        raise RequestUnknown
    by.require(permission, place_of_request(request))
    unchanged(request, version)
    return request


def person_of(by: Actor) -> int:
    """Give the number of the person who acts.

    Raises:
        NotAllowed: nobody is logged in.
    """
    if by.person_id is None:
        raise NotAllowed("请先登录，再办理。")
    return by.person_id


def unchanged(request: Request, version: int) -> None:
    """Raise `Overtaken` when a request is no longer at a version."""
    if request.version != version:
        raise overtaken_by_another(request)


def overtaken_by_another(request: Request) -> Overtaken:
    """Give the refusal of whoever comes second."""
    return overtaken(KIND, request.pk)


def case_taken(request: Request) -> Case:
    """Give the case of a request that was taken.

    Raises:
        Overtaken: somebody changed it between the reading of its row and of its events.
    """
    case = case_of(request)
    if not Request.objects.filter(pk=request.pk, version=request.version).exists():
        raise overtaken_by_another(request)
    return case


def stepped(case: Case, acts: Acts, today: date) -> Case:
    """Do acts one after the other, as the law has it.

    Raises:
        DayAhead: an act is dated after today.
        Refusal: the law does not allow an act so.
    """
    for act, facts in acts:
        if facts.on > today:
            raise DayAhead(f"“{act}”的日期{facts.on}晚于今天，请核对日期。")
        case = step(case, act, facts)
    return case


def progressed(
    request: Request,
    acts: Acts,
    *,
    by: Actor,
    today: date,
    permission: Permission | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Request:
    """Do acts to a request that was taken, and keep everything.

    Args:
        request: As it was taken; its version is what it must still be at.
        acts: What is done, in order.
        by: Who does it.
        today: The day on which it is recorded.
        permission: As what the actor does it, for the journal.
        changes: Other columns of the row that change with it.

    Raises:
        Refusal, DayAhead: nothing was changed.
        Overtaken: somebody else was first; nothing was changed.
    """
    before = case_taken(request)
    after = stepped(before, acts, today)
    ends = after.state in ENDS and acts[-1][0] is not Act.SERVE
    with transaction.atomic():
        pending = _answers_held(request) if ends else ()
        kept(
            request,
            after,
            today=today,
            by=by,
            permission=permission,
            verb=verbs.BY_ACT[acts[-1][0]],
            changes=changes or {},
            first=len(before.history),
        )
        letters_planned(request, *(act for act, _ in acts))
        _answers_dropped(pending, reason=verbs.BY_ACT[acts[-1][0]].label, by=by)
    return request


_PENDING = (Answer.Stage.DRAFT, Answer.Stage.IN_REVIEW, Answer.Stage.SIGNED)


def _answers_held(request: Request) -> Sequence[int]:
    """Give the drafts and letters not yet served, their reviews held before anything else."""
    pending = Answer.objects.filter(request=request, stage__in=_PENDING)
    numbers = list(pending.values_list("pk", flat=True))
    for number in numbers:
        review_hold(subject_kind=ANSWER, subject_id=number)
    return numbers


def _answers_dropped(numbers: Sequence[int], *, reason: str, by: Actor) -> None:
    """Supersede what the request has ended without, and end its review."""
    Answer.objects.filter(pk__in=numbers).update(
        stage=Answer.Stage.SUPERSEDED, version=F("version") + 1
    )
    for number in numbers:
        review_cancel(subject_kind=ANSWER, subject_id=number, reason=reason, by=by)


def kept(
    request: Request,
    case: Case,
    *,
    today: date,
    by: Actor,
    verb: Verb,
    permission: Permission | None = None,
    changes: Mapping[str, Any] | None = None,
    noted: Mapping[str, Any] | None = None,
    first: int | None = None,
    reason: str = "",
) -> None:
    """Write the row, the events from position `first` on, and one journal entry.

    `changes` are other columns of the row; `noted` is what the journal says besides the state and
    the due date, and holds no personal data.

    Raises:
        Overtaken: the row is no longer at the version that was taken.
    """
    old = {"state": request.state, "due_on": _day(request.due_on)}
    columns = standing_of(case, today).columns | dict(changes or {})
    won = Request.objects.filter(pk=request.pk, version=request.version).update(
        **columns, version=F("version") + 1
    )
    if not won:
        raise overtaken_by_another(request)
    for name, value in columns.items():
        setattr(request, name, value)
    request.version += 1
    first = len(case.history) if first is None else first
    events_written(request, case, first=first, by=by)
    new = {"state": request.state, "due_on": _day(request.due_on)}
    record(
        chain=request.organ.code,
        verb_code=verb.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(permission, place_of_request(request)),
        before=old,
        after=new | _acts(case, first) | dict(noted or {}),
        reason=reason,
    )


def events_written(request: Request, case: Case, *, first: int, by: Actor) -> None:
    """Write the events of a case from a position on."""
    Event.objects.bulk_create(
        Event(
            request=request,
            position=position,
            act=done.act.name,
            happened_on=done.facts.on,
            facts=facts_to_json(done.facts),
            recorded_at=now(),
            recorded_by_id=by.person_id,
        )
        for position, done in enumerate(case.history)
        if position >= first
    )


def _acts(case: Case, first: int) -> dict[str, Any]:
    """Name the acts with their days: no names, no reasons, for the journal keeps for ever."""
    done = [[act.act.name, act.facts.on.isoformat()] for act in case.history[first:]]
    return {"acts": done, "position": first} if done else {}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

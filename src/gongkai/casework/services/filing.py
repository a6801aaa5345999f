"""Receiving requests: from the public site, and by an officer's hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.arrival import Arrival
from gongkai.casework.identity import identity_key, new_query_code, query_code_digest
from gongkai.casework.mailing import letters_planned
from gongkai.casework.models import Applicant, Request
from gongkai.casework.refusals import ApplicationIncomplete, EnteredBefore
from gongkai.casework.services.attaching import files_checked_first, uploads_kept
from gongkai.casework.services.identities import identity_checked
from gongkai.casework.services.indexing import indexed
from gongkai.casework.services.numbers import request_number
from gongkai.casework.services.progress import KIND, events_written, stepped
from gongkai.casework.standing import standing_of
from gongkai.journal.record import Target, record
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act, Case
from gongkai.limits.once import form_key_used
from gongkai.organs.authority import Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from gongkai.casework.application import Application, Upload
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class Filed:
    """A request that was received, and its query code, which is shown this once only."""

    request: Request
    query_code: str


@files_checked_first
@transaction.atomic
def request_file(
    *,
    organ: Organ,
    application: Application,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Filed:
    """Receive a request from the public site.

    It waits for an officer to confirm its receipt, unless the deployment's setting
    `CONFIRMS_ITSELF` says that the receipt shown to the applicant confirms it.

    Raises:
        ApplicationIncomplete: its `problems` name the fields.
        FileRefused: an attachment cannot be taken.

    Law: 条例 arts 29, 31; LAW-29-2, LAW-31-3, CLK-8, CLK-9, DOC-1, DOC-2.
    Interpretation: an automatic receipt seen by both sides may confirm (CLK-9); the default is
        that an officer does.
    """
    return _filed(organ, [application], uploads, by=by, today=today)[0]


@files_checked_first
@transaction.atomic
def requests_file(
    *,
    organ: Organ,
    applications: Sequence[Application],
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> list[Filed]:
    """Receive several matters that one person wrote in one form: a request each, or none.

    Each has its own number and its own clock; they share the query code and the proofs.

    Raises:
        ApplicationIncomplete, FileRefused: as for one; nothing is received.

    Law: 条例 arts 29, 31; LAW-29-2, FEE-3, MAP-7.
    """
    return _filed(organ, applications, uploads, by=by, today=today)


def _filed(
    organ: Organ,
    applications: Sequence[Application],
    uploads: Sequence[Upload],
    *,
    by: Actor,
    today: date,
) -> list[Filed]:
    problems = {name: said for told in applications for name, said in told.problems().items()}
    if problems or not applications:
        raise ApplicationIncomplete(problems)
    arrival = Arrival(Channel.INTERNET, now(), confirms_itself=settings.CONFIRMS_ITSELF)
    filed = _received(
        organ, applications, arrival, uploads, verb=verbs.BY_ACT[Act.FILE], by=by, today=today
    )
    for one in filed:
        letters_planned(one.request, Act.FILE)
    return filed


@files_checked_first
@transaction.atomic
def request_enter(
    *,
    organ: Organ,
    application: Application,
    channel: Channel,
    submitted_at: datetime,
    arrived_at: datetime | None = None,
    confirmed_at: datetime | None = None,
    posted_on: date | None = None,
    tracking_number: str = "",
    is_oral: bool = False,
    call: str = "",
    identity_seen: bool = False,
    uploads: Sequence[Upload] = (),
    form_key: str = "",
    by: Actor,
    today: date,
) -> Filed:
    """Enter a request that came in person, by post, by fax or by e-mail.

    What the application lacks is no reason to refuse it: it is entered, and a correction asked.
    A channel whose receipt needs a confirmation that has not taken place leaves it to be
    confirmed; the clock starts then. `call` tells how it was confirmed; `identity_seen` that
    whoever enters it has compared the proof of identity with the form. A form that tells its key
    (`form_key`) enters one request, however often it is sent.

    Raises:
        NotAllowed: the actor does not register requests of this organ.
        EnteredBefore: the form with this key was taken already.
        ApplicationIncomplete: even a name, or what is wanted, is missing.
        ReceiptNotConfirmed: a date that the channel needs is missing or impossible.
        Refusal, DayAhead: the dates contradict each other or lie ahead.

    Law: 条例 arts 29–31; LAW-29-1, LAW-31-1, LAW-31-2, LAW-31-3, CLK-8, CLK-9.
    """
    place = Place(organ.path)
    by.require(Permission.REQUEST_REGISTER, place)
    if form_key_used(form_key):
        raise EnteredBefore("这份表单已经录入，没有重复登记，请到申请办理中查看。")
    problems = application.problems(complete=False)
    if problems:
        raise ApplicationIncomplete(problems)
    arrival = Arrival(
        channel,
        submitted_at,
        arrived_at,
        confirmed_at,
        posted_on=posted_on,
        tracking_number=tracking_number,
        is_oral=is_oral,
        call=call.strip(),
    )
    filed = _received(
        organ, [application], arrival, uploads, verb=verbs.ENTERED, by=by, today=today
    )[0]
    if identity_seen:
        identity_checked(request_id=filed.request.pk, version=filed.request.version, by=by)
    return filed


def _received(
    organ: Organ,
    applications: Sequence[Application],
    arrival: Arrival,
    uploads: Sequence[Upload],
    *,
    verb: Verb,
    by: Actor,
    today: date,
) -> list[Filed]:
    case = stepped(Case(), arrival.acts(), today)
    code = new_query_code()
    numbers = [request_number(organ, today.year) for _ in applications]
    requests = [
        _written(
            Request(organ=organ, number=number, query_code=query_code_digest(code)),
            told,
            arrival,
            case,
            by=by,
            today=today,
        )
        for number, told in zip(numbers, applications, strict=True)
    ]
    uploads_kept(requests, uploads, by=by)
    for request in requests:
        record(
            chain=organ.code,
            verb_code=verb.code,
            target=Target(KIND, request.pk, request.number),
            author=by.author(Permission.REQUEST_REGISTER, Place(organ.path)),
            after={"state": request.state, "channel": request.channel},
        )
    return [Filed(request, code) for request in requests]


def _written(
    request: Request, told: Application, arrival: Arrival, case: Case, *, by: Actor, today: date
) -> Request:
    columns = {
        "applicant": applicant_of(told),
        "applicant_kind": told.kind,
        "title": told.heading,
        "description": told.description,
        "wanted_form": told.wanted_form,
        "delivery": told.delivery,
        "needs_help": told.needs_help,
        "created_at": now(),
    }
    for name, value in (columns | arrival.columns | standing_of(case, today).columns).items():
        setattr(request, name, value)
    request.save(force_insert=True)
    events_written(request, case, first=0, by=by)
    indexed(request)
    return request


def applicant_of(told: Application) -> Applicant:
    """Keep who applies, as the form gave it."""
    return Applicant.objects.create(
        kind=told.kind,
        name=told.name,
        id_type=told.id_type,
        id_number=told.id_number.upper(),
        identity_key=identity_key(told),
        legal_representative=told.legal_representative,
        contact=told.contact,
        agent=told.agent,
        phone=told.phone,
        address=told.address,
        postcode=told.postcode,
        email=told.email,
    )

"""Receiving requests: from the public site, and by an officer's hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.identity import identity_key, new_query_code, query_code_digest
from gongkai.casework.mailing import letters_planned
from gongkai.casework.models import Applicant, Request
from gongkai.casework.moments import civil_day
from gongkai.casework.refusals import ApplicationIncomplete, DatesContradict
from gongkai.casework.services.attaching import files_checked_first, uploads_kept
from gongkai.casework.services.indexing import indexed
from gongkai.casework.services.numbers import request_number
from gongkai.casework.services.progress import KIND, events_written, stepped
from gongkai.casework.standing import standing_of
from gongkai.journal.record import Target, record
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, receipt
from gongkai.law.procedure import Act, Case, Facts
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


@dataclass(frozen=True, slots=True)
class _Arrival:
    """How and when it came (CLK-9)."""

    channel: Channel
    submitted_at: datetime
    arrived_at: datetime | None = None
    confirmed_at: datetime | None = None
    confirms_itself: bool = False

    @property
    def is_received(self) -> bool:
        """Whether the day of receipt is known: for post without signature it may not be yet."""
        return {
            Channel.IN_PERSON: True,
            Channel.SIGNED_POST: True,
            Channel.ORDINARY_POST: self.confirmed_at is not None,
        }.get(self.channel, self.confirmed_at is not None or self.confirms_itself)

    def acts(self) -> list[tuple[Act, Facts]]:
        """Give the acts by which it came in."""
        self._in_order()
        filed = (Act.FILE, Facts(civil_day(self.submitted_at)))
        if not self.is_received:
            return [filed]
        found = receipt(
            self.channel,
            working_calendar(),
            submitted_at=self.submitted_at,
            arrived_at=self.arrived_at,
            confirmed_at=self.confirmed_at,
            confirms_itself=self.confirms_itself,
        )
        return [filed, (Act.CONFIRM_RECEIPT, Facts(found.on, receipt=found))]

    def _in_order(self) -> None:
        kept = (self.submitted_at, self.arrived_at, self.confirmed_at)
        days = [civil_day(at) for at in kept if at is not None]
        if days != sorted(days):
            raise DatesContradict(
                "提交、到达、确认的日期先后矛盾，请核对后重新填写（条例第三十一条）。"
            )


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
    problems = application.problems()
    if problems:
        raise ApplicationIncomplete(problems)
    arrival = _Arrival(Channel.INTERNET, now(), confirms_itself=settings.CONFIRMS_ITSELF)
    verb = verbs.BY_ACT[Act.FILE]
    filed = _received(organ, application, arrival, uploads, verb=verb, by=by, today=today)
    letters_planned(filed.request, Act.FILE)
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
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Filed:
    """Enter a request that came in person, by post, by fax or by e-mail.

    What the application lacks is no reason to refuse it: it is entered, and a correction asked.
    A channel whose receipt needs a confirmation that has not taken place leaves it to be
    confirmed; the clock starts then.

    Raises:
        NotAllowed: the actor does not register requests of this organ.
        ApplicationIncomplete: even a name, or what is wanted, is missing.
        ReceiptNotConfirmed: a date that the channel needs is missing or impossible.
        Refusal, DayAhead: the dates contradict each other or lie ahead.

    Law: 条例 arts 29–31; LAW-31-1, LAW-31-2, LAW-31-3, CLK-8, CLK-9.
    """
    place = Place(organ.path)
    by.require(Permission.REQUEST_REGISTER, place)
    problems = application.problems(complete=False)
    if problems:
        raise ApplicationIncomplete(problems)
    arrival = _Arrival(channel, submitted_at, arrived_at, confirmed_at)
    return _received(organ, application, arrival, uploads, verb=verbs.ENTERED, by=by, today=today)


def _received(
    organ: Organ,
    application: Application,
    arrival: _Arrival,
    uploads: Sequence[Upload],
    *,
    verb: Verb,
    by: Actor,
    today: date,
) -> Filed:
    case = stepped(Case(), arrival.acts(), today)
    code = new_query_code()
    request = Request(
        organ=organ,
        number=request_number(organ, today.year),
        query_code=query_code_digest(code),
        applicant=_applicant(application),
        applicant_kind=application.kind,
        channel=arrival.channel.value,
        title=application.heading,
        description=application.description,
        wanted_form=application.wanted_form,
        delivery=application.delivery,
        submitted_at=arrival.submitted_at,
        arrived_at=arrival.arrived_at,
        confirmed_at=arrival.confirmed_at,
        created_at=now(),
        **standing_of(case, today).columns,
    )
    request.save(force_insert=True)
    events_written(request, case, first=0, by=by)
    uploads_kept(request, uploads, by=by)
    indexed(request)
    record(
        chain=organ.code,
        verb_code=verb.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(Permission.REQUEST_REGISTER, Place(organ.path)),
        after={"state": request.state, "channel": request.channel},
    )
    return Filed(request, code)


def _applicant(told: Application) -> Applicant:
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

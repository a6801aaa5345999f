"""Receiving requests: from the public site and by an officer's hand (CLK-8, CLK-9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gongkai.casework.application import Application
from gongkai.casework.identity import identity_key
from gongkai.casework.models import Applicant, Event, Request
from gongkai.casework.refusals import ApplicationIncomplete, DatesContradict, DayAhead
from gongkai.casework.services import request_confirm, request_enter
from gongkai.journal.models import Entry
from gongkai.law.clock import Channel
from gongkai.law.clock.refusals import ReceiptNotConfirmed
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import APPLICATION, MONDAY, Play, filed, instant

pytestmark = pytest.mark.django_db

SATURDAY, TUESDAY, WEDNESDAY = date(2024, 5, 4), date(2024, 5, 7), date(2024, 5, 8)


def entered(cast, channel, today=WEDNESDAY, role=Role.OFFICER, **days):
    instants = {name: instant(day) for name, day in days.items()}
    with played_at(today):
        return request_enter(
            organ=cast.organ,
            application=APPLICATION,
            channel=channel,
            by=cast.actor[role],
            today=today,
            **instants,
        ).request


def test_a_filed_request_waits_for_confirmation(cast):
    got = filed(cast).request
    assert (got.state, got.received_on, got.due_on) == ("FILED", None, None)
    assert got.number == "云公开〔2024〕第1号"


def test_the_clock_starts_when_receipt_is_confirmed(cast):
    played = Play(cast, filed(cast).request).confirmed(TUESDAY)
    assert (played.request.state, played.request.received_on) == ("RECEIVED", TUESDAY)
    assert played.request.due_on == date(2024, 6, 3)


def test_a_confirmation_of_an_earlier_day_counts_from_that_day(cast):
    played = Play(cast, filed(cast).request)
    with played_at(WEDNESDAY):
        request_confirm(
            **played.at,
            confirmed_at=instant(TUESDAY),
            by=cast.actor[Role.OFFICER],
            today=WEDNESDAY,
        )
    played.request.refresh_from_db()
    assert played.request.received_on == TUESDAY
    assert played.request.confirmed_at == instant(TUESDAY)


def test_a_confirmation_before_the_filing_is_refused(cast):
    played = Play(cast, filed(cast).request)
    with played_at(WEDNESDAY), pytest.raises(ReceiptNotConfirmed):
        request_confirm(
            **played.at,
            confirmed_at=instant(SATURDAY),
            by=cast.actor[Role.OFFICER],
            today=WEDNESDAY,
        )


def test_a_deployment_may_let_its_receipt_confirm(cast, settings):
    settings.CONFIRMS_ITSELF = True
    got = filed(cast).request
    assert (got.state, got.received_on) == ("RECEIVED", MONDAY)


@pytest.mark.parametrize(
    ("channel", "days", "received_on"),
    [
        (Channel.IN_PERSON, {"submitted_at": MONDAY}, MONDAY),
        (Channel.SIGNED_POST, {"submitted_at": SATURDAY, "arrived_at": MONDAY}, MONDAY),
        (Channel.ORDINARY_POST, {"submitted_at": SATURDAY, "arrived_at": MONDAY}, None),
        (
            Channel.ORDINARY_POST,
            {"submitted_at": SATURDAY, "arrived_at": MONDAY, "confirmed_at": TUESDAY},
            TUESDAY,
        ),
        (Channel.FAX, {"submitted_at": MONDAY}, None),
        (Channel.FAX, {"submitted_at": MONDAY, "confirmed_at": TUESDAY}, TUESDAY),
        (Channel.INTERNET, {"submitted_at": MONDAY, "confirmed_at": MONDAY}, MONDAY),
    ],
)
def test_the_day_of_receipt_follows_the_channel(cast, channel, days, received_on):
    got = entered(cast, channel, **days)
    assert got.received_on == received_on
    assert got.state == ("RECEIVED" if received_on else "FILED")


@pytest.mark.parametrize(
    ("channel", "days", "refusal"),
    [
        (Channel.SIGNED_POST, {"submitted_at": MONDAY}, ReceiptNotConfirmed),
        (
            Channel.SIGNED_POST,
            {"submitted_at": TUESDAY, "arrived_at": MONDAY},
            DatesContradict,
        ),
        (Channel.FAX, {"submitted_at": TUESDAY, "confirmed_at": MONDAY}, DatesContradict),
        (Channel.IN_PERSON, {"submitted_at": date(2024, 5, 9)}, DayAhead),
        (
            Channel.SIGNED_POST,
            {"submitted_at": MONDAY, "arrived_at": date(2024, 5, 9)},
            DayAhead,
        ),
    ],
)
def test_impossible_dates_are_refused_and_leave_nothing(cast, channel, days, refusal):
    with pytest.raises(refusal):
        entered(cast, channel, **days)
    assert not Request.objects.exists()
    assert not Applicant.objects.exists()
    assert not Entry.objects.exists()


def test_only_who_registers_may_enter(cast, sibling):
    with pytest.raises(NotAllowed):
        entered(cast, Channel.IN_PERSON, role=Role.HANDLER, submitted_at=MONDAY)
    with played_at(MONDAY), pytest.raises(NotAllowed):
        request_enter(
            organ=cast.organ,
            application=APPLICATION,
            channel=Channel.IN_PERSON,
            submitted_at=instant(MONDAY),
            by=sibling.actor[Role.OFFICER],
            today=MONDAY,
        )


def test_an_incomplete_application_is_refused_with_its_problems(cast):
    with pytest.raises(ApplicationIncomplete) as refused:
        filed(cast, application=replace(APPLICATION, name=""))
    assert list(refused.value.problems) == ["name"]
    assert not Request.objects.exists()


def test_neither_code_nor_particulars_stand_where_they_need_not(cast):
    got = filed(cast)
    row = str(Request.objects.filter(pk=got.request.pk).values().get())
    events = str(list(Event.objects.values()))
    journal = str(list(Entry.objects.values()))
    for secret in (got.query_code, APPLICATION.name, APPLICATION.id_number, APPLICATION.phone):
        assert secret not in row + events + journal


def test_the_same_person_has_the_same_key_however_it_is_typed(cast):
    lower = replace(APPLICATION, id_number=APPLICATION.id_number.lower(), name="别的写法")
    assert identity_key(lower) == identity_key(APPLICATION)
    assert identity_key(replace(APPLICATION, id_number="11010519491231003")) != identity_key(
        APPLICATION
    )
    nameless = Application(name="张 三", phone="138-0000-1234")
    assert identity_key(nameless) == identity_key(Application(name="张三", phone="13800001234"))


def test_the_key_depends_on_the_deployments_secret(settings):
    before = identity_key(APPLICATION)
    settings.SECRET_KEY = "".join(reversed(settings.SECRET_KEY))
    assert identity_key(APPLICATION) != before

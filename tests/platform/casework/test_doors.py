"""The doors besides the site: what is kept of how an application came (LAW-29-1, CLK-8, CLK-9)."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.arrival import Arrival
from gongkai.casework.models import Applicant, Dispute, Request, RequestFile
from gongkai.casework.refusals import ApplicationIncomplete, CaseworkRefusal
from gongkai.casework.selectors import receipt_foreseen, timeline
from gongkai.casework.services import (
    applicant_erase,
    confirmation_tried,
    identity_checked,
    identity_proofs_sweep,
    request_confirm,
    request_enter,
    requests_file,
)
from gongkai.files.models import StoredFile
from gongkai.journal.models import Entry
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import APPLICATION, MONDAY, Play, handed_in, instant

pytestmark = pytest.mark.django_db

TUESDAY, WEDNESDAY, FRIDAY = date(2024, 5, 7), date(2024, 5, 8), date(2024, 5, 10)


def entered(cast, channel, today=FRIDAY, application=APPLICATION, **told):
    with played_at(today):
        return request_enter(
            organ=cast.organ,
            application=application,
            channel=channel,
            by=cast.actor[Role.OFFICER],
            today=today,
            **told,
        ).request


def proof(kind="identity"):
    return Upload("证件.txt", io.BytesIO("证件".encode()), kind=kind)


def test_what_came_by_post_keeps_postmark_tracking_number_and_envelope(cast):
    """DOC-1, CLK-9."""
    got = entered(
        cast,
        Channel.SIGNED_POST,
        submitted_at=instant(MONDAY),
        posted_on=MONDAY,
        arrived_at=instant(TUESDAY),
        tracking_number="EA123456789CN",
        uploads=[proof("envelope"), proof("authorisation")],
        application=replace(APPLICATION, agent="李四", needs_help="大字版"),
    )
    assert (got.posted_on, got.tracking_number) == (MONDAY, "EA123456789CN")
    assert (got.needs_help, got.applicant.agent) == ("大字版", "李四")
    kinds = set(RequestFile.objects.values_list("kind", flat=True))
    assert kinds == {"envelope", "authorisation"}


def test_what_was_spoken_is_marked_so(cast):
    """LAW-29-1."""
    assert entered(cast, Channel.IN_PERSON, submitted_at=instant(MONDAY), is_oral=True).is_oral


def test_a_postmark_after_the_arrival_is_refused(cast):
    with pytest.raises(CaseworkRefusal, match="先后矛盾"):
        entered(
            cast,
            Channel.SIGNED_POST,
            submitted_at=instant(MONDAY),
            posted_on=WEDNESDAY,
            arrived_at=instant(TUESDAY),
        )


ARRIVALS = [
    Arrival(Channel.IN_PERSON, instant(MONDAY)),
    Arrival(Channel.SIGNED_POST, instant(MONDAY), instant(TUESDAY)),
    Arrival(Channel.SIGNED_POST, instant(MONDAY)),
    Arrival(Channel.ORDINARY_POST, instant(MONDAY), instant(TUESDAY)),
    Arrival(Channel.ORDINARY_POST, instant(MONDAY), instant(TUESDAY), instant(WEDNESDAY)),
    Arrival(Channel.FAX, instant(MONDAY), None, instant(FRIDAY)),
    Arrival(Channel.INTERNET, instant(FRIDAY), None, instant(MONDAY)),
    Arrival(Channel.IN_PERSON, instant(FRIDAY + timedelta(days=3))),
]


@pytest.mark.parametrize("arrival", ARRIVALS)
def test_what_is_foreseen_is_what_the_service_keeps(cast, arrival):
    """CLK-8, CLK-9."""
    foreseen = receipt_foreseen(arrival, FRIDAY)
    dates = {name: getattr(arrival, name) for name in ("submitted_at", "arrived_at")}
    told = {**dates, "confirmed_at": arrival.confirmed_at}
    if foreseen.standing is None:
        with pytest.raises(ValueError, match=foreseen.refusal):
            entered(cast, arrival.channel, **told)
        return
    got = entered(cast, arrival.channel, **told)
    assert (got.received_on, got.due_on) == (
        foreseen.standing.received_on,
        foreseen.standing.due_on,
    )


def test_a_late_confirmation_is_warned_of_before_it_is_entered():
    """CLK-9."""
    late = receipt_foreseen(Arrival(Channel.FAX, instant(MONDAY), None, instant(FRIDAY)), FRIDAY)
    assert [risk.rule for risk in late.receipt.risks] == ["CLK-9"]


def test_several_matters_are_received_together_or_not_at_all(cast):
    """FEE-3, MAP-7."""
    told = {"organ": cast.organ, "by": Actor.public("192.0.2.9"), "today": MONDAY}
    other = replace(APPLICATION, title="另一件", description="另一件事的内容")
    with pytest.raises(ApplicationIncomplete):
        requests_file(applications=[APPLICATION, replace(other, description="")], **told)
    with pytest.raises(ApplicationIncomplete):
        requests_file(applications=[], **told)
    assert not Request.objects.exists()
    assert not Entry.objects.exists()
    with played_at(MONDAY):
        first, second = requests_file(applications=[APPLICATION, other], uploads=[proof()], **told)
    assert first.query_code == second.query_code
    assert first.request.number != second.request.number
    assert StoredFile.objects.count() == 1
    assert Entry.objects.filter(verb="casework.request.filed").count() == 2


def test_a_call_that_reached_nobody_is_kept_and_the_clock_waits(cast):
    """CLK-8."""
    played = Play(
        cast,
        entered(
            cast,
            Channel.ORDINARY_POST,
            submitted_at=instant(MONDAY),
            arrived_at=instant(TUESDAY),
        ),
    )
    officer = cast.actor[Role.OFFICER]
    confirmation_tried(**played.at, said="9:30 拨打三次无人接听", by=officer)
    assert "无人接听" in played.request.notes.get().body
    assert timeline(played.request)[-1].verb == "casework.request.confirmation_tried"
    with pytest.raises(CaseworkRefusal):
        confirmation_tried(**played.at, said=" ", by=officer)
    with pytest.raises(NotAllowed):
        confirmation_tried(**played.at, said="占线", by=cast.actor[Role.AUDITOR])
    with played_at(FRIDAY):
        request_confirm(**played.at, said="本人接听，确认无误", by=officer, today=FRIDAY)
    played.request.refresh_from_db()
    assert played.request.received_on == FRIDAY
    assert played.request.events.last().facts["reason"] == "本人接听，确认无误"
    with pytest.raises(CaseworkRefusal, match="已经确认"):
        confirmation_tried(**played.at, said="占线", by=officer)


def test_identity_is_checked_once_by_who_registers(cast):
    played = handed_in(cast, MONDAY)
    with pytest.raises(NotAllowed):
        identity_checked(**played.at, by=cast.actor[Role.AUDITOR])
    identity_checked(**played.at, by=cast.actor[Role.OFFICER])
    told = Applicant.objects.get()
    assert told.identity_checked_by == cast.person[Role.OFFICER]
    assert told.identity_checked_at
    with pytest.raises(CaseworkRefusal, match="已经核验"):
        identity_checked(**played.at, by=cast.actor[Role.OFFICER])
    assert Entry.objects.filter(verb="casework.request.identity_checked").count() == 1


def _over_with_proof(cast):
    with played_at(MONDAY):
        request = request_enter(
            organ=cast.organ,
            application=APPLICATION,
            channel=Channel.IN_PERSON,
            submitted_at=instant(MONDAY),
            uploads=[proof(), proof("application")],
            by=cast.actor[Role.OFFICER],
            today=MONDAY,
        ).request
    played = Play(cast, request).registered(MONDAY)
    return played.act(Act.WITHDRAW, MONDAY, reason="书面撤回")


def test_proofs_of_a_request_that_is_open_or_disputed_stay(cast):
    day = MONDAY + timedelta(days=400)
    played = _over_with_proof(cast)
    handed_in(cast, MONDAY)
    Dispute.objects.create(
        organ=cast.organ,
        request=played.request,
        kind="reconsideration",
        authority="云泽市人民政府",
        filed_on=MONDAY,
    )
    with played_at(day):
        assert identity_proofs_sweep(today=day) == 0


@pytest.mark.parametrize(("days", "swept"), [(180, 0), (181, 1)])
def test_proofs_of_identity_go_half_a_year_after_the_end_and_nothing_else(cast, days, swept):
    played = _over_with_proof(cast)
    day = MONDAY + timedelta(days=days)
    with played_at(day):
        assert identity_proofs_sweep(today=day) == swept
        assert identity_proofs_sweep(today=day) == 0
    kinds = {found.kind for found in played.request.files.all()}
    assert kinds == ({"application"} if swept else {"application", "identity"})
    assert Applicant.objects.get().name == APPLICATION.name


def test_a_proof_stays_while_another_request_of_the_form_is_open(cast):
    with played_at(MONDAY):
        first, second = requests_file(
            organ=cast.organ,
            applications=[APPLICATION, replace(APPLICATION, title="另一件")],
            uploads=[proof()],
            by=Actor.public("192.0.2.9"),
            today=MONDAY,
        )
    played = Play(cast, first.request).confirmed(MONDAY).registered(MONDAY)
    played.act(Act.WITHDRAW, MONDAY, reason="书面撤回")
    day = MONDAY + timedelta(days=200)
    with played_at(day):
        identity_proofs_sweep(today=day)
    assert not first.request.files.exists()
    assert second.request.files.get().file.name == "证件.txt"


def test_erasure_takes_the_mail_and_the_help_too(cast):
    told = replace(APPLICATION, needs_help="盲文")
    request = entered(
        cast,
        Channel.SIGNED_POST,
        submitted_at=instant(MONDAY),
        arrived_at=instant(TUESDAY),
        tracking_number="EA123456789CN",
        application=told,
    )
    played = Play(cast, request).registered(FRIDAY).act(Act.WITHDRAW, FRIDAY, reason="撤回")
    with played_at(FRIDAY):
        applicant_erase(**played.at, reason="依法删除", by=cast.actor[Role.OFFICE_HEAD])
    played.request.refresh_from_db()
    assert (played.request.tracking_number, played.request.needs_help) == ("", "")

"""Serving papers in every manner, proving it, undoing it (CLK-6, CLK-23, DOC-16)."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.delivery import Told
from gongkai.casework.models import Answer, Delivery, Dispute, DisputeKind
from gongkai.casework.refusals import DeliveryRefused
from gongkai.casework.selectors.deliveries import remedy_days
from gongkai.casework.services import (
    answer_serve,
    delivery_bounced,
    delivery_prove,
    delivery_record,
    delivery_undo,
)
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.clock import Manner
from gongkai.law.clock.refusals import ServiceProofMissing
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.mail.models import Message
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.today import now, played_at
from platform_play import MONDAY, answered, drafted, handling, reviewed, served, signed, submitted

pytestmark = pytest.mark.django_db

FRIDAY = date(2024, 5, 10)


@pytest.fixture
def played(cast):
    play = handling(cast, MONDAY).assigned(MONDAY)
    signed(play, MONDAY)
    return play


def serve(play, manner, on, *, today=FRIDAY, **more):
    by = play.cast.actor[Role.OFFICER]
    with played_at(today):
        answer_serve(**play.at, manner=manner, on=on, by=by, today=today, **more)
    return Delivery.objects.latest("pk")


def undo(play, delivery, *, reason="邮件退回，查无此人", today=FRIDAY, role=Role.OFFICER):
    with played_at(today):
        return delivery_undo(
            delivery_id=delivery.pk,
            version=play.at["version"],
            reason=reason,
            by=play.cast.actor[role],
            today=today,
        )


def picture() -> Upload:
    return Upload("留置现场.txt", io.BytesIO("门牌与送达过程".encode()))


def test_it_keeps_what_the_service_receipt_says(played):
    told = Told(signed_by="张三丰", server="李警官", place="云泽市公安局接待室")
    delivery = serve(played, Manner.DIRECT, MONDAY, told=told)
    assert (delivery.signed_on, delivery.signed_by, delivery.server) == (
        MONDAY,
        "张三丰",
        "李警官",
    )
    assert (delivery.served_on, delivery.sent_on) == (MONDAY, None)
    assert delivery.answer == Answer.objects.get(stage=Answer.Stage.SERVED)


def test_a_posted_answer_is_served_on_the_day_of_posting_and_proved_later(cast, played):
    delivery = serve(played, Manner.POST, MONDAY, told=Told(tracking_number="EA123456789CN"))
    assert (delivery.sent_on, delivery.served_on, delivery.signed_on) == (MONDAY, MONDAY, None)
    with played_at(FRIDAY):
        proved = delivery_prove(
            delivery_id=delivery.pk,
            version=played.at["version"],
            signed_on=date(2024, 5, 8),
            signed_by="本人",
            uploads=[picture()],
            by=cast.actor[Role.OFFICER],
            today=FRIDAY,
        )
    assert (proved.signed_on, proved.proof.name) == (date(2024, 5, 8), "留置现场.txt")
    assert entries_of("casework.request", played.request.pk)[-1].verb.endswith("delivery_proved")


@pytest.mark.parametrize("signed_on", [date(2024, 5, 5), date(2024, 5, 11), None])
def test_a_proof_is_of_a_day_that_can_be(cast, played, signed_on):
    delivery = serve(played, Manner.POST, MONDAY)
    with pytest.raises(DeliveryRefused):
        delivery_prove(
            delivery_id=delivery.pk,
            version=played.at["version"],
            signed_on=signed_on,
            by=cast.actor[Role.OFFICER],
            today=FRIDAY,
        )


def test_what_is_left_needs_refusal_and_witness_or_picture(played):
    for told in (Told(), Told(refusal="同住家属拒收"), Told(witness="社区王干事")):
        with pytest.raises(ServiceProofMissing):
            serve(played, Manner.LEFT, MONDAY, told=told)
    told = Told(refusal="同住家属拒收", witness="社区王干事")
    assert serve(played, Manner.LEFT, MONDAY, told=told).served_on == MONDAY


def test_a_picture_stands_for_the_witness_of_what_is_left(played):
    told = Told(refusal="同住家属拒收")
    delivery = serve(played, Manner.LEFT, MONDAY, told=told, uploads=[picture()])
    assert delivery.proof is not None


def test_a_public_notice_serves_only_when_its_thirty_days_are_over(played):
    with pytest.raises(DeliveryRefused, match="2024-06-05期满"):
        serve(played, Manner.NOTICE, MONDAY, today=date(2024, 6, 4))
    delivery = serve(played, Manner.NOTICE, MONDAY, today=date(2024, 6, 5))
    assert (delivery.sent_on, delivery.served_on) == (MONDAY, date(2024, 6, 5))
    played.request.refresh_from_db()
    assert played.request.concluded_on == date(2024, 6, 5)


def test_a_service_that_came_to_nothing_leaves_the_case_to_be_served_again(played):
    due_on = played.request.due_on
    delivery = serve(played, Manner.POST, MONDAY)
    undone = undo(played, delivery)
    played.request.refresh_from_db()
    answer = Answer.objects.get()
    assert (played.request.state, played.request.due_on) == ("DECIDED", due_on)
    assert (played.request.outcome, played.request.concluded_on) == ("", None)
    assert (answer.stage, answer.served_on, answer.manner) == (Answer.Stage.SIGNED, None, "")
    assert (undone.undone_on, undone.undone_reason) == (FRIDAY, "邮件退回，查无此人")
    again = serve(played, Manner.DIRECT, FRIDAY)
    played.request.refresh_from_db()
    assert (played.request.state, played.request.concluded_on) == ("ANSWERED", FRIDAY)
    assert again.pk != delivery.pk


def test_a_service_is_undone_once_for_a_reason_by_who_serves_and_not_from_an_old_page(played):
    delivery = serve(played, Manner.POST, MONDAY)
    with pytest.raises(DeliveryRefused, match="原因"):
        undo(played, delivery, reason="  ")
    with pytest.raises(NotAllowed):
        undo(played, delivery, role=Role.HANDLER)
    with pytest.raises(Overtaken):
        delivery_undo(
            delivery_id=delivery.pk,
            version=played.at["version"] - 1,
            reason="退回",
            by=played.cast.actor[Role.OFFICER],
            today=FRIDAY,
        )
    undo(played, delivery)
    with pytest.raises(DeliveryRefused, match="已于2024-05-10"):
        undo(played, delivery)


def test_what_was_signed_for_is_not_undone(played):
    delivery = serve(played, Manner.DIRECT, MONDAY)
    with pytest.raises(DeliveryRefused, match="已经签收"):
        undo(played, delivery)
    assert Answer.objects.get().stage == Answer.Stage.SERVED


def test_who_disputes_an_answer_has_had_it(played):
    delivery = serve(played, Manner.POST, MONDAY)
    Dispute.objects.create(
        organ=played.cast.organ,
        request=played.request,
        kind=DisputeKind.RECONSIDERATION,
        authority="云泽市人民政府",
        filed_on=FRIDAY,
    )
    with pytest.raises(DeliveryRefused, match="已经收到答复"):
        undo(played, delivery)


def test_where_a_new_answer_did_not_arrive_the_first_is_in_force_again(cast):
    play = answered(handling(cast, MONDAY).assigned(MONDAY), MONDAY)
    first = Answer.objects.get()
    play.act(Act.ORDER_REANSWER, FRIDAY, key="复决〔2024〕1号")
    second = signed(play, FRIDAY)
    delivery = serve(play, Manner.POST, FRIDAY)
    first.refresh_from_db()
    assert first.stage == Answer.Stage.SUPERSEDED
    undo(play, delivery)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.stage, second.stage) == (Answer.Stage.SERVED, Answer.Stage.SIGNED)
    play.request.refresh_from_db()
    assert (play.request.state, play.request.outcome) == ("DECIDED", "GRANT_PROVIDE")


def test_a_mail_that_came_back_undoes_its_service_and_no_other(cast, played):
    delivery = serve(played, Manner.ELECTRONIC, MONDAY)
    mail = Message.objects.create(
        organ=cast.organ,
        direction="out",
        stage="sent",
        message_id="<1@x>",
        sender="a@example.com",
        recipient="b@example.com",
        kept_at=now(),
    )
    assert not delivery_bounced(message_id=mail.pk, reason="550 no such user", today=FRIDAY)
    Delivery.objects.filter(pk=delivery.pk).update(mail=mail)
    with played_at(FRIDAY):
        assert delivery_bounced(message_id=mail.pk, reason="550 no such user", today=FRIDAY)
        assert not delivery_bounced(message_id=mail.pk, reason="550 no such user", today=FRIDAY)
    played.request.refresh_from_db()
    assert played.request.state == "DECIDED"
    [*_, last] = entries_of("casework.request", played.request.pk)
    assert last.verb == "casework.request.service_undone"


def test_a_mail_that_came_back_after_another_service_changes_nothing(played):
    delivery = serve(played, Manner.ELECTRONIC, MONDAY)
    undo(played, delivery)
    serve(played, Manner.DIRECT, FRIDAY)
    assert not delivery_bounced(message_id=0, reason="退回", today=FRIDAY)
    played.request.refresh_from_db()
    assert played.request.state == "ANSWERED"


def test_the_last_days_of_the_remedies_follow_from_the_service_ex_10(cast):
    """EX-10: served 2024-12-02, reconsideration until 2025-02-05, the holiday over."""
    day = date(2024, 12, 2)
    play = handling(cast, date(2024, 11, 20)).assigned(date(2024, 11, 20))
    signed(play, day)
    answer = served(play, day)
    days = remedy_days(answer)
    assert days.reconsideration.ends_on == date(2025, 2, 5)
    assert days.suit.ends_on == date(2025, 6, 3)


def test_where_reconsideration_comes_first_no_day_to_sue_is_shown(cast):
    play = handling(cast, MONDAY).assigned(MONDAY)
    answer = drafted(
        play, MONDAY, OutcomeCode.REFUSE_CASE_FILE, evidence={"CASE_FILE_RECORD": "某案案卷"}
    )
    reviewed(play, submitted(play, answer, MONDAY), MONDAY)
    days = remedy_days(served(play, MONDAY))
    assert (days.reconsideration.ends_on, days.suit) == (date(2024, 7, 5), None)


def test_of_what_was_posted_the_remedies_run_from_the_signature(cast, played):
    delivery = serve(played, Manner.POST, MONDAY)
    answer = Answer.objects.get()
    assert remedy_days(answer).since == MONDAY
    Delivery.objects.filter(pk=delivery.pk).update(signed_on=date(2024, 5, 9))
    assert remedy_days(answer).since == date(2024, 5, 9)


def test_a_paper_for_somebody_else_never_goes_to_the_applicants_mail(cast):
    """What a third party is asked is not the applicant's to read (LAW-32-1, DOC-5)."""
    play = handling(cast, MONDAY).assigned(MONDAY)
    play.act(Act.CONSULT_THIRD_PARTY, MONDAY, party="某保密公司", subject="合同")
    inquiry = Paper.objects.get(kind="third_party_inquiry")
    before = Message.objects.count()
    with pytest.raises(DeliveryRefused, match="不是发给申请人的"), played_at(MONDAY):
        delivery_record(
            **play.at,
            paper_id=inquiry.pk,
            manner=Manner.ELECTRONIC,
            on=MONDAY,
            told=Told(by_mail=True),
            by=cast.actor[Role.OFFICER],
            today=MONDAY,
        )
    assert Message.objects.count() == before

"""Drafting, reviewing and serving an answer (DOC-12, PUB-36, CLK-6)."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Answer
from gongkai.casework.refusals import AnswerLocked, AnswerNotReady
from gongkai.casework.selectors import answers_of, remedy_for
from gongkai.casework.services import answer_serve, answer_submit
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.clock import Manner
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Refusal, refusals
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.review.selectors import inbox, reviews_of, running
from gongkai.review.services import review_approve, review_recall, review_return
from gongkai.today import played_at
from platform_play import (
    MONDAY,
    answered,
    drafted,
    handling,
    served,
    signed,
    submitted,
)

pytestmark = pytest.mark.django_db

FRIDAY = date(2024, 5, 10)


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


def test_a_draft_may_lack_anything_but_is_not_submitted_so(played):
    answer = drafted(played, MONDAY, OutcomeCode.REFUSE_CASE_FILE, evidence={})
    with pytest.raises(refusals.EvidenceMissing, match="所属行政执法案卷的说明"):
        submitted(played, answer, MONDAY)
    answer.refresh_from_db()
    assert answer.stage == Answer.Stage.DRAFT


def test_a_partial_answer_names_its_grounds(played):
    evidence = {"SEVERANCE": "第一页提供", "CASE_FILE_RECORD": "某案案卷", "ATTACHMENTS": "1页"}
    bare = drafted(played, MONDAY, OutcomeCode.PARTIAL, evidence=evidence)
    assert bare.remedy == ""
    with pytest.raises(AnswerNotReady, match="依据"):
        submitted(played, bare, MONDAY)
    full = drafted(
        played,
        MONDAY,
        OutcomeCode.PARTIAL,
        grounds=[OutcomeCode.REFUSE_CASE_FILE],
        evidence=evidence,
    )
    assert "先向云泽市人民政府申请行政复议" in submitted(played, full, MONDAY).remedy


def test_an_empty_answer_is_not_submitted(played):
    with pytest.raises(AnswerNotReady, match="答复内容是空的"):
        submitted(played, drafted(played, MONDAY, body="  "), MONDAY)


def test_revising_gives_a_new_version_of_the_same_draft(played):
    first = drafted(played, MONDAY)
    second = drafted(played, MONDAY, body="改过的内容。", questions={"petition": "no"})
    assert (second.pk, second.version) == (first.pk, first.version + 1)
    assert second.questions == {"petition": "no"}


def test_only_known_evidence_is_kept(played):
    answer = drafted(played, MONDAY, evidence={"ATTACHMENTS": " 1份 ", "ROUTE": "", "HACK": "x"})
    assert answer.evidence == {"ATTACHMENTS": "1份"}


def test_under_review_it_is_locked(played):
    answer = submitted(played, drafted(played, MONDAY), MONDAY)
    assert answer.stage == Answer.Stage.IN_REVIEW
    with pytest.raises(AnswerLocked):
        drafted(played, MONDAY, body="偷偷修改。")
    with pytest.raises(AnswerLocked):
        submitted(played, answer, MONDAY)


def test_returned_it_is_a_draft_again(cast, played):
    answer = submitted(played, drafted(played, MONDAY), MONDAY)
    review = running("casework.answer", answer.pk)
    with played_at(MONDAY):
        review_return(
            review_id=review.pk,
            version=review.version,
            by=cast.actor[Role.FIRST_REVIEWER],
            reason="请写明出处",
            today=MONDAY,
        )
    answer.refresh_from_db()
    assert answer.stage == Answer.Stage.DRAFT
    again = submitted(played, drafted(played, MONDAY, body="写明出处。"), MONDAY)
    assert again.pk == answer.pk
    assert len(reviews_of("casework.answer", answer.pk)) == 2


def test_recalled_it_is_a_draft_again(cast, played):
    answer = submitted(played, drafted(played, MONDAY), MONDAY)
    review = running("casework.answer", answer.pk)
    with played_at(MONDAY):
        review_recall(review_id=review.pk, version=review.version, by=cast.actor[Role.HANDLER])
    answer.refresh_from_db()
    assert answer.stage == Answer.Stage.DRAFT


def test_the_signature_decides_and_numbers_the_letter(cast, played):
    answer = signed(played, FRIDAY)
    played.request.refresh_from_db()
    assert played.request.state == "DECIDED"
    assert (answer.stage, answer.signed_on) == (Answer.Stage.SIGNED, FRIDAY)
    assert answer.letter_number == "云公开答〔2024〕第1号"
    other = signed(handling(cast, MONDAY).assigned(MONDAY), FRIDAY)
    assert other.letter_number == "云公开答〔2024〕第2号"


def test_a_signature_that_the_law_no_longer_allows_is_undone(cast, played):
    answer = submitted(played, drafted(played, MONDAY), MONDAY)
    for role in (Role.FIRST_REVIEWER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER):
        review = running("casework.answer", answer.pk)
        with played_at(MONDAY):
            review_approve(
                review_id=review.pk, version=review.version, by=cast.actor[role], today=MONDAY
            )
    party = {"party": "某公司", "subject": "合同"}
    played.act(Act.CONSULT_THIRD_PARTY, MONDAY, **party)
    review = running("casework.answer", answer.pk)
    with played_at(MONDAY), pytest.raises(refusals.ConsultationStillOpen):
        review_approve(
            review_id=review.pk,
            version=review.version,
            by=cast.actor[Role.SIGNING_LEADER],
            today=MONDAY,
        )
    answer.refresh_from_db()
    assert (answer.stage, answer.letter_number) == (Answer.Stage.IN_REVIEW, "")
    assert running("casework.answer", answer.pk).version == review.version


def test_an_end_drops_the_draft_and_ends_its_review(cast, played):
    answer = submitted(played, drafted(played, MONDAY), MONDAY)
    review = running("casework.answer", answer.pk)
    with played_at(MONDAY):
        review_approve(
            review_id=review.pk,
            version=review.version,
            by=cast.actor[Role.FIRST_REVIEWER],
            today=MONDAY,
        )
    assert inbox(cast.actor[Role.UNIT_HEAD])
    played.act(Act.WITHDRAW, MONDAY, reason="申请人书面撤回")
    answer.refresh_from_db()
    assert answer.stage == Answer.Stage.SUPERSEDED
    assert not inbox(cast.actor[Role.UNIT_HEAD])
    ended = reviews_of("casework.answer", answer.pk)[0]
    assert (ended.state, [step.state for step in ended.steps.all()][:2]) == (
        "RECALLED",
        ["APPROVED", "CLOSED"],
    )
    last = entries_of("review.review", review.pk)[-1]
    assert (last.verb, last.reason) == ("review.review.cancelled", "撤回了申请")
    with played_at(MONDAY), pytest.raises(Overtaken, match="终止了审核"):
        review_approve(
            review_id=review.pk,
            version=review.version + 1,
            by=cast.actor[Role.UNIT_HEAD],
            today=MONDAY,
        )


def test_whoever_drafted_last_submits(cast, played):
    answer = drafted(played, MONDAY)
    with pytest.raises(AnswerNotReady, match="拟稿人"):
        answer_submit(
            answer_id=answer.pk,
            version=answer.version,
            by=cast.actor[Role.OFFICER],
            today=MONDAY,
        )


def test_service_is_on_the_day_its_manner_makes_it_clk_6(cast, played):
    signed(played, MONDAY)
    with played_at(FRIDAY):
        answer = answer_serve(
            **played.at,
            manner=Manner.POST,
            on=date(2024, 5, 8),
            by=cast.actor[Role.OFFICER],
            today=FRIDAY,
        )
    played.request.refresh_from_db()
    assert answer.served_on == played.request.concluded_on == date(2024, 5, 8)
    assert (answer.stage, answer.manner) == (Answer.Stage.SERVED, "post")


@pytest.mark.parametrize("on", [date(2024, 5, 3), date(2024, 5, 11)])
def test_service_before_the_signature_or_ahead_of_today_is_refused(cast, played, on):
    signed(played, MONDAY)
    with played_at(FRIDAY), pytest.raises((Refusal, ValueError)):
        answer_serve(
            **played.at,
            manner=Manner.DIRECT,
            on=on,
            by=cast.actor[Role.OFFICER],
            today=FRIDAY,
        )
    assert Answer.objects.get().stage == Answer.Stage.SIGNED


def test_nothing_is_served_before_it_is_signed(cast, played):
    drafted(played, MONDAY)
    with pytest.raises(refusals.NothingToServe):
        served(played, MONDAY)


def test_who_does_not_serve_is_told_whose_it_is(cast, played):
    signed(played, MONDAY)
    with pytest.raises(NotAllowed):
        answer_serve(
            **played.at,
            manner=Manner.DIRECT,
            on=MONDAY,
            by=cast.actor[Role.HANDLER],
            today=MONDAY,
        )


def test_files_of_an_answer_are_its_list_and_can_be_left_out(played):
    upload = Upload("数据.txt", io.BytesIO("养犬登记1200只".encode()))
    answer = drafted(played, MONDAY, evidence={}, uploads=[upload])
    [entry] = answers_of(played.request)[0].files.all()
    assert entry.file.name == "数据.txt"
    without = drafted(played, MONDAY, evidence={}, removed_files=[str(entry.file_id)])
    assert without.files.count() == 0
    again = Upload("数据.txt", io.BytesIO("养犬登记1201只".encode()))
    drafted(played, MONDAY, evidence={}, uploads=[again])
    answer.refresh_from_db()
    assert submitted(played, answer, MONDAY).stage == Answer.Stage.IN_REVIEW


def test_the_remedy_names_the_organs_own_bodies_doc_r(cast):
    first = remedy_for(cast.organ, OutcomeCode.REFUSE_CASE_FILE, (), FRIDAY)
    either = remedy_for(cast.organ, OutcomeCode.UNABLE_NONEXISTENT, (), FRIDAY)
    assert "应当自收到之日起60日内先向云泽市人民政府" in first
    assert "也可以自收到之日起6个月内向云泽铁路运输法院" in either
    assert remedy_for(cast.organ, OutcomeCode.OTHER_WITHDRAWN, (), FRIDAY) == ""


def test_an_answered_request_takes_no_other_answer(played):
    answered(played, FRIDAY)
    with pytest.raises(refusals.CaseClosed):
        drafted(played, FRIDAY)

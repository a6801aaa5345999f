"""What an applicant sees and does by query code; who has none learns nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gongkai.casework.models import Request, Submission
from gongkai.casework.refusals import CaseworkRefusal, CodeWrong
from gongkai.casework.selectors import status_by_code, submissions_of
from gongkai.casework.services import correction_by_code, request_withdraw_by_code
from gongkai.law.procedure import Act, Refusal
from gongkai.organs.authority import Actor
from gongkai.today import played_at
from platform_play import MONDAY, Play, answered, filed

pytestmark = pytest.mark.django_db

PUBLIC = Actor.public("192.0.2.9")


@pytest.fixture
def got(cast):
    return filed(cast)


def correcting(cast, got):
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY)
    return played.act(Act.ASK_CORRECTION, MONDAY, reason="请写明年份")


def correct(got, text="2022年", today=date(2024, 5, 7)):
    with played_at(today):
        return correction_by_code(
            number=got.request.number, code=got.query_code, text=text, by=PUBLIC, today=today
        )


def test_a_code_is_ten_signs_that_nobody_misreads(got):
    assert len(got.query_code) == 10
    assert not set(got.query_code) & set("01ILO")
    assert got.request.query_code != got.query_code


@pytest.mark.parametrize(
    "written", ["云公开〔2024〕第1号", "云公开[2024] 第1号", " 云公开（2024）第1号 "]
)
def test_it_is_found_however_the_number_is_typed(got, written):
    assert status_by_code(written, got.query_code.lower(), MONDAY).number == got.request.number


def test_wrong_number_and_wrong_code_are_told_alike_at_the_same_cost(got):
    def told(number, code):
        with CaptureQueriesContext(connection) as queries, pytest.raises(CodeWrong) as refused:
            status_by_code(number, code, MONDAY)
        return str(refused.value), len(queries)

    wrong_code = told(got.request.number, "AAAAAAAAAA")
    assert wrong_code == told("云公开〔2024〕第99号", got.query_code)
    assert wrong_code == told("", "")
    assert wrong_code[1] == 1


def test_an_empty_code_opens_nothing(cast, got):
    Request.objects.filter(pk=got.request.pk).update(query_code="")
    with pytest.raises(CodeWrong):
        status_by_code(got.request.number, "", MONDAY)


def test_it_tells_the_due_date_and_why(cast, got):
    Play(cast, got.request).confirmed(MONDAY)
    seen = status_by_code(got.request.number, got.query_code, MONDAY)
    assert (seen.received_on, seen.due_on) == (MONDAY, date(2024, 5, 31))
    assert seen.reading.explanation
    assert seen.reading.warnings == ()
    assert [step.label for step in seen.steps] == ["提交申请", "确认收到申请"]


def test_it_names_no_third_party(cast, got):
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY)
    played.act(Act.CONSULT_THIRD_PARTY, MONDAY, party="某保密公司", subject="合同")
    seen = status_by_code(got.request.number, got.query_code, MONDAY)
    assert "某保密公司" not in repr(seen)
    assert "征求第三方意见" in [step.label for step in seen.steps]


def test_it_takes_a_constant_number_of_queries(cast, got, django_assert_max_num_queries):
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    answered(played, date(2024, 5, 10))
    # request, case, submissions, answers with files (3) and service, papers, refused, evaluation
    with django_assert_max_num_queries(10):
        status_by_code(got.request.number, got.query_code, date(2024, 5, 10))


def test_an_application_is_withdrawn_until_it_is_answered_map_8(cast, got):
    with played_at(MONDAY):
        request_withdraw_by_code(
            number=got.request.number, code=got.query_code, by=PUBLIC, today=MONDAY
        )
    seen = status_by_code(got.request.number, got.query_code, MONDAY)
    assert (seen.state, seen.may_withdraw) == ("已撤回", False)
    with pytest.raises(Refusal), played_at(MONDAY):
        request_withdraw_by_code(
            number=got.request.number, code=got.query_code, by=PUBLIC, today=MONDAY
        )


def test_a_wrong_code_withdraws_nothing(got):
    with pytest.raises(CodeWrong):
        request_withdraw_by_code(
            number=got.request.number, code="AAAAAAAAAA", by=PUBLIC, today=MONDAY
        )


def test_a_correction_waits_for_confirmation_law_31_3(cast, got):
    correcting(cast, got)
    seen = status_by_code(got.request.number, got.query_code, MONDAY)
    assert ([(ask.kind, ask.text) for ask in seen.asks], seen.due_on) == (
        [("correction", "请写明年份")],
        None,
    )
    request = correct(got)
    assert request.state == "AWAITING_CORRECTION"
    assert [sent.text for sent in submissions_of(request)] == ["2022年"]


def test_where_the_receipt_confirms_the_clock_starts_anew_at_once(cast, got, settings):
    correcting(cast, got)
    settings.CONFIRMS_ITSELF = True
    assert correct(got).due_on == date(2024, 6, 3)


def test_a_correction_that_nobody_asked_for_is_refused(got):
    with pytest.raises(Refusal):
        correct(got)
    assert not Submission.objects.exists()


@pytest.mark.parametrize("text", ["", "  ", "补" * 10_001])
def test_an_empty_or_endless_correction_is_refused(cast, got, text):
    correcting(cast, got)
    with pytest.raises(CaseworkRefusal):
        correct(got, text=text)

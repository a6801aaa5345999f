"""What an applicant does on the page of the own request; nothing that is typed is lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.models import Answer, Applicant, Evaluation, Request, Submission
from gongkai.casework.services import request_act, request_confirm, request_register
from gongkai.law.applicants import ApplicantKind
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from gongkai.portal import case_door
from gongkai.portal.own_case import OWN_ACTS
from gongkai.portal.telling import NEXT, STEPS
from gongkai.today import now
from platform_applicant import DAY

CASE = "/status/case/"


@pytest.fixture
def filed(file_request):
    return file_request()


@pytest.fixture
def do(filed, cast):
    """Do an act of the procedure to the request, confirmed and registered before."""

    def at():
        found = Request.objects.get(pk=filed.request.pk)
        by = cast.actor[Role.OFFICER]
        return {"request_id": found.pk, "version": found.version, "by": by, "today": DAY}

    request_confirm(**at())
    request_register(**at(), applicant_kind=ApplicantKind.NATURAL)
    return lambda act, **facts: request_act(**at(), act=act, facts=Facts(DAY, **facts))


@pytest.fixture
def opened(client, filed):
    ask(client, filed)
    return client


@pytest.fixture
def answered(filed, cast):
    return Answer.objects.create(
        request=filed.request,
        stage=Answer.Stage.SERVED,
        outcome="GRANT_PROVIDE",
        body="现将信息提供如下。",
        remedy="如不服本答复，可以申请行政复议。",
        letter_number="云答〔2025〕第7号",
        drafter=cast.person[Role.HANDLER],
        drafted_at=now(),
        signed_on=DAY,
        served_on=DAY,
    )


def ask(client, filed):
    return client.post("/status/", {"number": filed.request.number, "code": filed.query_code})


def text_of(client):
    return client.get(CASE).content.decode()


def pdf():
    return SimpleUploadedFile("凭证.txt", "缴款书".encode())


def test_every_act_has_its_sentence_and_every_form_its_place():
    assert set(STEPS) == set(Act)
    assert all(sentence.endswith("。") for sentence in (*STEPS.values(), *NEXT.values()))
    assert set(OWN_ACTS) == {
        "withdraw", "correct", "reasons", "pay", "contact", "mails", "evaluate",
    }  # fmt: skip


def test_every_step_is_told_in_plain_words(opened, do):
    do(Act.CONSULT_THIRD_PARTY, party="某保密公司", subject="合同")
    page = text_of(opened)
    assert STEPS[Act.CONFIRM_RECEIPT] in page
    assert STEPS[Act.CONSULT_THIRD_PARTY] in page
    assert "某保密公司" not in page
    assert "最迟<strong>2025年12月" in page


def test_reasons_are_sent_on_the_page_law_35_1(opened, do):
    do(Act.ASK_REASONS, until=DAY + timedelta(days=7), reason="本月已申请30件")
    page = text_of(opened)
    assert "需要您说明理由" in page
    assert "2025年11月27日" in page
    opened.post(f"{CASE}reasons/", {"text": "课题研究。"})
    assert Submission.objects.get().kind == "reasons"
    page = text_of(opened)
    assert "您已于2025年11月20日 09:00提交，正等待工作人员核对登记" in page
    assert "课题研究。" in page


def test_a_fee_is_shown_and_its_proof_sent_fee_9(opened, do):
    do(Act.NOTICE_FEE, tariff=Tariff.BY_PAGE, quantity=50)
    page = text_of(opened)
    assert "应缴<strong>200" in page
    assert "怎样算的" in page
    answer = opened.post(f"{CASE}pay/", {"paid_on": DAY.isoformat(), "text": "由张四代缴"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "请上传缴费凭证" in page
    assert "由张四代缴" in page
    told = {"paid_on": DAY.isoformat(), "text": "由张四代缴", "files": pdf()}
    assert opened.post(f"{CASE}pay/", told).status_code == 302
    assert Submission.objects.get().told_on == DAY


def test_a_changed_contact_is_shown_masked(opened, filed):
    opened.post(f"{CASE}contact/", {"phone": "13900005678"})
    assert Applicant.objects.get().phone == "13900005678"
    page = text_of(opened)
    assert "139****5678" in page
    assert "13900005678" not in page


def test_a_fault_stands_beside_its_field_with_what_was_typed(opened):
    answer = opened.post(f"{CASE}contact/", {"email": "不是邮箱", "phone": "13900005678"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'href="#id_contact_email"' in page
    assert "不是邮箱" in page
    assert 'value="13900005678"' in page
    assert 'own-fold" open' in page
    assert Applicant.objects.get().phone != "13900005678"


def test_mails_are_chosen(opened):
    opened.post(f"{CASE}mails/", {"every_step": "no"})
    assert not Applicant.objects.get().mails_every_step
    assert opened.post(f"{CASE}mails/", {"every_step": "maybe"}).status_code == 422


def test_an_answer_is_evaluated_once(opened, answered):
    assert "评价办理情况" in text_of(opened)
    assert opened.post(f"{CASE}evaluate/", {"text": "没有选"}).status_code == 422
    opened.post(f"{CASE}evaluate/", {"score": "4", "text": "答复很快。"})
    assert Evaluation.objects.get().score == 4
    page = text_of(opened)
    assert "感谢您的意见" in page
    assert "提交评价" not in page
    again = opened.post(f"{CASE}evaluate/", {"score": "1", "text": "反悔"})
    assert again.status_code == 422
    assert "反悔" in again.content.decode()


def test_the_last_days_stand_under_the_answer_clk_23(opened, answered):
    page = text_of(opened)
    assert "申请行政复议的最后一日" in page
    assert "2026年1月19日" in page
    assert "2026年5月20日" in page


def test_what_was_typed_outlives_a_door_that_closed(client, opened, do, filed, monkeypatch):
    do(Act.ASK_CORRECTION, reason="请写明年份")
    of = f"request:{filed.request.pk}"

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(minutes=21)

    with monkeypatch.context() as patch:
        patch.setattr(case_door, "datetime", Later)
        answer = client.post(f"{CASE}correct/", {"of": of, "text": "写了二十一分钟。"})
    assert answer.url == "/status/"
    assert Submission.objects.count() == 0
    assert "刚才填写的内容会保留" in client.get("/status/").content.decode()
    ask(client, filed)
    page = text_of(client)
    assert "写了二十一分钟。" in page
    assert "您填写的内容已经保留" in page
    assert "写了二十一分钟。" not in text_of(client)


def test_what_was_typed_for_one_request_is_never_sent_for_another(
    client, opened, do, filed, file_request
):
    """froide#297: a reply landed in the wrong case."""
    do(Act.ASK_CORRECTION, reason="请写明年份")
    other = file_request(title="另一件")
    ask(client, other)
    told = {"of": f"request:{filed.request.pk}", "text": "给第一件的补正。"}
    assert client.post(f"{CASE}correct/", told).url == "/status/"
    client.post(f"{CASE}withdraw/", {"of": f"request:{filed.request.pk}"})
    assert set(Request.objects.values_list("state", flat=True)) == {
        "AWAITING_CORRECTION", "FILED",
    }  # fmt: skip
    client.post(f"{CASE}correct/", told)
    assert "给第一件的补正。" not in text_of(client)
    ask(client, filed)
    assert "给第一件的补正。" in text_of(client)
    assert Submission.objects.count() == 0


def test_what_has_no_place_any_more_is_given_back_to_be_copied(opened):
    answer = opened.post(f"{CASE}reasons/", {"text": "没有人要的理由。"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "没有人要的理由。" in page
    assert "未能办理" in page


def test_what_was_typed_lies_sealed_in_the_session(client, opened, filed):
    from django.contrib.sessions.models import Session

    opened.post("/status/leave/")
    told = {"of": f"request:{filed.request.pk}", "text": "不给别人看。"}
    opened.post(f"{CASE}correct/", told)
    kept = str([session.get_decoded() for session in Session.objects.all()])
    assert "typed" in kept
    assert "不给别人看" not in kept


def test_more_than_a_form_can_hold_is_not_kept(client, filed):
    told = {"of": f"request:{filed.request.pk}", "text": "长" * 30_000}
    client.post(f"{CASE}correct/", told)
    assert "typed" not in client.session


@pytest.mark.parametrize("slug", ["delete", "correct2", "x"])
def test_an_act_that_is_none_of_the_applicants_is_not_found(opened, slug):
    assert opened.post(f"{CASE}{slug}/").status_code == 404


def test_nobody_acts_without_a_code(client, filed):
    for slug in OWN_ACTS:
        assert client.post(f"{CASE}{slug}/", {"text": "x"}).url == "/status/"
    assert Submission.objects.count() == 0


def test_who_acts_too_often_is_told_until_when(opened, settings):
    answers = [opened.post(f"{CASE}mails/", {"every_step": "no"}) for _ in range(21)]
    assert answers[19].status_code == 302
    assert answers[20].status_code == 429
    assert int(answers[20]["Retry-After"]) > 0


def test_the_page_is_nobodys_to_keep(opened):
    assert "no-store" in opened.get(CASE)["Cache-Control"]


def test_the_page_takes_as_many_queries_with_much_on_it(
    opened, do, answered, django_assert_max_num_queries
):
    do(Act.ASK_REASONS, until=DAY + timedelta(days=7), reason="本月已申请30件")
    for number in range(3):
        opened.post(f"{CASE}reasons/", {"text": f"理由{number}", "files": pdf()})
    with django_assert_max_num_queries(19):
        opened.get(CASE)

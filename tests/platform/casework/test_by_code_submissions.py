"""What an applicant hands in by number and query code, and what it becomes for the office."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Applicant, Evaluation, Request, RequestFile, Submission
from gongkai.casework.refusals import ApplicationIncomplete, CaseworkRefusal, CodeWrong
from gongkai.casework.selectors import (
    case_of,
    my_work,
    sent_and_waiting,
    status_by_code,
    told_for_acts,
)
from gongkai.casework.services import (
    applicant_erase,
    contact_change_by_code,
    correction_by_code,
    evaluation_by_code,
    mails_choose_by_code,
    payment_by_code,
    reasons_by_code,
    request_withdraw_by_code,
)
from gongkai.files.refusal import FileRefused
from gongkai.journal.models import Entry
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act, Refusal
from gongkai.mail.models import Message
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, Play, answered, filed, instant

pytestmark = pytest.mark.django_db

PUBLIC = Actor.public("192.0.2.9")
TUESDAY = date(2024, 5, 7)


@pytest.fixture
def got(cast):
    return filed(cast)


@pytest.fixture
def registered(cast, got):
    return Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)


@pytest.fixture
def asked_for_reasons(registered):
    until = date(2024, 5, 17)
    return registered.act(Act.ASK_REASONS, MONDAY, until=until, reason="本月已申请30件")


@pytest.fixture
def asked_to_pay(registered):
    fee = {"tariff": Tariff.BY_PAGE, "quantity": 50}
    return registered.act(Act.NOTICE_FEE, MONDAY, **fee)


def by_code(got, service, today=TUESDAY, *, dated=True, **told):
    more = {"today": today} if dated else {}
    with played_at(today):
        return service(number=got.request.number, code=got.query_code, by=PUBLIC, **more, **told)


def seen(got, today=TUESDAY):
    return status_by_code(got.request.number, got.query_code, today)


def file(name="凭证.txt", content="缴款书"):
    return Upload(name, io.BytesIO(content.encode()))


def tasks(cast, role=Role.OFFICER, today=TUESDAY):
    return [item.what for item in my_work(cast.actor[role], today)]


def test_reasons_are_asked_sent_and_wait_for_the_officer_law_35_1(cast, got, asked_for_reasons):
    ask = seen(got).asks[0]
    assert (ask.kind, ask.text, ask.due_on) == ("reasons", "本月已申请30件", date(2024, 5, 17))
    assert "收到理由说明" not in tasks(cast)
    by_code(got, reasons_by_code, text="课题研究需要。", uploads=[file()])
    assert seen(got).asks[0].sent_at is not None
    assert "收到理由说明" in tasks(cast)
    request = Request.objects.get()
    told = told_for_acts(request, case_of(request))[Act.GIVE_REASONS]
    assert told == {"reason": "课题研究需要。", "on": TUESDAY}


def test_reasons_that_were_recorded_are_asked_no_more(cast, got, asked_for_reasons):
    by_code(got, reasons_by_code, text="课题研究需要。")
    asked_for_reasons.act(Act.GIVE_REASONS, TUESDAY, reason="课题研究需要。")
    assert seen(got).asks == ()
    assert "收到理由说明" not in tasks(cast)
    with pytest.raises(Refusal):
        by_code(got, reasons_by_code, text="再补充。")


def test_reasons_that_nobody_asked_for_are_refused(got, registered):
    with pytest.raises(Refusal):
        by_code(got, reasons_by_code, text="课题研究需要。")
    assert not Submission.objects.exists()


def test_a_payment_is_shown_proved_and_recorded_on_the_day_it_was_made_fee_9(
    cast, got, asked_to_pay
):
    ask = seen(got).asks[0]
    assert (ask.kind, ask.amount, ask.text) == ("payment", Decimal(200), "按量计收")
    assert sum(line.amount for line in ask.lines) == Decimal(200)
    by_code(got, payment_by_code, paid_on=MONDAY, uploads=[file()])
    assert RequestFile.objects.get().kind == RequestFile.Kind.PAYMENT
    assert tasks(cast) == ["缴清信息处理费"]
    request = Request.objects.get()
    facts = told_for_acts(request, case_of(request))[Act.PAY_FEE]
    assert facts == {"on": MONDAY}
    asked_to_pay.act(Act.PAY_FEE, facts["on"], today=TUESDAY)
    assert seen(got).asks == ()
    assert sent_and_waiting(Request.objects.get(), case_of(Request.objects.get())) == []


def test_a_proof_in_hand_stands_before_the_lapse(cast, got, asked_to_pay):
    asked_to_pay.act(Act.NOTE_FEE_NOTICE, MONDAY)
    late = date(2024, 6, 5)
    assert tasks(cast, today=late) == ["逾期未缴费，不再处理"]
    by_code(got, payment_by_code, late, paid_on=date(2024, 6, 3), uploads=[file()])
    assert tasks(cast, today=late) == ["缴清信息处理费"]


def test_a_payment_without_proof_is_refused(got, asked_to_pay):
    with pytest.raises(CaseworkRefusal, match="请上传缴费凭证"):
        by_code(got, payment_by_code, paid_on=MONDAY)


@pytest.mark.parametrize("paid_on", [date(2024, 5, 3), date(2024, 5, 8)])
def test_a_payment_before_its_notice_or_in_the_future_is_refused(got, asked_to_pay, paid_on):
    with pytest.raises((Refusal, CaseworkRefusal)):
        by_code(got, payment_by_code, paid_on=paid_on, uploads=[file()])
    assert not Submission.objects.exists()


def test_what_is_sent_twice_in_a_row_is_kept_once(got, asked_for_reasons):
    for _ in range(2):
        by_code(got, reasons_by_code, text="课题研究需要。", uploads=[file()])
    assert Submission.objects.count() == 1
    assert RequestFile.objects.count() == 1
    by_code(got, reasons_by_code, text="课题研究需要。", uploads=[file("另.txt", "另一份")])
    assert Submission.objects.count() == 2


def test_the_same_words_later_are_another_submission(got, asked_for_reasons):
    by_code(got, reasons_by_code, text="课题研究需要。")
    Submission.objects.update(sent_at=instant(MONDAY))
    by_code(got, reasons_by_code, text="课题研究需要。")
    assert Submission.objects.count() == 2


@pytest.mark.parametrize("text", ["", "  ", "理" * 10_001, "理由\x00"])
def test_words_that_cannot_be_kept_are_refused(got, asked_for_reasons, text):
    with pytest.raises(CaseworkRefusal):
        by_code(got, reasons_by_code, text=text)


def test_a_hostile_file_keeps_nothing_of_it(got, asked_for_reasons):
    bad = Upload("坏.pdf", io.BytesIO(b"MZ\x90\x00"))
    with pytest.raises(FileRefused):
        by_code(got, reasons_by_code, text="课题研究需要。", uploads=[file(), bad])
    assert not Submission.objects.exists()
    assert not RequestFile.objects.exists()


def test_more_files_than_anybody_needs_are_refused(got, asked_for_reasons):
    many = [file(f"{number}.txt", f"第{number}份") for number in range(11)]
    with pytest.raises(CaseworkRefusal, match="一次最多上传10个文件"):
        by_code(got, reasons_by_code, text="课题研究需要。", uploads=many)
    assert not Submission.objects.exists()


def test_a_withdrawal_leaves_nothing_to_be_sent(got, asked_for_reasons):
    by_code(got, request_withdraw_by_code)
    with pytest.raises(Refusal):
        by_code(got, reasons_by_code, text="课题研究需要。")
    assert seen(got).asks == ()


def change(got, **told):
    return by_code(got, contact_change_by_code, dated=False, **told)


def test_changed_particulars_are_kept_and_told_masked_site_17(cast, got, registered):
    change(got, phone="13900005678", address="云泽市东湖区九号院")
    applicant = Applicant.objects.get()
    assert (applicant.phone, applicant.address) == ("13900005678", "云泽市东湖区九号院")
    assert applicant.email == "zhang@example.com"
    text = Submission.objects.get().text
    assert "联系电话由138****1234变更为139****5678" in text
    for clear in ("13800001234", "13900005678", "清河区一号", "九号院"):
        assert clear not in text
        assert clear not in repr(seen(got).contact)
    written = str([(entry.before, entry.after) for entry in Entry.objects.all()])
    assert "13900005678" not in written


def test_an_officer_is_told_of_it_until_the_next_act(cast, got, registered):
    change(got, phone="13900005678")
    assert "查看变更的联系方式" in tasks(cast)
    registered.act(Act.ASK_CORRECTION, TUESDAY, reason="请写明年份")
    assert "查看变更的联系方式" not in tasks(cast, today=date(2024, 5, 8))


def test_the_old_and_the_new_address_are_told(got):
    change(got, email="new@example.com")
    mails = Message.objects.filter(subject__startswith="您的联系方式已变更")
    assert set(mails.values_list("recipient", flat=True)) == {
        "zhang@example.com",
        "new@example.com",
    }


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("phone", "不是电话"),
        ("email", "a@b@c"),
        ("postcode", "12"),
        ("address", "长" * 201),
        ("email", "a@example.com\nBcc: x@example.com"),
    ],
)
def test_what_is_written_wrong_is_told_by_field(got, field, typed):
    with pytest.raises(ApplicationIncomplete) as refused:
        change(got, **{field: typed})
    assert list(refused.value.problems) == [field]
    assert not Submission.objects.exists()


def test_nothing_new_changes_nothing(got):
    with pytest.raises(CaseworkRefusal, match="没有新的内容"):
        change(got, phone="13800001234")
    with pytest.raises(CaseworkRefusal, match="没有新的内容"):
        change(got)


def test_two_changes_at_once_both_stay(got):
    change(got, phone="13900005678")
    change(got, email="new@example.com")
    applicant = Applicant.objects.get()
    assert (applicant.phone, applicant.email) == ("13900005678", "new@example.com")


def test_erased_particulars_stay_erased_even_masked(cast, got, registered):
    change(got, phone="13900005678")
    by_code(got, request_withdraw_by_code)
    head = cast.actor[Role.OFFICE_HEAD]
    applicant_erase(**registered.at, reason="申请人要求删除", by=head)
    assert "139" not in Submission.objects.get().text
    assert seen(got).contact.is_erased
    with pytest.raises(CaseworkRefusal, match="已经依法删除"):
        change(got, phone="13700001111")


def test_fewer_mails_are_chosen_and_journalled_once(got):
    for _ in range(2):
        by_code(got, mails_choose_by_code, dated=False, every_step=False)
    assert not seen(got).mails_every_step
    assert Entry.objects.filter(verb="casework.request.mails_chosen").count() == 1


def evaluate(got, score=4, **told):
    return by_code(got, evaluation_by_code, dated=False, score=score, **told)


def test_an_evaluation_waits_for_service_and_is_given_once(cast, got, registered):
    with pytest.raises(CaseworkRefusal, match="答复尚未送达"):
        evaluate(got)
    answered(registered, TUESDAY)
    assert seen(got).may_evaluate
    evaluate(got, text="答复很快。")
    assert (seen(got).may_evaluate, seen(got).score) == (False, 4)
    with pytest.raises(CaseworkRefusal, match="已经评价过"):
        evaluate(got, score=1)
    assert Evaluation.objects.get().score == 4


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_score_beyond_the_scale_is_refused(cast, got, registered, score):
    answered(registered, TUESDAY)
    with pytest.raises(CaseworkRefusal):
        evaluate(got, score=score)


@pytest.mark.parametrize(
    ("service", "told"),
    [
        (correction_by_code, {"text": "补", "today": MONDAY}),
        (reasons_by_code, {"text": "因", "today": MONDAY}),
        (payment_by_code, {"paid_on": MONDAY, "today": MONDAY}),
        (contact_change_by_code, {"phone": "13900005678"}),
        (mails_choose_by_code, {"every_step": False}),
        (evaluation_by_code, {"score": 5}),
    ],
)
def test_a_wrong_code_does_nothing(got, service, told):
    with pytest.raises(CodeWrong):
        service(number=got.request.number, code="AAAAAAAAAA", by=PUBLIC, **told)
    assert not Submission.objects.exists()


def test_remedy_days_are_told_with_the_answer_in_force_clk_23(cast, got, registered):
    answered(registered, TUESDAY)
    told = seen(got).answers[0].last_days
    assert told.reconsideration.ends_on == date(2024, 7, 8)  # 60 days end on a Saturday
    assert told.suit.ends_on == date(2024, 11, 7)

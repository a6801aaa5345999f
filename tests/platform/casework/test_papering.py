"""What stands in the papers of a request (DOC-0 … DOC-18), by the case alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from gongkai.casework.models import Answer, Delivery
from gongkai.casework.papering import (
    PAPERS_OF_ACT,
    elements_of,
    fields_of,
    look_ahead,
    look_back,
    papers_of_act,
)
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.papers import ELEMENTS, PAPERS, Addressee, PaperKind, missing
from gongkai.law.procedure import Act, Facts, Refusal
from platform_play import MONDAY, handling, served, signed

pytestmark = pytest.mark.django_db

K = PaperKind
TUESDAY, FRIDAY = date(2024, 5, 7), date(2024, 5, 10)
THIRD = {"party": "甲公司", "subject": "合同"}
ACTS = {
    Act.ASK_CORRECTION: {"reason": "所指年度不明"},
    Act.ASK_REASONS: {"reason": "本月已提出43件", "until": date(2024, 5, 20)},
    Act.CONSULT_THIRD_PARTY: THIRD,
    Act.CONSULT_CO_MAKER: {"party": "乙局", "subject": "联合发文"},
    Act.CONSULT_ORGAN: {"party": "丙局", "subject": "会议纪要"},
    Act.REFER_SECRECY: {"party": "云泽市国家保密局", "subject": "密级"},
    Act.EXTEND: {"reason": "档案较多", "working_days": 20, "is_approved": True},
    Act.NOTICE_FEE: {"tariff": Tariff.BY_PAGE, "amount": Decimal(700)},
    Act.WITHDRAW: {"reason": "书面撤回"},
    Act.MERGE: {"key": "云公开〔2024〕第9号"},
}


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


def ahead(played, act, **facts):
    return look_ahead(played.request, act, Facts(TUESDAY, **facts), TUESDAY)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_every_paper_of_an_act_has_all_that_must_stand_in_it(played, act):
    look = ahead(played, act, **ACTS[act])
    kinds = papers_of_act(act, look.facts)
    assert kinds
    for kind in kinds:
        fields = elements_of(look, kind)
        assert missing(kind, fields) == []
        assert set(fields) <= {*ELEMENTS, "outcome_code"}


@pytest.mark.parametrize("act", sorted(ACTS))
def test_a_letter_to_others_never_says_who_applied_doc_5(played, act):
    look = ahead(played, act, **ACTS[act])
    for kind in papers_of_act(act, look.facts):
        if PAPERS[kind].addressee is not Addressee.APPLICANT:
            told = str(elements_of(look, kind))
            assert not any(one in told for one in ("张三丰", "13800001234", "清河区", "zhang@"))


def test_a_paper_before_the_act_says_what_it_will_say_after_it(played):
    """The preview and the paper are the same, day and period too (DOC-9, CLK-17)."""
    look = ahead(played, Act.EXTEND, **ACTS[Act.EXTEND])
    before = elements_of(look, K.EXTENSION)
    played.act(Act.EXTEND, TUESDAY, reason="档案较多", working_days=20)
    assert fields_of(played.request, K.EXTENSION, today=TUESDAY) == before
    assert before["due_on"] == date(2024, 5, 31)
    assert before["new_due_on"] == date(2024, 7, 1)
    assert before["extension_days"] == 20


def test_nothing_is_previewed_that_the_law_refuses(played):
    with pytest.raises(Refusal, match="1至20个工作日"):
        ahead(played, Act.EXTEND, reason="档案较多", working_days=21, is_approved=True)


def test_a_correction_notice_names_its_own_period_or_the_usual_one(played):
    usual = elements_of(ahead(played, Act.ASK_CORRECTION, reason="不明"), K.CORRECTION)
    own = elements_of(
        ahead(played, Act.ASK_CORRECTION, reason="不明", working_days=10), K.CORRECTION
    )
    assert (usual["period_days"], own["period_days"]) == (15, 10)


def test_the_period_for_reasons_is_counted_in_working_days(played):
    fields = elements_of(ahead(played, Act.ASK_REASONS, **ACTS[Act.ASK_REASONS]), K.REASONS)
    assert (fields["period_days"], fields["reply_by_on"]) == (10, date(2024, 5, 20))


def test_an_applicant_is_told_of_a_consultation_unless_said_otherwise(played):
    told, untold = Facts(TUESDAY, **THIRD), Facts(TUESDAY, **THIRD, applicant_told=False)
    assert K.CONSULTATION_NOTICE in papers_of_act(Act.CONSULT_THIRD_PARTY, told)
    assert K.CONSULTATION_NOTICE not in papers_of_act(Act.CONSULT_THIRD_PARTY, untold)
    look = look_ahead(played.request, Act.CONSULT_THIRD_PARTY, told, TUESDAY)
    assert "甲公司" not in str(elements_of(look, K.CONSULTATION_NOTICE))


def test_only_a_suggestion_is_replied_to(played):
    assert papers_of_act(Act.CONVERT_TO_PROACTIVE, Facts(TUESDAY, applicants=2)) == ()
    suggested = Facts(TUESDAY, applicants=1, is_suggested=True)
    assert papers_of_act(Act.CONVERT_TO_PROACTIVE, suggested) == (K.PROACTIVE_REPLY,)


def test_a_third_party_overridden_is_told_its_remedies_doc_7(played):
    played.act(Act.CONSULT_THIRD_PARTY, TUESDAY, **THIRD)
    played.act(Act.ANSWER_CONSULTATION, FRIDAY, **THIRD, view=ThirdPartyView.REASONED_OBJECTION)
    facts = Facts(FRIDAY, **THIRD, reason="涉及公共安全")
    look = look_ahead(played.request, Act.OVERRIDE_THIRD_PARTY, facts, FRIDAY)
    fields = elements_of(look, K.THIRD_PARTY_DECISION)
    assert missing(K.THIRD_PARTY_DECISION, fields) == []
    assert fields["remedy"].startswith("如不服本决定")


def test_a_notice_of_a_lapse_tells_remedies_and_that_of_a_withdrawal_none(played):
    withdrawal = elements_of(ahead(played, Act.WITHDRAW, reason="书面"), K.CLOSING_NOTICE)
    assert withdrawal["remedy"] == ""
    played.act(Act.ASK_CORRECTION, TUESDAY, reason="不明")
    played.act(Act.NOTE_CORRECTION_NOTICE, TUESDAY)
    facts = Facts(date(2024, 6, 3))
    look = look_ahead(played.request, Act.LAPSE_CORRECTION, facts, date(2024, 6, 3))
    lapse = elements_of(look, K.CLOSING_NOTICE)
    assert missing(K.CLOSING_NOTICE, lapse) == []
    assert "如不服本告知" in lapse["remedy"]


def test_a_fee_notice_shows_amount_and_period(played):
    look = ahead(played, Act.NOTICE_FEE, **ACTS[Act.NOTICE_FEE])
    fields = elements_of(look, K.FEE_NOTICE)
    assert (fields["amount"], fields["period_days"]) == ("700.00", 20)
    assert "国办函〔2020〕109号" in fields["standard"]


@pytest.mark.parametrize(
    ("typed", "wrong", "right"),
    [
        ("第1页“2023年”应为“2024年”", "第1页“2023年", "2024年"),
        ("补全附件页码", "原答复书的有关表述", "补全附件页码"),
    ],
)
def test_a_slip_is_told_as_what_it_said_and_what_it_should_say(played, typed, wrong, right):
    signed(played, MONDAY)
    served(played, MONDAY)
    look = look_ahead(played.request, Act.CORRECT_SLIP, Facts(TUESDAY, reason=typed), TUESDAY)
    fields = elements_of(look, K.SLIP_CORRECTION)
    assert (fields["wrong"], fields["right"]) == (wrong, right)
    assert fields["original_number"] == Answer.objects.get().letter_number
    assert missing(K.SLIP_CORRECTION, fields) == []


def test_the_answer_and_its_review_sheet_say_who_decided_doc_12_doc_15(played):
    answer = signed(played, MONDAY)
    look = look_back(played.request, MONDAY, answer=answer)
    letter, sheet = elements_of(look, K.ANSWER), elements_of(look, K.REVIEW_SHEET)
    assert missing(K.ANSWER, letter) == missing(K.REVIEW_SHEET, sheet) == []
    assert (letter["outcome"], letter["outcome_code"]) == ("予以公开", "GRANT_PROVIDE")
    assert [step["name"] for step in sheet["steps"]][-1] == "签发"
    assert all(step["person"] and step["happened_on"] == MONDAY for step in sheet["steps"])


def test_the_receipt_of_a_service_says_how_it_went_doc_16(played):
    signed(played, MONDAY)
    served(played, MONDAY)
    delivery = Delivery.objects.get()
    fields = elements_of(look_back(played.request, MONDAY, delivery=delivery), K.DELIVERY_RECEIPT)
    assert missing(K.DELIVERY_RECEIPT, fields) == []
    assert (fields["manner"], fields["recipient"]) == ("电子送达", "张三丰")
    assert fields["place"] == "zhang@example.com"


@pytest.mark.parametrize("kind", [K.APPLICATION, K.RECEIPT, K.REGISTRATION, K.ENVELOPE])
def test_every_sheet_of_a_request_is_whole(played, kind):
    assert missing(kind, fields_of(played.request, kind, today=MONDAY)) == []


def test_every_act_that_people_are_told_of_has_its_paper():
    silent = {
        Act.FILE,
        Act.CONFIRM_RECEIPT,
        Act.SERVE,
        Act.UNDO_SERVICE,
        Act.SPLIT,
        Act.ORDER_REANSWER,
        Act.WITHDRAW_CONSULTATION,
        Act.EXPIRE_CONSULTATION,
    }
    told_to_us = {
        act for act in Act if act.name.startswith(("NOTE_", "RECEIVE_", "GIVE_", "PAY_"))
    }
    of_records = {act for act in Act if act.name.endswith("RECORD")}
    silent |= told_to_us | of_records | {Act.ANSWER_CONSULTATION}
    assert set(PAPERS_OF_ACT) == set(Act) - silent

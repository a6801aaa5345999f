"""The guided decision on a request: what its record answers, lacks and warns of (MAP-4)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.guide import QUESTIONS, GuideStep, told
from gongkai.casework.guide.questions import REST
from gongkai.casework.models import Dispute, Request
from gongkai.casework.selectors import guided
from gongkai.law.outcomes import OutcomeCode, ThirdPartyView
from gongkai.law.procedure import Act
from platform_play import MONDAY, answered, drafted, handling, searched

pytestmark = pytest.mark.django_db
TUESDAY, LATER = date(2024, 5, 7), date(2024, 6, 3)
NEXT_YEAR = date(2025, 3, 3)
NO = {question.key: question.choices[-1][0] for question in QUESTIONS} | {
    "earlier": "NONE",
    "third_party": "NOT_CONCERNED",
    REST: "no",
}
PARTY = {"party": "甲公司", "subject": "合同"}


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


def looked(played, on=TUESDAY, **answers):
    played.request.refresh_from_db()
    return guided(played.request, NO | answers, on)


def objected(played, view=ThirdPartyView.REASONED_OBJECTION):
    played.act(Act.CONSULT_THIRD_PARTY, MONDAY, **PARTY)
    played.act(Act.NOTE_CONSULTATION, MONDAY, **PARTY)
    return played.act(Act.ANSWER_CONSULTATION, TUESDAY, view=view, **PARTY)


def test_a_lapse_before_its_date_cannot_be_claimed_law_30_3(played):
    look = looked(played, correction_lapsed="yes", fee_lapsed="yes", withdrawn="yes")
    assert look.step.outcome is OutcomeCode.GRANT_PROVIDE
    assert {"withdrawn", "correction_lapsed", "fee_lapsed"} <= look.known


def test_a_lapse_on_its_day_leads_to_its_act(played):
    played.act(Act.ASK_CORRECTION, MONDAY, reason="哪一年", working_days=7)
    played.act(Act.NOTE_CORRECTION_NOTICE, MONDAY)
    assert looked(played, TUESDAY).step.outcome is OutcomeCode.GRANT_PROVIDE
    look = looked(played, LATER)
    assert (look.step.instead, look.gaps) == (Act.LAPSE_CORRECTION, ())


def test_nonexistence_without_a_search_leads_to_the_search_law_36_4(played):
    look = looked(played, not_found="yes")
    assert look.step.outcome is OutcomeCode.UNABLE_NONEXISTENT
    (gap,) = look.gaps
    assert gap.is_search
    assert "检索记录" in gap.sentence


def test_what_was_found_is_there_and_what_was_not_found_is_proved(played):
    searched(played, TUESDAY, has_found=True)
    assert looked(played, not_found="yes").step.outcome is OutcomeCode.GRANT_PROVIDE
    searched(played, TUESDAY)
    look = looked(played)
    assert look.step.outcome is OutcomeCode.UNABLE_NONEXISTENT
    assert look.gaps == ()
    assert look.proofs[0][0].startswith("检索记录")


def test_a_third_partys_refusal_without_consultation_leads_to_it_law_32_1(played):
    look = looked(played, third_party="REASONED_OBJECTION", public_interest_override="no")
    assert [gap.act for gap in look.gaps] == [Act.CONSULT_THIRD_PARTY]


def test_what_the_third_party_said_is_not_asked_again_law_32_4(played):
    look = looked(objected(played), third_party="NOT_CONCERNED")
    assert look.step.outcome is OutcomeCode.REFUSE_THIRD_PARTY
    assert "third_party" in look.known
    assert look.gaps == ()


def test_disclosure_over_an_objection_leads_to_the_override_law_32_5(played):
    objected(played)
    look = looked(played, public_interest_override="yes")
    assert [gap.act for gap in look.gaps] == [Act.OVERRIDE_THIRD_PARTY]
    played.act(Act.OVERRIDE_THIRD_PARTY, TUESDAY, reason="公共安全", **PARTY)
    look = looked(played, public_interest_override="no")
    assert (look.step.outcome, look.gaps) == (OutcomeCode.GRANT_PROVIDE, ())


@pytest.mark.parametrize(
    ("key", "act"), [("abusive", Act.ASK_REASONS), ("still_unclear", Act.ASK_CORRECTION)]
)
def test_what_needs_a_step_before_leads_to_the_step(played, key, act):
    assert {gap.act for gap in looked(played, **{key: "yes"}).gaps} == {act}


def test_a_repeat_is_known_from_the_request_that_it_repeats_map_6(cast, played):
    first = handling(cast, MONDAY).assigned(MONDAY)
    Request.objects.filter(pk=played.request.pk).update(repeats=first.request)
    assert looked(played).step.outcome is OutcomeCode.OTHER_MERGED
    answered(first, MONDAY)
    look = looked(played)
    assert look.step.outcome is OutcomeCode.NOPROC_REPEAT
    assert look.proofs[0][0] == "以往答复的文号和日期"


def test_the_questions_are_kept_with_the_draft_and_nothing_else_is(played):
    kept = {"petition": "yes", "withdrawn": "no", "hack": "x", "abusive": "perhaps"}
    answer = drafted(played, TUESDAY, questions=kept)
    assert answer.questions == {"withdrawn": "no", "petition": "yes"}
    assert [words for _, words in told(answer.questions)] == ["否", "是"]


def test_what_was_set_aside_last_year_is_a_warning_rr_7(cast, played):
    old = answered(
        handling(cast, MONDAY).assigned(MONDAY),
        TUESDAY,
        OutcomeCode.REFUSE_CASE_FILE,
        evidence={"CASE_FILE_RECORD": "案卷"},
    )
    told_of = {
        "organ": cast.organ,
        "request": old.request,
        "kind": "reconsideration",
        "authority": "云泽市人民政府",
        "filed_on": date(2024, 5, 20),
        "concluded_on": date(2024, 8, 1),
        "result": "corrected",
    }
    names = {field.name for field in Dispute._meta.get_fields()}
    more = {
        "disputed_outcome": "REFUSE_CASE_FILE",
        "state": "ENDED",
        "result_code": "REVOKED",
    }
    Dispute.objects.create(**told_of, **{k: v for k, v in more.items() if k in names})
    look = looked(played, NEXT_YEAR, enforcement_file="yes")
    assert look.warning == (
        "2024年被申请复议、提起诉讼的此类答复有1件，其中1件被纠正，请核对事实和依据。"
    )
    assert looked(played, NEXT_YEAR).warning == ""


def test_a_question_costs_few_queries(played, django_assert_max_num_queries):
    objected(played)
    searched(played, TUESDAY)
    request = Request.objects.select_related("organ", "applicant").get(pk=played.request.pk)
    with django_assert_max_num_queries(5):
        assert isinstance(guided(request, {}, TUESDAY).step, GuideStep)
    with django_assert_max_num_queries(10):
        guided(request, NO, TUESDAY)

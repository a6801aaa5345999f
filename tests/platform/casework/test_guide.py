"""The guided decision asks in the order of MAP-4 and lets the law decide."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.casework.guide import QUESTIONS, GuideStep, Proposal, guide
from gongkai.casework.guide.questions import REST
from gongkai.law.outcomes import Matter, OutcomeCode, outcome_of
from gongkai.law.procedure import Act
from gongkai.law.provisions import rule

ON = date(2024, 5, 6)
ALL_NO = {question.key: question.choices[-1][0] for question in QUESTIONS} | {
    "earlier": "NONE",
    "third_party": "NOT_CONCERNED",
    REST: "no",
}


def proposed(**answers):
    found = guide(ALL_NO | answers, on=ON)
    assert isinstance(found, Proposal)
    return found


def test_each_fact_of_a_matter_has_one_question():
    assert sorted(question.key for question in QUESTIONS) == sorted(
        field.name for field in fields(Matter)
    )


def test_it_asks_one_question_after_the_other():
    first = guide({}, on=ON)
    assert isinstance(first, GuideStep)
    assert (first.question.key, first.asked) == ("withdrawn", 0)
    second = guide({"withdrawn": "no"}, on=ON)
    assert second.question.key == "correction_lapsed"
    assert [answer for _, answer in second.answered] == ["否"]


@pytest.mark.parametrize(
    ("answers", "outcome", "is_first"),
    [
        ({}, OutcomeCode.GRANT_PROVIDE, False),
        ({"already_public": "yes"}, OutcomeCode.GRANT_ALREADY_PUBLIC, False),
        ({"petition": "yes", "state_secret": "yes"}, OutcomeCode.NOPROC_PETITION, False),
        ({"earlier": "ANSWERED"}, OutcomeCode.NOPROC_REPEAT, False),
        ({"not_found": "yes"}, OutcomeCode.UNABLE_NONEXISTENT, False),
        ({"enforcement_file": "yes"}, OutcomeCode.REFUSE_CASE_FILE, True),
        ({"enforcement_file": "yes", REST: "yes"}, OutcomeCode.PARTIAL, True),
        ({"not_found": "yes", REST: "yes"}, OutcomeCode.PARTIAL, False),
        ({"third_party": "REASONED_OBJECTION"}, OutcomeCode.REFUSE_THIRD_PARTY, True),
        (
            {"third_party": "REASONED_OBJECTION", "public_interest_override": "yes"},
            OutcomeCode.GRANT_PROVIDE,
            False,
        ),
        ({"third_party": "SILENCE"}, OutcomeCode.GRANT_PROVIDE, False),
        (
            {"third_party": "SILENCE", "third_party_harm": "yes"},
            OutcomeCode.REFUSE_THIRD_PARTY,
            True,
        ),
        ({"third_party": "PARTIAL_CONSENT"}, OutcomeCode.PARTIAL, True),
    ],
)
def test_it_proposes_what_the_law_weighs_map_4(answers, outcome, is_first):
    found = proposed(**answers)
    assert (found.outcome, found.is_review_first) == (outcome, is_first)


def test_a_proposal_says_row_article_evidence_and_route():
    found = proposed(enforcement_file="yes")
    assert found.row == "（三）不予公开 7.属于行政执法案卷"
    assert found.article == "第十六条第二款"
    assert found.evidence == (("CASE_FILE_RECORD", "所属行政执法案卷的说明"),)
    assert found.route == "应当先申请行政复议"
    assert found.instead is None


def test_what_ends_by_its_own_act_says_which():
    assert proposed(withdrawn="yes").instead is Act.WITHDRAW
    assert proposed(withdrawn="yes").route == ""


def test_before_2024_nothing_was_review_first():
    answers = ALL_NO | {"enforcement_file": "yes"}
    assert guide(answers, on=date(2023, 12, 29)).is_review_first is False


@given(
    st.fixed_dictionaries(
        {
            question.key: st.sampled_from([value for value, _ in question.choices])
            for question in QUESTIONS
        }
    )
)
def test_whatever_is_answered_it_proposes_what_the_law_gives(answers):
    found = guide(answers | {REST: "no"}, on=ON)
    assert isinstance(found, Proposal)
    told = {
        question.key: answers[question.key]
        for question, _ in found.answered
        if question.key != REST
    }
    facts = {}
    for key, value in told.items():
        kind = {"earlier": "EarlierRequest", "third_party": "ThirdPartyView"}.get(key)
        facts[key] = _member(kind, value) if kind else value == "yes"
    assert found.outcome is outcome_of(Matter(**facts))


def _member(kind, name):
    from gongkai.law import outcomes

    return getattr(outcomes, kind)[name]


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=5)))
def test_rubbish_is_no_answer(answers):
    assert isinstance(guide(answers, on=ON), GuideStep)


def test_every_question_cites_a_rule():
    assert all(rule(question.rule) for question in QUESTIONS)

"""The weighing of grounds explains itself and always takes exactly one (MAP-4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.outcomes import (
    FROM_CASE,
    OUTCOMES,
    PRECEDENCE,
    EarlierRequest,
    Evidence,
    Matter,
    OutcomeClass,
    OutcomeCode,
    ThirdPartyView,
    Verdict,
    outcome_of,
    weigh,
)
from gongkai.law.provisions import rules
from gongkai.report.forms import FORM_2019, FORM_2021

_SPECIAL = {
    "earlier": st.sampled_from(EarlierRequest),
    "third_party": st.sampled_from(ThirdPartyView),
}
MATTERS = st.builds(
    Matter,
    **{field.name: _SPECIAL.get(field.name, st.booleans()) for field in fields(Matter)},
)


def test_it_has_every_outcome_in_the_table_and_in_the_order():
    assert list(OUTCOMES) == list(OutcomeCode)
    assert sorted(PRECEDENCE) == sorted(OutcomeCode)


def test_it_counts_outcomes_only_in_rows_of_the_official_layouts():
    assert {found.row for found in OUTCOMES.values()} == set(FORM_2021.outcome_keys())
    assert {found.row_2019 for found in OUTCOMES.values()} == set(FORM_2019.outcome_keys())


def test_it_has_the_five_classes_and_the_partial_one():
    """MAP-1."""
    by_class = Counter(found.kind for found in OUTCOMES.values())
    assert by_class == {
        OutcomeClass.GRANTED: 2,
        OutcomeClass.PARTIAL: 1,
        OutcomeClass.REFUSED: 8,
        OutcomeClass.UNABLE: 4,
        OutcomeClass.NOT_PROCESSED: 5,
        OutcomeClass.OTHER: 5,
    }


def test_it_keeps_evidence_of_the_case_apart():
    assert set(Evidence) > FROM_CASE
    assert {code for code in OutcomeCode if OUTCOMES[code].evidence & FROM_CASE} == {
        OutcomeCode.UNABLE_STILL_UNCLEAR,
        OutcomeCode.NOPROC_ABUSIVE,
        OutcomeCode.OTHER_NO_CORRECTION,
        OutcomeCode.OTHER_NO_PAYMENT,
    }


@settings(max_examples=200, deadline=None)
@given(MATTERS)
def test_it_takes_the_first_candidate_that_fits(matter):
    weighings = weigh(matter)
    verdicts = [weighing.verdict for weighing in weighings]
    assert tuple(weighing.code for weighing in weighings) == PRECEDENCE
    assert verdicts.count(Verdict.TAKEN) == 1
    place = verdicts.index(Verdict.TAKEN)
    assert weighings[place].code == outcome_of(matter)
    assert set(verdicts[:place]) <= {Verdict.NOT_FITTING}
    assert Verdict.TAKEN not in verdicts[place + 1 :]


@settings(max_examples=50, deadline=None)
@given(MATTERS)
def test_it_gives_each_candidate_a_sentence_and_a_known_rule(matter):
    for weighing in weigh(matter):
        assert weighing.reason.endswith("。")
        assert OUTCOMES[weighing.code].label in weighing.reason
        assert weighing.rule in rules()


def test_it_says_why_a_candidate_was_passed():
    by_code = {found.code: found for found in weigh(Matter(petition=True, state_secret=True))}
    repeat, secret = by_code[OutcomeCode.NOPROC_REPEAT], by_code[OutcomeCode.REFUSE_STATE_SECRET]
    assert repeat.reason == "事实中没有“已经就同一信息答复过同一申请人”，不适用“重复申请”。"
    assert secret.verdict is Verdict.FITS_LATER
    assert secret.reason == (
        "该信息依法确定为国家秘密，但“信访举报投诉类申请”顺序在前，不再适用“属于国家秘密”。"
    )
    assert secret.rule == "MAP-4"

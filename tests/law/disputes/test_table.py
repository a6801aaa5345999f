"""The table is whole, and random walks keep what a dispute must hold (RR-7 to RR-9)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import (
    BY_DISPUTE_ACT,
    DISPUTE_TABLE,
    RESULTS,
    Column,
    DisputeAct,
    DisputeActRefused,
    DisputeCase,
    DisputeFacts,
    DisputeState,
    ResultCode,
    conclusion,
    deadlines_of,
    decisive,
    dispute_step,
    possible_dispute_acts,
    reanswer_duty,
    results_of,
)
from gongkai.law.provisions import rules
from gongkai.law.remedies import Proceeding, Track

CALENDAR = working_calendar()
START = date(2024, 3, 1)
moves = st.lists(
    st.tuples(
        st.sampled_from(DisputeAct),
        st.integers(0, 40),
        st.integers(0, 20),
        st.sampled_from([None, *Track]),
        st.booleans(),
    ),
    max_size=25,
)


def told(case, act, on, choices):
    """Facts that mostly fit, so that walks go far."""
    at, track, asks = choices
    results = results_of(case.proceeding, act)
    return DisputeFacts(
        on,
        key="云复1号",
        reason="理由",
        track=track,
        hearing_on=on + timedelta(days=at),
        days=at or None,
        result=results[at % len(results)].code if results else None,
        asks_reanswer=asks,
    )


@given(st.sampled_from(Proceeding), moves)
def test_random_walks_count_once_and_never_anew(proceeding, steps):
    case, counted = DisputeCase(proceeding), None
    on = START
    for act, wait, *choices in [(DisputeAct.REGISTER, 0, 0, None, True), *steps]:
        on = min(on + timedelta(days=wait), date(2025, 12, 1))
        before = case
        try:
            case = dispute_step(case, act, told(case, act, on, choices))
        except DisputeActRefused:
            continue
        assert before.state in BY_DISPUTE_ACT[act].starts
        found = conclusion(case)
        assert counted is None or found == counted, "a result that counts is never counted anew"
        counted = found
        assert (found is not None) == (
            case.state in {DisputeState.CONCLUDED, DisputeState.RETRYING}
        )
        if found:
            assert decisive(case).result is not None
        holds(case, on)


def holds(case, on):
    due = deadlines_of(case, CALENDAR)
    assert [one.due_on for one in due] == sorted(one.due_on for one in due)
    assert len({one.kind for one in due}) == len(due)
    duty = reanswer_duty(case, CALENDAR)
    if duty:
        assert RESULTS[decisive(case).result].column is Column.CORRECTED
        assert duty.due_on > duty.since
    for possibility in possible_dispute_acts(case, on):
        row = BY_DISPUTE_ACT[possibility.act]
        assert possibility.refusal is not None or case.state in row.starts


def test_every_act_stands_once_with_rules_that_exist():
    assert [row.act for row in DISPUTE_TABLE] == list(BY_DISPUTE_ACT)
    assert set(BY_DISPUTE_ACT) == set(DisputeAct)
    known = rules()
    assert all(rule in known for row in DISPUTE_TABLE for rule in row.rules)
    assert all(row.rules for row in DISPUTE_TABLE)


def test_every_state_is_reached_and_left():
    reached = {row.to for row in DISPUTE_TABLE} | {DisputeState.NEW}
    assert reached - {None} == set(DisputeState)
    assert set().union(*(row.starts for row in DISPUTE_TABLE)) == set(DisputeState)


def test_every_period_in_the_table_is_filled_from_the_parameters():
    said = [row.within_on(date(2026, 11, 21)) for row in DISPUTE_TABLE]
    assert not [text for text in said if "{" in text]
    assert "10个工作日（简易程序5个工作日）" in "".join(said)


def test_every_result_stands_once_in_a_column_of_table_4_rr_7():
    assert set(RESULTS) == set(ResultCode)
    upheld = {code.name for code, row in RESULTS.items() if row.column is Column.UPHELD}
    assert upheld == {
        "UPHELD_DECISION",
        "CLAIM_REJECTED",
        "SUIT_CLAIM_REJECTED",
        "UPHELD_UNTOLD",
    }
    standing = {code.name for code, row in RESULTS.items() if row.column is None}
    assert standing == {"APPEAL_DISMISSED", "APPEAL_WITHDRAWN", "RETRIAL_UPHELD"}
    assert all(results_of(p, a) for p in Proceeding for a in (DisputeAct.END,))


def test_an_act_names_the_article_of_its_own_proceeding():
    row = BY_DISPUTE_ACT[DisputeAct.ACCEPT]
    assert row.article_in(Proceeding.SUIT) == "行政诉讼法第五十一条"
    assert row.article_in(Proceeding.RECONSIDERATION) == "行政复议法第三十条"
    assert BY_DISPUTE_ACT[DisputeAct.CONCLUDE].article_in(Proceeding.SUIT) == ""


def test_a_result_that_only_confirms_says_that_the_other_counts():
    assert RESULTS[ResultCode.APPEAL_DISMISSED].counted_as == "以原裁判的结果为准"
    assert RESULTS[ResultCode.REVOKED].counted_as == "结果纠正"

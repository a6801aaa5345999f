"""Whatever is tried, a case stays in the table (条例 arts 27–45)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.clock import Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView
from gongkai.law.procedure import (
    BY_ACT,
    ENDS,
    Act,
    Case,
    Facts,
    Refusal,
    State,
    outcome,
    possible_acts,
    step,
)

FIRST = date(2024, 3, 1)
LIKELY = (
    Act.FILE,
    Act.CONFIRM_RECEIPT,
    Act.REGISTER,
    Act.CONSULT_THIRD_PARTY,
    Act.NOTE_CONSULTATION,
    Act.ANSWER_CONSULTATION,
    Act.DECIDE,
    Act.SERVE,
)


@st.composite
def tries(draw):
    act = draw(st.one_of(st.sampled_from(LIKELY), st.sampled_from(Act)))
    wait = draw(st.integers(0, 12))
    likely = st.sampled_from([OutcomeCode.UNABLE_NONEXISTENT, OutcomeCode.GRANT_PROVIDE])
    return (
        act,
        wait,
        {
            "key": draw(st.sampled_from(["", "1", "2"])),
            "reason": draw(st.sampled_from(["", "理由"])),
            "working_days": draw(st.sampled_from([None, 0, 7, 15, 20, 21])),
            "is_approved": draw(st.booleans()),
            "party": draw(st.sampled_from(["", "甲公司", "乙局"])),
            "subject": "合同",
            "view": draw(st.sampled_from([None, *ThirdPartyView])),
            "outcome": draw(st.one_of(likely, st.sampled_from(OutcomeCode))),
            "grounds": draw(st.frozensets(st.sampled_from(OutcomeCode), max_size=2)),
            "evidence": draw(st.sampled_from([frozenset(), frozenset(Evidence)])),
            "tariff": draw(st.sampled_from(Tariff)),
            "amount": draw(st.sampled_from([Decimal(0), Decimal(100)])),
            "children": draw(st.integers(0, 3)),
            "applicants": draw(st.integers(0, 2)),
        },
    )


def walk(acts) -> list[tuple[Case, Act, Case | Refusal]]:
    case, day, seen = Case(), FIRST, []
    for act, wait, words in acts:
        day += timedelta(days=wait)
        facts = Facts(day, until=day + timedelta(days=9 * wait), service=Service(day), **words)
        try:
            after = step(case, act, facts)
        except Refusal as refusal:
            seen.append((case, act, refusal))
            continue
        seen.append((case, act, after))
        case = after
    return seen


@settings(max_examples=120, deadline=None)
@given(st.lists(tries(), max_size=25))
def test_it_only_moves_along_the_table(acts):
    for before, act, after in walk(acts):
        if isinstance(after, Refusal):
            assert str(after).endswith("。")
            continue
        row = BY_ACT[act]
        assert before.state in row.starts
        assert after.state is (row.to or before.state)
        assert after.history[:-1] == before.history
        assert after.history[-1].act is act


@settings(max_examples=60, deadline=None)
@given(st.lists(tries(), max_size=25))
def test_it_refuses_what_is_said_to_be_impossible(acts):
    """`possible_acts` never says no where `step` says yes."""
    for before, act, after in walk(acts):
        if isinstance(after, Refusal):
            continue
        today = after.history[-1].facts.on
        (found,) = (one for one in possible_acts(before, today) if one.act is act)
        assert found.refusal is None


@settings(max_examples=60, deadline=None)
@given(st.lists(tries(), max_size=25))
def test_it_gives_an_outcome_to_what_is_over_and_none_to_what_runs(acts):
    uncounted = {State.SPLIT, State.RECORD_CORRECTED, State.RECORD_KEPT, State.RECORD_REFERRED}
    for _, _, case in walk(acts):
        if isinstance(case, Refusal) or case.did(Act.CLAIM_RECORD, Act.ORDER_REANSWER):
            continue
        assert (outcome(case) is not None) == (case.state in ENDS - uncounted)


@settings(max_examples=60, deadline=None)
@given(st.lists(tries(), max_size=25))
def test_it_leaves_every_running_case_something_to_do(acts):
    for _, _, case in walk(acts):
        if isinstance(case, Refusal) or case.state in ENDS:
            continue
        today = case.history[-1].facts.on
        assert any(found.refusal is None for found in possible_acts(case, today))

"""Whatever is tried, a case stays in the table (条例 arts 27–45)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Manner, Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView
from gongkai.law.procedure import (
    BY_ACT,
    ENDS,
    TABLE,
    Act,
    Case,
    Facts,
    Refusal,
    State,
    clock_events,
    clock_of,
    outcome,
    possible_acts,
    step,
)
from law.procedure.walking import STARTS, walk_case

FIRST = date(2024, 3, 1)
ANY_ACT = tuple(Act)
ENDING = {Act.WITHDRAW, Act.SPLIT, Act.MERGE, Act.CLAIM_RECORD}


@st.composite
def tries(draw):
    """Draw an act (sensible: one that the table has in the state) and facts for it."""
    likely = st.sampled_from([OutcomeCode.UNABLE_NONEXISTENT, OutcomeCode.GRANT_PROVIDE])
    pick, is_sensible = draw(st.integers(0, 999)), draw(st.integers(0, 4)) > 0
    facts = {
        "key": draw(st.sampled_from(["1", "2", ""])),
        "reason": draw(st.sampled_from(["理由", ""])),
        "working_days": draw(st.sampled_from([None, 15, 20, 7, 21, 0])),
        "is_approved": draw(st.booleans()),
        "party": draw(st.sampled_from(["甲公司", "甲公司", "乙局", ""])),
        "subject": "合同",
        "view": draw(st.sampled_from([*ThirdPartyView, None])),
        "outcome": draw(st.one_of(likely, st.sampled_from(OutcomeCode))),
        "grounds": draw(st.frozensets(st.sampled_from(OutcomeCode), max_size=2)),
        "evidence": draw(st.sampled_from([frozenset(Evidence), frozenset()])),
        "tariff": draw(st.sampled_from(Tariff)),
        "amount": draw(st.sampled_from([Decimal(100), Decimal(0)])),
        "children": draw(st.integers(0, 3)),
        "applicants": draw(st.integers(0, 2)),
    }
    return pick, is_sensible, draw(st.integers(0, 25)), facts


WALKS = st.tuples(st.sampled_from(sorted(STARTS)), st.lists(tries(), min_size=5, max_size=20))


def walk(attempts) -> list[tuple[Case, Act, Case | Refusal]]:
    start, tried = attempts
    case, seen = walk_case(start, []), []
    day = case.history[-1].facts.on if case.history else FIRST
    for pick, is_sensible, wait, words in tried:
        fitting = [row.act for row in TABLE if case.state in row.starts and row.act not in ENDING]
        acts = fitting if is_sensible and fitting else ANY_ACT
        act = acts[pick % len(acts)]
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


@settings(max_examples=100, deadline=None)
@given(WALKS)
def test_it_only_moves_along_the_table(attempts):
    for before, act, after in walk(attempts):
        if isinstance(after, Refusal):
            assert str(after).endswith("。")
            continue
        row = BY_ACT[act]
        assert before.state in row.starts
        assert after.state is (row.to or before.state)
        assert after.history[:-1] == before.history
        assert after.history[-1].act is act


@settings(max_examples=30, deadline=None)
@given(WALKS)
def test_it_refuses_what_is_said_to_be_impossible(attempts):
    """`possible_acts` never says no where `step` says yes."""
    for before, act, after in walk(attempts):
        if isinstance(after, Refusal):
            continue
        today = after.history[-1].facts.on
        (found,) = (one for one in possible_acts(before, today) if one.act is act)
        assert found.refusal is None


@settings(max_examples=40, deadline=None)
@given(WALKS)
def test_it_gives_an_outcome_to_what_is_over_and_none_to_what_runs(attempts):
    uncounted = {State.SPLIT, State.RECORD_CORRECTED, State.RECORD_KEPT, State.RECORD_REFERRED}
    for _, _, case in walk(attempts):
        if isinstance(case, Refusal) or case.did(Act.CLAIM_RECORD, Act.ORDER_REANSWER):
            continue
        assert (outcome(case) is not None) == (case.state in ENDS - uncounted)


@settings(max_examples=30, deadline=None)
@given(WALKS)
def test_it_leaves_every_running_case_something_to_do(attempts):
    for _, _, case in walk(attempts):
        if isinstance(case, Refusal) or case.state in ENDS:
            continue
        today = case.history[-1].facts.on
        assert any(found.refusal is None for found in possible_acts(case, today))


@settings(max_examples=60, deadline=None)
@given(WALKS, st.sampled_from([*Manner, None]), st.integers(0, 400))
def test_it_stands_as_before_where_a_service_came_to_nothing(attempts, manner, wait):
    """CLK-6, RPT-18: undone, a service has given no outcome and has stopped no clock."""
    calendar = working_calendar()
    for _, act, case in walk(attempts):
        if isinstance(case, Refusal) or act is not Act.DECIDE:
            continue
        day = case.history[-1].facts.on
        served = step(case, Act.SERVE, Facts(day, service=Service(day, manner=manner)))
        later = day + timedelta(days=wait)
        try:
            undone = step(served, Act.UNDO_SERVICE, Facts(later, reason="退回"))
        except Refusal:
            assert manner is not None
            assert not manner.may_fail
            continue
        assert (undone.state, outcome(undone)) == (case.state, outcome(case))
        assert clock_events(undone) == clock_events(case)
        assert clock_of(undone, later, calendar) == clock_of(case, later, calendar)

"""The table is whole: every act once, every state reached, every rule and fact known."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from gongkai.law.procedure import (
    BY_ACT,
    ENDS,
    TABLE,
    Act,
    Case,
    Facts,
    Refusal,
    State,
    possible_acts,
    refusals,
)
from gongkai.law.procedure.case import FACT_NAMES
from gongkai.law.provisions import rules

HERE = Path(__file__).parent
DAY = date(2024, 3, 4)


def reachable(start: State) -> set[State]:
    found, todo = {start}, [start]
    while todo:
        state = todo.pop()
        onward = {row.to for row in TABLE if state in row.starts and row.to} - found
        found |= onward
        todo += onward
    return found


def all_refusals() -> list[type[Refusal]]:
    return [
        found
        for found in vars(refusals).values()
        if isinstance(found, type) and issubclass(found, Refusal) and found is not Refusal
    ]


def test_it_has_one_row_an_act():
    assert sorted(row.act for row in TABLE) == sorted(Act)
    assert set(BY_ACT) == set(Act)


def test_it_reaches_every_state_from_the_beginning():
    assert reachable(State.NEW) == set(State)


@pytest.mark.parametrize("state", sorted(set(State) - ENDS))
def test_it_leads_every_open_state_to_an_end(state):
    assert reachable(state) & ENDS


def test_it_leaves_an_end_only_by_an_order_to_answer_again_or_where_nothing_was_served():
    leaving = {row.act for row in TABLE if row.starts & ENDS and row.to}
    assert leaving == {Act.ORDER_REANSWER, Act.UNDO_SERVICE}


def test_it_cites_known_rules_and_every_row_has_one():
    for row in TABLE:
        assert row.rules, row.act
        assert set(row.rules) <= set(rules()), row.act


def test_it_needs_only_facts_that_can_be_told_and_have_a_name():
    told = {field.name for field in fields(Facts)}
    needed = {name for row in TABLE for name in row.needs}
    assert needed == set(FACT_NAMES)
    assert needed <= told


def test_it_says_the_time_with_the_days_of_the_law_in_force():
    within = BY_ACT[Act.ASK_CORRECTION].within_on(DAY)
    assert within == "收到申请之日起7个工作日内，逾期记为风险"
    assert BY_ACT[Act.EXTEND].within_on(DAY) == "答复期限届满之前，至多20个工作日"
    assert all("{" not in row.within_on(DAY) for row in TABLE)


def test_it_gives_refusals_rules_that_exist():
    assert all(found.rule in rules() or not found.rule for found in all_refusals())


def test_it_tests_every_refusal_by_name():
    tables = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.yaml"))
    untested = [found.__name__ for found in all_refusals() if found.__name__ not in tables]
    assert untested == []


@pytest.mark.parametrize("state", sorted(State))
def test_it_refuses_each_act_outside_its_states_in_one_sentence_with_advice(state):
    for found in possible_acts(Case(state), DAY):
        if found.refusal is not None:
            assert str(found.refusal).endswith("。")
            assert str(found.refusal).count("。") == 1
            assert state in BY_ACT[found.act].starts or "{" not in str(found.refusal)

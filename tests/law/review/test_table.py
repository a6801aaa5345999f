"""The table is whole, and random walks keep what a review must hold (PUB-35 to PUB-37)."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.provisions import rules
from gongkai.law.review import (
    BY_ACT,
    DEFAULT_PLAN,
    ENDS,
    OFFICE_PLAN,
    TABLE,
    Facts,
    PlannedStep,
    ReviewAct,
    ReviewRefusal,
    ReviewState,
    StepState,
    check_plan,
    refusals,
    step,
    why_not,
)

HERE = Path(__file__).parent
DRAFTER = 0
PEOPLE = st.integers(DRAFTER, 5)


@st.composite
def plans(draw):
    """Chains of up to five orders, up to three steps side by side, secrecy anywhere."""
    width = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    places = [(order, at) for order, steps in enumerate(width, 1) for at in range(steps)]
    secret = draw(st.sampled_from(places))
    steps = [PlannedStep(order, f"审核{at}", "r", (order, at) == secret) for order, at in places]
    return (*steps, PlannedStep(len(width) + 1, "签发", "r", is_signature=True))


acts = st.lists(
    st.tuples(st.sampled_from(ReviewAct), PEOPLE, st.integers(0, 3), st.integers(0, 5)),
    max_size=40,
)


@given(plans(), acts)
def test_random_walks_keep_what_a_review_must_hold(plan, moves):
    check_plan(plan)
    review = step(None, ReviewAct.SUBMIT, Facts(by=DRAFTER, plan=plan))
    last = None
    for act, by, at, to_order in moves:
        names = [one.planned.name for one in review.open_steps] or ["无"]
        facts = Facts(by, plan, names[at % len(names)], "理由", to_order)
        refusal = why_not(review, act, facts)
        if refusal is None:
            review, last = step(review, act, facts), act
        assert_holds(review, plan)
        if review.state is ReviewState.RECALLED and last is ReviewAct.RECALL:
            assert review.decisions == 0


def assert_holds(review, plan):
    assert sorted(one.planned.name for one in review.steps) == sorted(one.name for one in plan)
    assert all(one.by != review.drafter for one in review.steps)
    orders = {one.order for one in review.open_steps}
    assert len(orders) == (review.state is ReviewState.RUNNING)
    for one in review.steps:
        assert (one.by is not None) == (one.state in {StepState.APPROVED, StepState.RETURNED})
        neighbours = [
            other.by
            for other in review.steps
            if other is not one and one.order - 1 <= other.order <= one.order
        ]
        assert one.by is None or one.by not in neighbours
        before = [other for other in review.steps if other.order < one.order]
        if one.state in {StepState.OPEN, StepState.APPROVED, StepState.RETURNED}:
            assert all(other.state is StepState.APPROVED for other in before)
    if review.state is ReviewState.APPROVED:
        assert all(one.state is StepState.APPROVED for one in review.steps)
        assert any(one.planned.is_secrecy for one in review.steps)
    if review.state is ReviewState.RECALLED:
        assert all(one.state is not StepState.OPEN for one in review.steps)


def test_every_act_has_one_row_and_every_state_is_reached():
    assert [row.act for row in TABLE] == list(ReviewAct)
    assert {row.to for row in TABLE} == set(ReviewState)
    assert {ReviewState.APPROVED, ReviewState.RETURNED, ReviewState.RECALLED} == ENDS


def test_every_rule_of_the_table_and_of_the_refusals_is_known():
    cited = {rule for row in TABLE for rule in row.rules}
    cited |= {found.rule for found in named_refusals() if found.rule}
    assert cited <= set(rules())


def test_every_refusal_is_tested_by_name():
    asked = {
        row["expect"]["refusal"]
        for path in HERE.glob("*.yaml")
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
        if "refusal" in row["expect"]
    }
    assert asked == {found.__name__ for found in named_refusals()}


def test_the_default_chains_are_fit():
    check_plan(DEFAULT_PLAN)
    check_plan(OFFICE_PLAN)


def test_an_end_starts_anew():
    begun = step(None, ReviewAct.SUBMIT, Facts(by=DRAFTER, plan=DEFAULT_PLAN))
    ended = step(begun, ReviewAct.RECALL, Facts(by=DRAFTER))
    again = step(ended, ReviewAct.SUBMIT, Facts(by=DRAFTER, plan=DEFAULT_PLAN))
    assert again.state is BY_ACT[ReviewAct.SUBMIT].to


def named_refusals():
    found = [thing for thing in vars(refusals).values() if isinstance(thing, type)]
    return [
        thing for thing in found if issubclass(thing, ReviewRefusal) and thing is not ReviewRefusal
    ]

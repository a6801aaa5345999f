"""Steps of one order: all must agree before the next order opens (PUB-36)."""

from __future__ import annotations

import pytest

from gongkai.law.review import PlannedStep, refusals
from gongkai.organs.authority import Actor, Post
from gongkai.organs.roles import Role
from gongkai.review.selectors import may_decide
from gongkai.review.services import plan_set

STEPS = (
    PlannedStep(1, "业务审核", "unit_head"),
    PlannedStep(1, "保密审查", "secrecy_reviewer", is_secrecy=True),
    PlannedStep(2, "签发", "signing_leader", is_signature=True),
)


@pytest.fixture(autouse=True)
def _chain(cast, drafts):
    plan_set(
        organ=cast.organ,
        subject_kind="test.draft",
        name="并行",
        steps=STEPS,
        by=cast.actor[Role.SYSTEM_ADMIN],
    )


def test_both_are_open_and_the_next_waits_for_both(submit, approve, states):
    review = submit()
    assert states(review) == ["OPEN", "OPEN", "WAITING"]
    review = approve(review, Role.SECRECY_REVIEWER)
    assert states(review) == ["OPEN", "APPROVED", "WAITING"]
    review = approve(review, Role.UNIT_HEAD)
    assert states(review) == ["APPROVED", "APPROVED", "OPEN"]


def test_one_person_decides_only_one_of_them(submit, approve, cast):
    person = cast.person[Role.UNIT_HEAD]
    posts = (
        Post(Role.UNIT_HEAD, cast.organ.path, cast.unit.pk),
        Post(Role.SECRECY_REVIEWER, cast.organ.path),
    )
    both = Actor(person.pk, person.name, posts)
    review = submit()
    assert may_decide(both, review).step.name == "业务审核"
    review = approve(review, Role.UNIT_HEAD, by=both)
    with pytest.raises(refusals.ConsecutiveReviews):
        approve(review, Role.UNIT_HEAD, by=both)


def test_one_returns_while_the_other_has_not_decided(submit, give_back, states):
    give_back(review := submit(), Role.SECRECY_REVIEWER)
    assert states(review) == ["CLOSED", "RETURNED", "CLOSED"]


def test_a_return_from_the_signature_opens_both(submit, approve, give_back, states):
    review = approve(approve(submit(), Role.SECRECY_REVIEWER), Role.UNIT_HEAD)
    review = give_back(review, Role.SIGNING_LEADER, to_order=1)
    assert states(review) == ["OPEN", "OPEN", "WAITING"]

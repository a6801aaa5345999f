"""Returning with a reason: PUB-36."""

from __future__ import annotations

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.law.review import refusals
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.review.selectors import inbox, returns_to


@pytest.fixture
def at_secrecy(submit, approve):
    return approve(approve(submit(), Role.FIRST_REVIEWER, opinion="可以"), Role.UNIT_HEAD)


def test_a_return_to_the_drafter_ends_the_review_and_tells_its_subject(
    at_secrecy, give_back, drafts
):
    review = give_back(at_secrecy, Role.SECRECY_REVIEWER)
    review.refresh_from_db()
    assert review.state == "RETURNED"
    assert review.ended_at is not None
    assert drafts.told == [("returned", 1)]


def test_it_closes_what_nobody_has_decided(at_secrecy, give_back, states):
    give_back(at_secrecy, Role.SECRECY_REVIEWER)
    assert states(at_secrecy) == ["APPROVED", "APPROVED", "RETURNED", "CLOSED"]


def test_a_return_to_a_step_opens_it_again(at_secrecy, give_back, states, cast, drafts):
    review = give_back(at_secrecy, Role.SECRECY_REVIEWER, to_order=1)
    assert states(review) == ["OPEN", "WAITING", "WAITING", "WAITING"]
    assert [entry.step.name for entry in inbox(cast.actor[Role.FIRST_REVIEWER])] == ["初审"]
    assert inbox(cast.actor[Role.UNIT_HEAD]) == []
    assert drafts.told == []


def test_no_opinion_is_overwritten_by_a_return(at_secrecy, give_back, approve):
    review = give_back(at_secrecy, Role.SECRECY_REVIEWER, to_order=1)
    approve(review, Role.FIRST_REVIEWER, opinion="已补充，同意")
    rows = review.steps.exclude(opinion="").order_by("decided_at", "pk")
    assert [(row.name, row.state, row.opinion, row.returned_to) for row in rows] == [
        ("初审", "APPROVED", "可以", None),
        ("保密审查", "RETURNED", "请补充依据", 1),
        ("初审", "APPROVED", "已补充，同意", None),
    ]


def test_after_a_return_the_chain_runs_to_its_end(at_secrecy, give_back, signed, drafts):
    review = give_back(at_secrecy, Role.SECRECY_REVIEWER, to_order=2)
    chain = (Role.UNIT_HEAD, Role.SECRECY_REVIEWER, Role.SIGNING_LEADER)
    assert signed(review, chain).state == "APPROVED"
    assert drafts.told == [("approved", 1)]


def test_the_entry_says_where_to_and_why(at_secrecy, give_back):
    review = give_back(at_secrecy, Role.SECRECY_REVIEWER, to_order=2, reason="密级未定")
    last = entries_of("review.review", review.pk)[-1]
    assert (last.verb, last.reason) == ("review.step.returned", "密级未定")
    assert last.after["returned_to"] == 2


def test_it_refuses_a_return_without_a_reason(at_secrecy, give_back, states):
    with pytest.raises(refusals.ReasonMissing, match="退回理由"):
        give_back(at_secrecy, Role.SECRECY_REVIEWER, reason="  ")
    assert states(at_secrecy)[2] == "OPEN"


@pytest.mark.parametrize("order", [3, 4, 9, -1])
def test_it_refuses_a_return_to_where_the_review_has_not_been(at_secrecy, give_back, order):
    with pytest.raises(refusals.NotAnEarlierStep):
        give_back(at_secrecy, Role.SECRECY_REVIEWER, to_order=order)


def test_nobody_but_the_steps_role_returns(at_secrecy, give_back):
    with pytest.raises(NotAllowed):
        give_back(at_secrecy, Role.UNIT_HEAD)


def test_it_offers_the_earlier_orders(at_secrecy, submit):
    assert returns_to(at_secrecy) == [(1, "初审"), (2, "承办单位审核")]
    assert returns_to(submit(2)) == []

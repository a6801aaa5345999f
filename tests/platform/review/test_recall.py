"""Taking a submission back: PUB-36."""

from __future__ import annotations

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.law.review import refusals
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role


def test_the_drafter_recalls_before_anybody_has_decided(submit, recall, drafts, states, verbs):
    review = recall(submit(), reason="还要补充附件")
    review.refresh_from_db()
    assert review.state == "RECALLED"
    assert states(review) == ["CLOSED"] * 4
    assert drafts.told == [("recalled", 1)]
    assert verbs(review)[-1] == "review.review.recalled"


def test_it_may_be_submitted_again_after_a_recall(submit, recall):
    recall(submit())
    assert submit().state == "RUNNING"


def test_it_refuses_a_recall_after_the_first_decision(submit, approve, recall):
    review = approve(submit(), Role.FIRST_REVIEWER)
    with pytest.raises(refusals.RecallTooLate, match="不能再撤回"):
        recall(review)


def test_it_refuses_a_recall_after_a_return_to_the_first_step(submit, approve, give_back, recall):
    review = approve(submit(), Role.FIRST_REVIEWER)
    review = give_back(review, Role.UNIT_HEAD, to_order=1)
    with pytest.raises(refusals.RecallTooLate):
        recall(review)


def test_it_refuses_a_recall_by_anybody_else(submit, recall):
    review = submit()
    with pytest.raises(refusals.NotTheDrafter, match="只有拟稿人"):
        recall(review, Role.FIRST_REVIEWER)
    with pytest.raises(refusals.NotTheDrafter):
        recall(review, by=Actor.public())


def test_a_recall_with_an_old_version_is_told_who_was_faster(submit, approve, recall):
    review = submit()
    approve(review, Role.FIRST_REVIEWER)
    with pytest.raises(Overtaken, match="审核同意"):
        recall(review, version=0)

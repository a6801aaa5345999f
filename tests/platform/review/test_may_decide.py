"""Whether somebody may decide now, and why not: PUB-36."""

from __future__ import annotations

from gongkai.organs.authority import Actor, Post
from gongkai.organs.roles import Role
from gongkai.review.selectors import may_decide


def test_the_role_of_the_open_step_may(submit, cast):
    verdict = may_decide(cast.actor[Role.FIRST_REVIEWER], submit())
    assert verdict.allowed
    assert verdict.reason == ""
    assert verdict.step.name == "初审"


def test_another_role_is_told_whose_turn_it_is(submit, cast):
    verdict = may_decide(cast.actor[Role.UNIT_HEAD], submit())
    assert not verdict.allowed
    assert verdict.reason == "当前环节“初审”由初审人办理，您没有该角色。"


def test_the_drafter_is_told_that_it_is_the_own_draft(submit, cast):
    by = cast.actor[Role.FIRST_REVIEWER]
    assert "本人拟制" in may_decide(by, submit(by=by)).reason


def test_whoever_decided_the_step_before_is_told_so(submit, approve, cast):
    person = cast.person[Role.FIRST_REVIEWER]
    posts = [
        Post(role, cast.organ.path, cast.unit.pk) for role in (Role.FIRST_REVIEWER, Role.UNIT_HEAD)
    ]
    both = Actor(person.pk, person.name, tuple(posts))
    review = approve(submit(), Role.FIRST_REVIEWER, by=both)
    assert "您已办理“初审”环节" in may_decide(both, review).reason


def test_a_review_that_is_over_waits_for_nobody(submit, recall, cast):
    verdict = may_decide(cast.actor[Role.FIRST_REVIEWER], recall(submit()))
    assert verdict.reason == "该事项审核状态为“已撤回”，没有待审核的环节。"


def test_the_public_may_not(submit):
    assert not may_decide(Actor.public(), submit()).allowed


def test_a_post_without_a_person_may_not(submit, cast):
    nobody = Actor(posts=cast.actor[Role.FIRST_REVIEWER].posts)
    assert "登录" in may_decide(nobody, submit()).reason

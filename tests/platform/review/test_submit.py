"""Putting a draft up for review: LAW-17-1, PUB-35, PUB-37."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.law.review import PlannedStep, refusals
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.review.models import Review, ReviewStep
from gongkai.review.refusals import NobodyToReview
from gongkai.review.services import plan_set, review_submit
from platform_cast import make_cast

SHORT = (
    PlannedStep(1, "审核", "unit_head"),
    PlannedStep(2, "保密审查", "secrecy_reviewer", is_secrecy=True),
    PlannedStep(3, "签发", "signing_leader", is_signature=True),
)


def names(review):
    return [row.name for row in review.steps.all()]


def test_it_freezes_the_default_chain_of_a_unit(submit, states):
    review = submit()
    assert names(review) == ["初审", "承办单位审核", "保密审查", "签发"]
    assert states(review) == ["OPEN", "WAITING", "WAITING", "WAITING"]


def test_it_freezes_a_chain_without_a_unit_for_what_the_office_drafts(submit, cast):
    review = submit(unit=None, by=cast.actor[Role.OFFICER])
    assert names(review) == ["公开工作机构审核", "保密审查", "签发"]


def test_a_later_change_of_the_chain_does_not_touch_a_running_review(submit, cast):
    before = submit(1)
    plan_set(
        organ=cast.organ,
        subject_kind="test.draft",
        name="简化",
        steps=SHORT,
        by=cast.actor[Role.SYSTEM_ADMIN],
    )
    assert names(before) == ["初审", "承办单位审核", "保密审查", "签发"]
    assert names(submit(2)) == ["审核", "保密审查", "签发"]


def test_another_organs_chain_does_not_count(submit, cast, sibling):
    plan_set(
        organ=sibling.organ,
        subject_kind="test.draft",
        name="简化",
        steps=SHORT,
        by=sibling.actor[Role.SYSTEM_ADMIN],
    )
    assert len(names(submit())) == 4


def test_a_chain_with_steps_of_a_unit_needs_a_unit(submit, cast):
    plan_set(
        organ=cast.organ,
        subject_kind="test.draft",
        name="简化",
        steps=SHORT,
        by=cast.actor[Role.SYSTEM_ADMIN],
    )
    with pytest.raises(NobodyToReview, match="先确定承办单位"):
        submit(unit=None)
    assert not Review.objects.exists()


def test_it_refuses_a_second_submission_while_the_first_runs(submit):
    submit()
    with pytest.raises(refusals.ReviewRunning, match="不能重复送审"):
        submit()
    assert Review.objects.count() == 1


def test_it_may_be_submitted_again_after_a_return(submit, give_back):
    give_back(submit(), Role.FIRST_REVIEWER)
    assert submit().state == "RUNNING"


def test_it_needs_somebody_who_is_logged_in(submit):
    with pytest.raises(NotAllowed, match="登录"):
        submit(by=Actor.public("192.0.2.9"))


def test_an_unknown_kind_is_a_fault_of_the_program(cast):
    with pytest.raises(KeyError):
        review_submit(
            subject_kind="no.such",
            subject_id=1,
            subject_label="",
            organ=cast.organ,
            unit=cast.unit,
            by=cast.actor[Role.HANDLER],
            today=date(2026, 3, 4),
        )
    assert not ReviewStep.objects.exists()


def test_it_writes_one_entry_without_the_content(submit, verbs):
    review = submit()
    assert verbs(review) == ["review.review.submitted"]
    [entry] = entries_of("review.review", review.pk)
    assert entry.after == {"subject": "test.draft:1"}
    assert entry.person_id == review.drafter_id


def test_two_at_once_begin_one_review(world, drafts):
    cast = world.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))

    def put_up():
        try:
            review_submit(
                subject_kind="test.draft",
                subject_id=1,
                subject_label="第1号文稿",
                organ=cast.organ,
                unit=cast.unit,
                by=cast.actor[Role.HANDLER],
                today=date(2026, 3, 4),
            )
        except refusals.ReviewRunning:
            return "refused"
        return "begun"

    assert sorted(world.together([put_up] * 3)) == ["begun", "refused", "refused"]
    assert world.play(Review.objects.count) == 1

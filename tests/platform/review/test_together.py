"""Two at once and kill -9: one decision counts, and it is whole (PUB-35)."""

from __future__ import annotations

from datetime import date

from gongkai.journal.overtaken import Overtaken
from gongkai.organs.roles import Role
from gongkai.review.models import Review, ReviewStep
from gongkai.review.services import (
    review_approve,
    review_recall,
    review_return,
    review_submit,
)
from platform_cast import add_person, make_cast
from platform_killing import assert_whole

DAY = date(2026, 3, 4)


def begun():
    """Make an organ with two first reviewers, and a review that waits for one."""
    cast = make_cast("yunze-gaj", "云泽市公安局")
    one = cast.actor[Role.FIRST_REVIEWER]
    add_person(cast, Role.FIRST_REVIEWER, "乙")
    review = review_submit(
        subject_kind="test.draft",
        subject_id=1,
        subject_label="第1号文稿",
        organ=cast.organ,
        unit=cast.unit,
        by=cast.actor[Role.HANDLER],
        today=DAY,
    )
    return cast, review, [one, cast.actor[Role.FIRST_REVIEWER]]


def look():
    rows = ReviewStep.objects.order_by("pk").values_list("state", "decided_by", "is_current")
    return list(Review.objects.values_list("state", "version")), list(rows)


def said(act):
    try:
        act()
    except Overtaken as error:
        return str(error)
    return "done"


def test_of_two_who_approve_at_once_one_wins_and_the_other_is_told(world, drafts):
    _, review, reviewers = world.play(begun)
    outcomes = world.together(
        [
            lambda by=by: said(
                lambda: review_approve(review_id=review.pk, version=0, by=by, today=DAY)
            )
            for by in reviewers
        ]
    )
    done, told = sorted(outcomes, key=len)
    assert done == "done"
    assert "初审人已于" in told
    assert "审核同意" in told
    decided = world.play(lambda: ReviewStep.objects.filter(decided_by__isnull=False).count())
    assert decided == 1


def test_of_an_approval_and_a_recall_at_once_one_wins(world, drafts):
    cast, review, reviewers = world.play(begun)
    approve = lambda: review_approve(  # noqa: E731 - played in another process
        review_id=review.pk, version=0, by=reviewers[0], today=DAY
    )
    recall = lambda: review_recall(  # noqa: E731
        review_id=review.pk, version=0, by=cast.actor[Role.HANDLER]
    )
    outcomes = world.together([lambda: said(approve), lambda: said(recall)])
    assert outcomes.count("done") == 1


def test_a_killed_approval_is_whole(world, drafts):
    _, review, reviewers = world.play(begun)
    assert_whole(
        world,
        act=lambda: review_approve(review_id=review.pk, version=0, by=reviewers[0], today=DAY),
        look=look,
    )


def test_a_killed_return_to_a_step_is_whole(world, drafts):
    cast, review, reviewers = world.play(begun)
    world.play(lambda: review_approve(review_id=review.pk, version=0, by=reviewers[0], today=DAY))
    assert_whole(
        world,
        act=lambda: review_return(
            review_id=review.pk,
            version=1,
            by=cast.actor[Role.UNIT_HEAD],
            reason="请补充",
            to_order=1,
            today=DAY,
        ),
        look=look,
    )

"""Agreeing and signing: PUB-35, PUB-36, PUB-37."""

from __future__ import annotations

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.review import refusals
from gongkai.organs.authority import Actor, NotAllowed, Post
from gongkai.organs.roles import Role
from gongkai.review.models import Review
from gongkai.review.refusals import ContentChanged, ReviewUnknown
from platform_cast import add_person


def test_each_step_opens_after_the_one_before(submit, approve, states):
    review = approve(submit(), Role.FIRST_REVIEWER)
    assert states(review) == ["APPROVED", "OPEN", "WAITING", "WAITING"]


def test_the_signature_ends_the_review_and_tells_its_subject(signed, drafts):
    review = signed()
    review.refresh_from_db()
    assert review.state == "APPROVED"
    assert review.ended_at is not None
    assert drafts.told == [("approved", 1)]


def test_it_keeps_who_decided_when_and_with_which_opinion(submit, approve, cast):
    review = approve(submit(), Role.FIRST_REVIEWER, opinion="事实清楚，同意。")
    row = review.steps.get(order=1)
    assert row.decided_by == cast.person[Role.FIRST_REVIEWER]
    assert row.opinion == "事实清楚，同意。"
    assert row.decided_at is not None


def test_every_decision_writes_one_entry_with_role_and_step(signed, verbs):
    review = signed()
    assert verbs(review) == [
        "review.review.submitted",
        *["review.step.approved"] * 3,
        "review.review.signed",
    ]
    last = entries_of("review.review", review.pk)[-1]
    assert last.role == "signing_leader"
    assert last.after["step"] == "签发"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.FIRST_REVIEWER}))
def test_nobody_but_the_steps_role_decides_it(submit, approve, role):
    review = submit()
    with pytest.raises(NotAllowed):
        approve(review, role)
    assert Review.objects.get().version == review.version


def test_the_same_role_of_another_unit_does_not_decide_it(submit, approve, cast):
    review = submit()
    add_person(cast, Role.FIRST_REVIEWER, "乙", cast.other_unit)
    with pytest.raises(NotAllowed):
        approve(review, Role.FIRST_REVIEWER)


def test_the_same_role_of_another_organ_does_not_decide_it(submit, approve, sibling):
    with pytest.raises(NotAllowed):
        approve(submit(), Role.FIRST_REVIEWER, by=sibling.actor[Role.FIRST_REVIEWER])


def test_nobody_reviews_his_own_draft(submit, approve, cast):
    review = submit(by=cast.actor[Role.FIRST_REVIEWER])
    with pytest.raises(refusals.OwnDraft, match="本人拟制"):
        approve(review, Role.FIRST_REVIEWER)


def test_nobody_signs_his_own_draft(submit, approve, cast):
    review = submit(unit=None, by=cast.actor[Role.SIGNING_LEADER])
    for role in (Role.OFFICE_HEAD, Role.SECRECY_REVIEWER):
        review = approve(review, role)
    with pytest.raises(refusals.OwnDraft):
        approve(review, Role.SIGNING_LEADER)


def test_nobody_decides_two_consecutive_steps(submit, approve, cast):
    both = both_roles(cast)
    review = approve(submit(), Role.FIRST_REVIEWER, by=both)
    with pytest.raises(refusals.ConsecutiveReviews, match="不能连续审核"):
        approve(review, Role.UNIT_HEAD, by=both)
    approve(review, Role.UNIT_HEAD)


def test_what_was_edited_since_the_submission_is_not_approved(submit, approve, drafts, states):
    review = submit()
    drafts.content[1] = {"title": "答复书", "body": "偷偷改过。"}
    with pytest.raises(ContentChanged, match="重新送审"):
        approve(review, Role.FIRST_REVIEWER)
    assert states(review)[0] == "OPEN"


def test_what_was_edited_since_the_submission_can_be_returned(submit, give_back, drafts):
    review = submit()
    drafts.content[1] = {"title": "答复书", "body": "偷偷改过。"}
    assert give_back(review, Role.FIRST_REVIEWER).state == "RETURNED"


def test_an_old_version_is_told_who_was_faster(submit, approve):
    review = submit()
    approve(review, Role.FIRST_REVIEWER)
    with pytest.raises(Overtaken, match=r"初审人已于.*审核同意"):
        approve(review, Role.UNIT_HEAD, version=0)


def test_an_unknown_review_is_said_to_be_unknown(submit, approve):
    review = submit()
    review.pk += 1
    with pytest.raises(ReviewUnknown, match="没有找到"):
        approve(review, Role.FIRST_REVIEWER)


def test_what_the_subject_refuses_undoes_the_signature(submit, approve, signed, drafts, verbs):
    chain = (Role.FIRST_REVIEWER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER)
    review = signed(chain=chain)
    drafts.refuses = ValueError
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the subject says
        approve(review, Role.SIGNING_LEADER)
    assert Review.objects.get().state == "RUNNING"
    assert "review.review.signed" not in verbs(review)


def both_roles(cast):
    person = cast.person[Role.FIRST_REVIEWER]
    posts = [
        Post(role, cast.organ.path, cast.unit.pk) for role in (Role.FIRST_REVIEWER, Role.UNIT_HEAD)
    ]
    return Actor(person.pk, person.name, tuple(posts), "192.0.2.1", cast.organ.path)

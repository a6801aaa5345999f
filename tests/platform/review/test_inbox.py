"""What waits for whom: PUB-36."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.organs.authority import Actor, Post
from gongkai.organs.roles import Role
from gongkai.review.refusals import ReviewUnknown
from gongkai.review.selectors import inbox, review_seen, reviews_of, running
from gongkai.today import played_at
from platform_cast import add_person


def labels(actor):
    return [(entry.review.subject_label, entry.step.name) for entry in inbox(actor)]


def test_it_shows_the_open_step_to_its_role_alone(submit, cast):
    submit()
    seen = {role for role in Role if inbox(cast.actor[role])}
    assert seen == {Role.FIRST_REVIEWER}
    assert labels(cast.actor[Role.FIRST_REVIEWER]) == [("第1号文稿", "初审")]


def test_it_follows_the_chain(submit, approve, cast):
    review = submit()
    for role, following in [
        (Role.FIRST_REVIEWER, Role.UNIT_HEAD),
        (Role.UNIT_HEAD, Role.SECRECY_REVIEWER),
        (Role.SECRECY_REVIEWER, Role.SIGNING_LEADER),
    ]:
        review = approve(review, role)
        assert inbox(cast.actor[role]) == []
        assert len(inbox(cast.actor[following])) == 1
    approve(review, Role.SIGNING_LEADER)
    assert inbox(cast.actor[Role.SIGNING_LEADER]) == []


def test_it_hides_own_drafts(submit, cast):
    submit(by=cast.actor[Role.FIRST_REVIEWER])
    assert inbox(cast.actor[Role.FIRST_REVIEWER]) == []


def test_it_hides_a_step_next_to_ones_own(submit, approve, cast):
    person = cast.person[Role.FIRST_REVIEWER]
    posts = tuple(
        Post(role, cast.organ.path, cast.unit.pk) for role in (Role.FIRST_REVIEWER, Role.UNIT_HEAD)
    )
    both = Actor(person.pk, person.name, posts)
    review = submit()
    assert labels(both) == [("第1号文稿", "初审")]
    approve(review, Role.FIRST_REVIEWER, by=both)
    assert inbox(both) == []


def test_it_hides_other_units_and_other_organs(submit, cast, sibling):
    submit()
    add_person(cast, Role.FIRST_REVIEWER, "乙", cast.other_unit)
    assert inbox(cast.actor[Role.FIRST_REVIEWER]) == []
    assert inbox(sibling.actor[Role.FIRST_REVIEWER]) == []


def test_it_hides_what_is_over(submit, recall, cast):
    recall(submit())
    assert inbox(cast.actor[Role.FIRST_REVIEWER]) == []


def test_the_longest_waiting_comes_first(submit, cast):
    for day, number in [(5, 3), (3, 1), (4, 2)]:
        with played_at(date(2026, 3, day)):
            submit(number)
    entries = inbox(cast.actor[Role.FIRST_REVIEWER])
    assert [entry.review.subject_id for entry in entries] == [1, 2, 3]
    assert [entry.since.day for entry in entries] == [3, 4, 5]
    assert len(inbox(cast.actor[Role.FIRST_REVIEWER], limit=2)) == 2


def test_it_shows_nothing_to_the_public(submit):
    submit()
    assert inbox(Actor.public()) == []


@pytest.mark.parametrize("drafts_waiting", [1, 12])
def test_it_asks_the_database_the_same_however_much_waits(
    submit, cast, drafts_waiting, django_assert_num_queries
):
    for number in range(1, drafts_waiting + 1):
        submit(number)
    with django_assert_num_queries(2):
        entries = inbox(cast.actor[Role.FIRST_REVIEWER])
        assert {entry.review.drafter.name for entry in entries} == {"承办人"}
    assert len(entries) == drafts_waiting


def test_the_reviews_of_a_record_are_read_at_once(
    submit, give_back, approve, django_assert_max_num_queries
):
    for _ in range(4):
        give_back(approve(submit(), Role.FIRST_REVIEWER), Role.UNIT_HEAD)
    last = submit()
    with django_assert_max_num_queries(3):
        found = reviews_of("test.draft", 1)
        names = [row.decided_by.name for one in found for row in one.steps.all() if row.decided_by]
    assert found[0] == last
    assert len(found) == 5
    assert len(names) == 8


def test_the_running_review_is_found(submit, recall):
    assert running("test.draft", 1) is None
    review = submit()
    assert running("test.draft", 1) == review
    recall(review)
    assert running("test.draft", 1) is None


def test_a_review_is_seen_by_its_reviewers_and_its_drafter(submit, cast, sibling):
    review = submit()
    seers = {Role.HANDLER, Role.FIRST_REVIEWER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER}
    seers |= {Role.SIGNING_LEADER, Role.OFFICE_HEAD}
    for role in Role:
        if role in seers:
            assert review_seen(cast.actor[role], review.pk) == review
            continue
        with pytest.raises(ReviewUnknown):
            review_seen(cast.actor[role], review.pk)
    for actor in (*sibling.actor.values(), Actor.public()):
        with pytest.raises(ReviewUnknown):
            review_seen(actor, review.pk)

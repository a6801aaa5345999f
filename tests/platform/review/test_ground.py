"""What the database and the registry hold, whatever a program does."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from gongkai.law.review import DEFAULT_PLAN, OFFICE_PLAN
from gongkai.organs.authority import GRANTS, Permission
from gongkai.organs.roles import Role
from gongkai.review.models import Review, ReviewStep
from gongkai.review.subjects import Subject, all_subjects, register_subject, subject_of
from gongkai.today import now


def refused(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def test_a_record_has_one_running_review(submit):
    review = submit()
    review.pk = None
    refused(lambda: review.save(force_insert=True))


def test_a_review_that_runs_has_no_end_and_one_that_ended_has(submit):
    rows = Review.objects.filter(pk=submit().pk)
    refused(lambda: rows.update(ended_at=now()))
    refused(lambda: rows.update(state="APPROVED"))


def test_a_decision_has_a_person_and_a_time(submit):
    rows = ReviewStep.objects.filter(review=submit())
    refused(lambda: rows.filter(order=1).update(state="APPROVED"))
    refused(lambda: rows.filter(order=1).update(decided_at=now()))


def test_an_open_step_is_open_since_a_time(submit):
    rows = ReviewStep.objects.filter(review=submit(), order=1)
    refused(lambda: rows.update(opened_at=None))


def test_only_a_decision_is_ever_put_aside(submit):
    rows = ReviewStep.objects.filter(review=submit(), order=1)
    refused(lambda: rows.update(is_current=False))


def test_the_secrecy_review_is_not_the_signature(submit):
    rows = ReviewStep.objects.filter(review=submit(), is_secrecy=True)
    refused(lambda: rows.update(is_signature=True))


def test_every_role_of_the_default_chains_may_review():
    roles = {Role(step.role) for step in (*DEFAULT_PLAN, *OFFICE_PLAN)}
    assert all(Permission.REVIEW_DECIDE in GRANTS[role] for role in roles)


def test_a_kind_is_registered_once(drafts):
    known = subject_of("test.draft")
    assert known in all_subjects()
    assert register_subject(known) is known
    other = Subject("test.draft", "别的", dict, known.approved, known.returned, known.recalled)
    with pytest.raises(ValueError, match="registered already"):
        register_subject(other)

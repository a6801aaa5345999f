"""Deciding in another's stead: the step says so, and a stand-in counts as himself (PUB-36)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.law.review import refusals
from gongkai.organs.models import Appointment
from gongkai.organs.roles import Role
from gongkai.organs.selectors import actor_of
from platform_cast import add_person

DAY = date(2026, 3, 4)


@pytest.fixture
def stand_in(cast):
    """Let the first reviewer stand in for the unit's head in March."""
    person = cast.person[Role.FIRST_REVIEWER]
    Appointment.objects.create(
        person=person,
        role=Role.UNIT_HEAD,
        organ=cast.organ,
        unit=cast.unit,
        from_on=date(2026, 3, 1),
        until_on=date(2026, 3, 31),
        stands_in_for=cast.person[Role.UNIT_HEAD],
    )
    return person


def step_of(review, order):
    return review.steps.get(order=order)


def test_a_stand_in_counts_as_himself(submit, approve, stand_in):
    review = approve(submit(), Role.FIRST_REVIEWER)
    with pytest.raises(refusals.ConsecutiveReviews):
        approve(review, Role.UNIT_HEAD, by=actor_of(stand_in, on=DAY, address=None))


def test_the_step_names_whom_the_stand_in_decided_for(submit, approve, cast, stand_in):
    add_person(cast, Role.FIRST_REVIEWER, "乙")
    review = approve(submit(), Role.FIRST_REVIEWER)
    review = approve(review, Role.UNIT_HEAD, by=actor_of(stand_in, on=DAY, address=None))
    row = step_of(review, 2)
    assert row.decided_by == stand_in
    assert row.stands_in_for == cast.person[Role.UNIT_HEAD]
    last = entries_of("review.review", review.pk)[-1]
    assert last.after["stands_in_for"] == cast.person[Role.UNIT_HEAD].pk


def test_who_holds_the_role_himself_decides_as_himself(submit, approve, cast, stand_in):
    Appointment.objects.create(
        person=stand_in,
        role=Role.FIRST_REVIEWER,
        organ=cast.organ,
        unit=cast.unit,
        from_on=date(2026, 3, 1),
        until_on=date(2026, 3, 31),
        stands_in_for=cast.person[Role.UNIT_HEAD],
    )
    review = approve(submit(), Role.FIRST_REVIEWER)
    assert step_of(review, 1).stands_in_for is None


def test_standing_in_for_another_unit_or_in_the_past_does_not_count(submit, approve, cast):
    signer = cast.person[Role.SIGNING_LEADER]
    Appointment.objects.create(
        person=cast.person[Role.UNIT_HEAD],
        role=Role.UNIT_HEAD,
        organ=cast.organ,
        unit=cast.other_unit,
        from_on=date(2026, 3, 1),
        until_on=date(2026, 3, 31),
        stands_in_for=signer,
    )
    review = approve(approve(submit(), Role.FIRST_REVIEWER), Role.UNIT_HEAD)
    assert step_of(review, 2).stands_in_for is None

"""Who somebody is on a day."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse

from gongkai.organs.addresses import client_address
from gongkai.organs.authority import Actor, Post
from gongkai.organs.middleware import ActorMiddleware
from gongkai.organs.models import Appointment
from gongkai.organs.roles import Role
from gongkai.organs.selectors import actor_of, holders

DAY = date(2026, 3, 2)


def test_it_gives_the_posts_held_that_day_in_one_query(cast, django_assert_num_queries):
    person = cast.person[Role.HANDLER]
    with django_assert_num_queries(1):
        actor = actor_of(person, on=DAY, address="192.0.2.1")
    assert actor == cast.actor[Role.HANDLER]


@pytest.mark.parametrize(
    ("on", "held"),
    [
        (date(2026, 3, 1), False),
        (date(2026, 3, 2), True),
        (date(2026, 3, 6), True),
        (date(2026, 3, 7), False),
    ],
)
def test_a_stand_in_holds_the_role_from_its_first_to_its_last_day(cast, on, held):
    deputy, leader = cast.person[Role.OFFICE_HEAD], cast.person[Role.SIGNING_LEADER]
    Appointment.objects.create(
        person=deputy,
        role=Role.SIGNING_LEADER,
        organ=cast.organ,
        from_on=date(2026, 3, 2),
        until_on=date(2026, 3, 6),
        stands_in_for=leader,
    )
    post = Post(Role.SIGNING_LEADER, cast.organ.path)
    assert (post in actor_of(deputy, on=on, address=None).posts) is held
    assert (deputy in holders(Role.SIGNING_LEADER, organ=cast.organ, on=on)) is held


def test_a_closed_account_has_no_posts_but_keeps_its_organ(cast):
    person = cast.person[Role.OFFICER]
    type(person).objects.filter(pk=person.pk).update(is_active=False)
    actor = actor_of(person, on=DAY, address=None)
    assert (actor.posts, actor.organ_path) == ((), cast.organ.path)
    assert holders(Role.OFFICER, organ=cast.organ, on=DAY) == []


def test_a_person_without_appointments_has_no_posts_but_an_organ(cast):
    person = cast.person[Role.OFFICER]
    person.appointments.all().delete()
    assert actor_of(person, on=DAY, address=None) == Actor(
        person_id=person.pk, name=person.name, organ_path=cast.organ.path
    )


def _asked(request, user):
    request.user = user
    ActorMiddleware(lambda _: HttpResponse())(request)
    return request


def test_the_middleware_asks_the_database_only_when_the_actor_is_looked_at(
    cast, rf, django_assert_num_queries
):
    with django_assert_num_queries(0):
        request = _asked(rf.get("/", REMOTE_ADDR="192.0.2.9"), cast.person[Role.AUDITOR])
    with django_assert_num_queries(1):
        assert request.actor.posts == cast.actor[Role.AUDITOR].posts
        assert request.actor.address == "192.0.2.9"
    assert isinstance(request.actor, Actor)


def test_whoever_is_not_logged_in_is_the_public(rf):
    request = _asked(rf.get("/", REMOTE_ADDR="192.0.2.9"), AnonymousUser())
    assert request.actor == Actor.public("192.0.2.9")


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "", "192.0.2.1"),
        (0, "203.0.113.7", "192.0.2.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7, 192.0.2.200", "203.0.113.7"),
        (2, "203.0.113.7", "203.0.113.7"),
        (1, "203.0.113.7:4711", "203.0.113.7"),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "unknown", None),
        (1, "<script>", None),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_what_trusted_proxies_wrote_is_believed(rf, settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == address


def test_a_server_that_tells_no_address_leaves_it_unknown(rf):
    assert client_address(rf.get("/", REMOTE_ADDR="")) is None

"""Who somebody is on a day: the person with the roles held then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import FilteredRelation

from gongkai.organs.authority import Actor, Post
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.organs.selectors.terms import running

if TYPE_CHECKING:
    from datetime import date


def actor_of(person: Person, *, on: date, address: str | None) -> Actor:
    """Give a person as an actor, with the posts held on a day; one query.

    A closed account has no posts, whatever its appointments say.
    """
    rows = (
        Person.objects.filter(pk=person.pk)
        .annotate(
            held=FilteredRelation(
                "appointments", condition=running(on, appointments="appointments")
            )
        )
        .values_list(
            "organ__path", "is_active", "held__role", "held__organ__path", "held__unit_id"
        )
        .order_by("held__pk")
    )
    found = list(rows)
    return Actor(
        person_id=person.pk,
        name=person.name,
        posts=tuple(
            Post(Role(role), path, unit_id)
            for _, is_active, role, path, unit_id in found
            if is_active and role
        ),
        address=address,
        organ_path=found[0][0] if found else "",
    )

"""Who somebody is: the person with the roles held on a day, by log-in or by token."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import FilteredRelation
from django.db.models.functions import Lower

from gongkai.organs.authority import Actor, Permission, Post
from gongkai.organs.models import Person, Token
from gongkai.organs.roles import Role
from gongkai.organs.selectors.terms import running
from gongkai.organs.tokens import digest_of_token

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


def actor_of_token(token: Token, *, on: date, address: str | None) -> Actor:
    """Give the person of a token as an actor: the roles held on a day, within its scopes."""
    actor = actor_of(token.person, on=on, address=address)
    return replace(actor, only=frozenset(Permission[scope] for scope in token.scopes))


def token_in_force(text: str, *, on: date) -> Token | None:
    """Give the token of a text; None when it is unknown, revoked, expired or its person gone."""
    return (
        Token.objects.select_related("person")
        .filter(
            digest=digest_of_token(text),
            revoked_at__isnull=True,
            expires_on__gte=on,
            person__is_active=True,
        )
        .first()
    )


def person_by_login(login: str) -> Person | None:
    """Give the person of a user name or an e-mail address, in whatever case; one query."""
    typed = login.strip().lower()
    field = "email" if "@" in typed else "username"
    return Person.objects.alias(typed=Lower(field)).filter(typed=typed).first()

"""Passwords and second factors given anew to those who lost them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Unpack

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from gongkai.journal.author import Author
from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import Permission
from gongkai.organs.models import Person
from gongkai.organs.selectors import place_of
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.services.changes import Change

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is mistaken for another on paper
_GROUPS, _GROUP = 4, 4


def first_password() -> str:
    """Make up a password to be told to a person: four groups of four, 79 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def ensure_good(password: str, person: Person) -> None:
    """Refuse a password that the rules do not allow.

    Raises:
        OrgansRefusal: with the first sentence.
    """
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise OrgansRefusal(error.messages[0], {"password": error.messages[0]}) from error


@transaction.atomic
def password_reset(*, person: Person, by: Actor) -> str:
    """Give a new first password, to be changed at the next log-in; all log-ins end.

    A second factor stays: who resets a password cannot log in with it.

    Raises:
        NotAllowed: the actor does not manage the organ.
    """
    fresh = Person.objects.select_for_update().get(pk=person.pk)
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(fresh.organ))
    password = first_password()
    fresh.set_password(password)
    fresh.must_change_password = True
    fresh.save(update_fields=["password", "must_change_password"])
    author = by.author(Permission.PEOPLE_MANAGE, place_of(fresh.organ))
    _tell(fresh, verbs.PASSWORD_RESET, author)
    return password


@transaction.atomic
def password_change(*, person: Person, password: str, address: str | None) -> None:
    """Keep the password that a person set for themselves; the form has judged it."""
    person.set_password(password)
    person.must_change_password = False
    person.save(update_fields=["password", "must_change_password"])
    _tell(person, verbs.PASSWORD_CHANGED, Author(person.pk, "", address))


@transaction.atomic
def second_factor_note(*, person: Person, kind: str, is_added: bool, address: str | None) -> None:
    """Journal that a person set up a second factor, or removed one."""
    author, kinds = Author(person.pk, "", address), {"kind": str(kind)}
    if is_added:
        _tell(person, verbs.SECOND_FACTOR_ADDED, author, after=kinds)
    else:
        _tell(person, verbs.SECOND_FACTOR_REMOVED, author, before=kinds)


@transaction.atomic
def second_factor_reset(*, person: Person, by: Actor, reason: str) -> None:
    """Clear the second factors of who lost them; all log-ins of theirs end.

    Who must have one is led to set it up at the next log-in.

    It takes whoever grants roles, while a password is reset by whoever manages people: neither
    of the two can take over an account alone.

    Raises:
        NotAllowed: the actor does not grant roles there.
        OrgansRefusal: no reason is given, it is the actor's own, or there is none.
    """
    ensure_may(by, Permission.ROLES_GRANT, place_of(person.organ))
    if not reason.strip():
        raise OrgansRefusal("请写明清除二次验证的理由。")
    if person.pk == by.person_id:
        raise OrgansRefusal("不能清除自己的二次验证，请由其他安全管理员办理。")
    gone, _ = Authenticator.objects.filter(user_id=person.pk).delete()
    if not gone:
        raise OrgansRefusal("该人员没有设置二次验证，不需要清除。")
    Person.objects.filter(pk=person.pk).update(log_in_epoch=F("log_in_epoch") + 1)
    author = by.author(Permission.ROLES_GRANT, place_of(person.organ))
    _tell(person, verbs.SECOND_FACTOR_RESET, author, reason)


def _tell(
    person: Person, verb: str, author: Author, reason: str = "", **change: Unpack[Change]
) -> None:
    record(
        chain=person.organ.code,
        verb_code=verb,
        target=Target("organs.person", person.pk),
        author=author,
        reason=reason,
        **change,
    )

"""Who must have a second factor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Person

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What counts as one; recovery codes only stand in for it."""


def must_have_second_factor(actor: Actor) -> bool:
    """Tell whether one of the actor's roles of today asks for a second factor."""
    return any(post.role in settings.SECOND_FACTOR_ROLES for post in actor.posts)


def has_second_factor(person: Person) -> bool:
    """Tell whether the person has set one up."""
    return bool(Authenticator.objects.filter(user_id=person.pk, type__in=FACTORS).exists())


def ensure_roles_are_known() -> None:
    """Stop the start when the setting names a role that there is not.

    Raises:
        ImproperlyConfigured: with the name.
    """
    for name in settings.SECOND_FACTOR_ROLES:
        if name not in Role.values:
            raise ImproperlyConfigured(
                f"环境变量GONGKAI_SECOND_FACTOR_ROLES中的“{name}”不是角色代码，"
                f"请从{'、'.join(Role.values)}中选择。"
            )

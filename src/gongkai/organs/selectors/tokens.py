"""Tokens that somebody may look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.models import Token

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor


def tokens_of(actor: Actor) -> QuerySet[Token]:
    """Give a person's own tokens, the newest first; those void or expired stay to be seen."""
    return Token.objects.filter(person=actor.person_id).order_by("-pk")

"""Puts who acts on every request, found only when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from gongkai.organs.addresses import client_address
from gongkai.organs.authority import Actor
from gongkai.organs.selectors import actor_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponseBase


class ActorRequest(HttpRequest):
    """A request as views see it: with who acts."""

    actor: Actor


class ActorMiddleware:
    """Sets `request.actor`: the person logged in with today's posts, or the public."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Set the actor, which costs nothing until it is asked for."""
        found = SimpleLazyObject(lambda: _actor(request))
        cast("ActorRequest", request).actor = cast("Actor", found)
        return self.get_response(request)


def _actor(request: HttpRequest) -> Actor:
    address = client_address(request)
    if not request.user.is_authenticated:
        return Actor.public(address)
    return actor_of(request.user, on=today(), address=address)

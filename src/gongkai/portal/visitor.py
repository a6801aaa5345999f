"""Who acts on the public site: nobody known, from an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.addresses import client_address
from gongkai.organs.authority import Actor

if TYPE_CHECKING:
    from django.http import HttpRequest


def visitor(request: HttpRequest) -> Actor:
    """Give the visitor of a page as an actor."""
    return Actor.public(client_address(request))

"""Who calls: the person of a token, with the roles held today, within the token's scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja.security import HttpBearer

from gongkai.organs.addresses import client_address
from gongkai.organs.selectors import actor_of_token, token_in_force
from gongkai.organs.services import token_used
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest

    from gongkai.organs.authority import Actor


class StaffToken(HttpBearer):
    """A token in the Authorization header; cookies of the staff site do not count here."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """Give the actor; None, which is 401, for a token that is not in force."""
        found = token_in_force(token, on=today())
        if found is None:
            return None
        token_used(token=found)
        return actor_of_token(found, on=today(), address=client_address(request))

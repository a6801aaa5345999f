"""Finding the person who logs in: one search and one hash, whoever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.backends import ModelBackend

from gongkai.organs.models import Person
from gongkai.organs.selectors import person_by_login

if TYPE_CHECKING:
    from django.http import HttpRequest


class PersonBackend(ModelBackend):
    """Checks a password for a user name or an e-mail address.

    An unknown name, a wrong password and a closed account take the same work and get the same
    answer: nobody learns who has an account here.
    """

    def authenticate(
        self,
        request: HttpRequest | None,  # noqa: ARG002 - Django's signature
        username: str | None = None,
        password: str | None = None,
        **_: Any,
    ) -> Person | None:
        """Give the person, or None."""
        if not username or not password:
            return None
        person = person_by_login(username)
        if person is None:
            Person().set_password(password)
            return None
        is_right = person.check_password(password)
        return person if is_right and self.user_can_authenticate(person) else None

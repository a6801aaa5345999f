"""Locking out after failures, by account and by address."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings

from gongkai.organs.selectors import person_by_login

if TYPE_CHECKING:
    from django.http import HttpRequest


def account_key(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Give the name under which an account's failures are counted.

    A user name and an e-mail address of one person are one account. What is typed is never kept:
    people type passwords there by mistake.
    """
    typed = (credentials or {}).get("username") or request.POST.get("login", "")
    person = person_by_login(typed)
    if person is not None:
        return f"person:{person.pk}"
    return f"unknown:{sha256(typed.strip().lower().encode()).hexdigest()[:32]}"


class LockOut(AxesDatabaseHandler):  # type: ignore[misc]
    """Counts an account's failures and an address's, and locks either at a limit of its own.

    Behind one address sits a whole office: it is locked later than an account.
    """

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Give the account's failures, or the address's beyond its greater allowance."""
        of_account, of_address = (
            int(sum(attempts.values_list("failures_since_start", flat=True)))
            for attempts in self.get_user_attempts(request, credentials)
        )
        allowance: int = settings.LOCK_OUT_ADDRESS_LIMIT - settings.AXES_FAILURE_LIMIT
        return max(of_account, of_address - allowance)

    def reset_user_attempts(
        self, request: HttpRequest, credentials: dict[str, Any] | None = None
    ) -> int:
        """Forget the failures of an account that logged in, never those of its address.

        Else whoever has an account could try others' for ever, logging in between.
        """
        username = get_client_username(request, credentials)
        return int(AccessAttempt.objects.filter(username=username).delete()[0])

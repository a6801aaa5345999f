"""What the signals of a log-in leave behind: the log of log-ins, and the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
)
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from gongkai.organs.addresses import client_address
from gongkai.organs.models import SignInOutcome
from gongkai.organs.selectors import person_by_login
from gongkai.organs.services import second_factor_note, sign_in_note

if TYPE_CHECKING:
    from django.http import HttpRequest

    from gongkai.organs.models import Person


@receiver(user_logged_in)
def note_logged_in(request: HttpRequest | None, user: Person, **_: Any) -> None:
    """Note a log-in."""
    _note(request, user, SignInOutcome.SUCCEEDED)


@receiver(user_logged_out)
def note_logged_out(request: HttpRequest | None, user: Person | None, **_: Any) -> None:
    """Note a log-out, by the person or by a time-out."""
    if user is not None:
        _note(request, user, SignInOutcome.SIGNED_OUT)


@receiver(user_login_failed)
def note_failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    """Note a failure: of an account that there is, or of none."""
    is_locked = getattr(request, "axes_locked_out", False)
    outcome = SignInOutcome.LOCKED if is_locked else SignInOutcome.FAILED
    _note(request, person_by_login(credentials.get("username") or ""), outcome)


@receiver(authentication_failed)
def note_second_factor_failed(request: HttpRequest, user: Person, **_: Any) -> None:
    """Note a wrong code or key."""
    _note(request, user, SignInOutcome.SECOND_FACTOR_FAILED)


@receiver(authenticator_added)
def journal_added(request: HttpRequest, user: Person, authenticator: Any, **_: Any) -> None:
    """Journal a second factor set up."""
    address = client_address(request)
    second_factor_note(person=user, kind=authenticator.type, is_added=True, address=address)


@receiver(authenticator_removed)
def journal_removed(request: HttpRequest, user: Person, authenticator: Any, **_: Any) -> None:
    """Journal a second factor removed."""
    address = client_address(request)
    second_factor_note(person=user, kind=authenticator.type, is_added=False, address=address)


def _note(request: HttpRequest | None, person: Person | None, outcome: SignInOutcome) -> None:
    sign_in_note(
        person=person,
        outcome=outcome,
        address=client_address(request) if request else None,
        agent=request.META.get("HTTP_USER_AGENT", "") if request else "",
    )

"""What a person must do before anything else: a password of their own, a second factor."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.shortcuts import redirect

from gongkai.organs.log_in.second_factor import has_second_factor, must_have_second_factor
from gongkai.organs.log_in.sessions import has_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse, HttpResponseBase

    from gongkai.organs.middleware import ActorRequest
    from gongkai.organs.models import Person

_ALWAYS = frozenset({"account_login", "account_logout", "account_change_password"})
_SETTING_UP = ("mfa_", "account_reauthenticate")
_HAS = "has_second_factor"


class Obligations:
    """Leads whoever is logged in to what is still to be done; nothing else works till then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Go on: only a page that there is can be kept from somebody."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Lead away from any page but those that the duty needs."""
        page = request.resolver_match.url_name if request.resolver_match else None
        if not has_session(request) or page in _ALWAYS or not request.user.is_authenticated:
            return None
        if request.user.must_change_password:
            return _led(request, "account_change_password", "请先设置自己的密码。")
        if page and page.startswith(_SETTING_UP):
            return None
        if _lacks_second_factor(request, request.user):
            return _led(request, "mfa_index", "您的角色必须设置二次验证，请先设置再办理业务。")
        return None


def _lacks_second_factor(request: HttpRequest, person: Person) -> bool:
    if request.session.get(_HAS):
        return False
    if not must_have_second_factor(cast("ActorRequest", request).actor):
        return False
    # Kept in the session, so that the question is asked once and not by every page.
    request.session[_HAS] = has_second_factor(person)
    return not request.session[_HAS]


def _led(request: HttpRequest, page: str, why: str) -> HttpResponse:
    messages.warning(request, why)
    return redirect(page)

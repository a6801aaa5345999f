"""How long a log-in lasts: not beyond a time of rest, and never beyond a working day."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

BEGAN, SEEN = "logged_in_at", "seen_at"
"""Keys of the session, in seconds of the machine's clock: a played day ends no log-in."""

_GRAIN = 60  # a session is written at most once a minute for having been seen


class SessionEnds:
    """Logs a person out who rested too long, or whose log-in is too old."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """End the log-in when its time is over; the request goes on as the public's."""
        if has_session(request) and request.user.is_authenticated:
            reason = _over(request)
            if reason:
                logout(request)
                messages.info(request, reason)
        return self.get_response(request)


def has_session(request: HttpRequest) -> bool:
    """Tell whether the browser brings a session at all.

    Whoever brings none is asked nothing of the session: merely looking into it makes a page depend
    on cookies, and public pages must not, so that they may be kept by all.
    """
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _over(request: HttpRequest) -> str:
    now, session = time.time(), request.session
    began, seen = session.setdefault(BEGAN, now), session.get(SEEN, now)
    if now - seen > settings.SESSION_IDLE_SECONDS:
        minutes = settings.SESSION_IDLE_SECONDS // 60
        return f"您已{minutes}分钟没有操作，系统已自动退出，请重新登录。"
    if now - began > settings.SESSION_LONGEST_SECONDS:
        hours = settings.SESSION_LONGEST_SECONDS // 3600
        return f"本次登录已满{hours}小时，系统已自动退出，请重新登录。"
    if SEEN not in session or now - seen > _GRAIN:
        session[SEEN] = now
    return ""

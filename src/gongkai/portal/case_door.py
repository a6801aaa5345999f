"""Which request a browser may see: opened by number and query code, for twenty minutes.

Number and code lie sealed in the session, so that the table of sessions alone opens no request.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from gongkai.portal.sealing import Unreadable, seal, unseal

if TYPE_CHECKING:
    from django.http import HttpRequest

_KEY = "case"
_HOLDERS = "holders"
_STAY = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a request."""

    number: str
    code: str


def open_door(request: HttpRequest, key: Key, *, holder: str) -> None:
    """Let the browser see one request, and its files by their addresses."""
    request.session.cycle_key()
    until = (datetime.now(UTC) + _STAY).isoformat()
    said = {"number": key.number, "code": key.code, "until": until, "holder": holder}
    request.session[_KEY] = seal(said, key=settings.SECRET_KEY)
    request.session[_HOLDERS] = [*_others(request), holder]


def key_of(request: HttpRequest) -> Key | None:
    """Give what the browser opened, and let it stay another twenty minutes; None if it is over."""
    try:
        said = unseal(request.session.get(_KEY, ""), key=settings.SECRET_KEY)
    except Unreadable:
        return None
    if datetime.fromisoformat(said["until"]) < datetime.now(UTC):
        close_door(request)
        return None
    said["until"] = (datetime.now(UTC) + _STAY).isoformat()
    request.session[_KEY] = seal(said, key=settings.SECRET_KEY)
    return Key(said["number"], said["code"])


def close_door(request: HttpRequest) -> None:
    """Forget the request; a session that holds nothing else goes altogether."""
    others = _others(request)
    request.session.pop(_KEY, None)
    request.session[_HOLDERS] = others
    if not others and not request.user.is_authenticated:
        request.session.flush()


def _others(request: HttpRequest) -> list[str]:
    """Give the holders that are no applicants: one browser sees one request at a time."""
    return [one for one in request.session.get(_HOLDERS, []) if not one.startswith("request:")]

"""What a browser may see of one record: opened by a code, for twenty minutes.

What was typed to open it lies sealed in the session, so that the table of sessions alone opens
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings

from gongkai.portal.sealing import Unreadable, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

_HOLDERS = "holders"
_STAY = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Door:
    """A door behind which a browser sees one record at a time.

    Attributes:
        name: Of its place in the session.
        kind: Before the number of a holder's record: files are handed out to holders.
    """

    name: str
    kind: str

    def open(self, request: HttpRequest, said: Mapping[str, str], *, holder: str) -> None:
        """Let the browser see a record, and its files by their addresses."""
        request.session.cycle_key()
        self._keep(request, dict(said))
        request.session[_HOLDERS] = [*self._others(request), holder]

    def said(self, request: HttpRequest) -> dict[str, Any] | None:
        """Give what opened it, and let the browser stay as long again; None if it is over."""
        try:
            said = unseal(request.session.get(self.name, ""), key=settings.SECRET_KEY)
        except Unreadable:
            return None
        if datetime.fromisoformat(said.pop("until")) < datetime.now(UTC):
            self.close(request)
            return None
        self._keep(request, said)
        return said

    def close(self, request: HttpRequest) -> None:
        """Forget the record; a session that holds nothing else goes altogether."""
        others = self._others(request)
        request.session.pop(self.name, None)
        request.session[_HOLDERS] = others
        if not others and not request.user.is_authenticated:
            request.session.flush()

    def _keep(self, request: HttpRequest, said: dict[str, str]) -> None:
        until = (datetime.now(UTC) + _STAY).isoformat()
        request.session[self.name] = seal({**said, "until": until}, key=settings.SECRET_KEY)

    def _others(self, request: HttpRequest) -> list[str]:
        """Give the holders of other doors: one browser sees one record of a door at a time."""
        return [one for one in request.session.get(_HOLDERS, []) if not one.startswith(self.kind)]


CASE = Door("case", "request:")
LETTER = Door("letter", "letter:")


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a request."""

    number: str
    code: str


def open_case(request: HttpRequest, key: Key, *, holder: str) -> None:
    """Let the browser see one request."""
    CASE.open(request, {"number": key.number, "code": key.code}, holder=holder)


def key_of(request: HttpRequest) -> Key | None:
    """Give the number and code with which the browser opened a request; None if it is over."""
    said = CASE.said(request)
    return Key(said["number"], said["code"]) if said else None

"""What was typed into a form whose door had closed meanwhile: kept until the door is open again.

It lies sealed in the session and is shown only with the record for which it was typed: not on
another's page, however the windows of a browser were mixed up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import QueryDict

from gongkai.portal.sealing import Unreadable, seal, unseal

if TYPE_CHECKING:
    from django.http import HttpRequest

_KEY = "typed"
_MOST = 60_000
"""Characters that a session keeps; what is longer was no form of ours."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into one form."""

    form: str
    data: QueryDict


def typing_keep(request: HttpRequest, *, form: str) -> None:
    """Keep what was posted to a form, with the record that the form names in `of`."""
    said = request.POST.copy()
    said.pop("csrfmiddlewaretoken", None)
    written = said.urlencode()
    if len(written) <= _MOST:
        kept = {"of": said.get("of", ""), "form": form, "data": written}
        request.session[_KEY] = seal(kept, key=settings.SECRET_KEY)


def typing_kept(request: HttpRequest, *, of: str) -> Typed | None:
    """Give once what was typed for a record; None where nothing was kept, or for another."""
    try:
        kept: dict[str, Any] = unseal(request.session.get(_KEY, ""), key=settings.SECRET_KEY)
    except Unreadable:
        return None
    if not of or kept["of"] != of:
        return None
    request.session.pop(_KEY)
    return Typed(kept["form"], QueryDict(kept["data"]))

"""What a citizen has typed so far, kept sealed under a token that only the browser has.

The token stands in a cookie of the form's own path, for 30 days; a receipt is shown for an hour,
so that the next person at a shared machine finds no query code. The database holds neither the
token nor anything readable without it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from gongkai.casework.application import Application
from gongkai.casework.selectors import draft_of
from gongkai.casework.services import draft_discard, draft_drop, draft_keep
from gongkai.portal.sealing import Unreadable, seal, unseal
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

    from gongkai.organs.authority import Actor

MATTER = ("title", "description")
"""The fields that each matter has of its own."""

_COOKIE = "draft"
_SALT = "gongkai.portal.draft"
_SECONDS = 30 * 86400
RECEIPT_STAYS = timedelta(hours=1)
"""So long a browser shows number and query code again, unless they are said to be kept."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One application being typed, or already handed in.

    Attributes:
        token: The secret of the citizen's browser.
        typed: Field → text, right or wrong.
        files: What was uploaded: id, name, size in bytes, kind.
        more: Other matters written before the one at hand: their title and description.
        receipt: Numbers and query code once it was handed in.
        saved_at: When it was last kept; None before the first time.
    """

    token: str
    typed: Mapping[str, str]
    files: tuple[Mapping[str, Any], ...] = ()
    more: tuple[Mapping[str, str], ...] = ()
    receipt: Mapping[str, Any] | None = None
    saved_at: datetime | None = None

    @property
    def has_matter(self) -> bool:
        """Whether anything is said of the matter at hand."""
        return any(self.typed.get(name, "").strip() for name in MATTER)

    @property
    def application(self) -> Application:
        """What was typed, as an application: of the matter at hand, or of the last one said."""
        return self.applications[-1]

    @property
    def applications(self) -> list[Application]:
        """An application a matter, all by the same applicant."""
        others = [Application.of({**self.typed, **matter}) for matter in self.more]
        if others and not self.has_matter:
            return others
        return [*others, Application.of(dict(self.typed))]

    @property
    def file_ids(self) -> list[UUID]:
        """The numbers of what was uploaded."""
        return [UUID(file["id"]) for file in self.files]

    def with_typed(self, typed: Mapping[str, str]) -> Draft:
        """Give the draft with more typed."""
        return replace(self, typed={**self.typed, **typed})


def draft_in(request: HttpRequest) -> Draft | None:
    """Give the draft that the browser's cookie opens; None if there is none, or no more."""
    token = request.get_signed_cookie(_COOKIE, default="", salt=_SALT, max_age=_SECONDS) or ""
    if not token:
        return None
    receipt, at = _opened(token, _receipt_key(token))
    if receipt is not None and at is not None:
        if now() - at > RECEIPT_STAYS:
            draft_drop(key=_receipt_key(token))
            return None
        return Draft(token, {}, receipt=receipt, saved_at=at)
    data, at = _opened(token, token)
    if data is None:
        return None
    more = tuple(data.get("more", ()))
    return Draft(token, data["typed"], tuple(data["files"]), more, saved_at=at)


def new_draft() -> Draft:
    """Give an empty one; nothing is stored before something is typed."""
    return Draft(secrets.token_urlsafe(32), {})


def keep(draft: Draft, *, organ: Any) -> None:
    """Store it, sealed."""
    data = {
        "typed": dict(draft.typed),
        "files": list(draft.files),
        "more": [dict(matter) for matter in draft.more],
    }
    draft_keep(
        key=draft.token,
        organ=organ,
        data={"sealed": seal(data, key=draft.token)},
        file_ids=draft.file_ids,
    )


def keep_receipt(draft: Draft, receipt: Mapping[str, Any], *, organ: Any) -> None:
    """Store the receipt of a draft that was handed in, sealed, in a place of its own.

    Not in the draft's: whoever deletes the draft's row files it, and no receipt may be taken for
    a draft.
    """
    sealed = seal(dict(receipt), key=draft.token)
    draft_keep(key=_receipt_key(draft.token), organ=organ, data={"sealed": sealed})


def remember(response: HttpResponse, draft: Draft, *, code: str) -> HttpResponse:
    """Let the browser find the draft again, on the form's own pages alone."""
    response.set_signed_cookie(
        _COOKIE,
        draft.token,
        salt=_SALT,
        max_age=_SECONDS,
        path=reverse("portal:apply", args=[code]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def forget(response: HttpResponse, draft: Draft, *, code: str, by: Actor) -> HttpResponse:
    """Delete the draft with its files, here and in the browser."""
    draft_discard(key=draft.token, file_ids=draft.file_ids, by=by)
    draft_drop(key=_receipt_key(draft.token))
    response.delete_cookie(_COOKIE, path=reverse("portal:apply", args=[code]), samesite="Lax")
    return response


def _opened(token: str, key: str) -> tuple[dict[str, Any] | None, datetime | None]:
    kept = draft_of(key)
    if kept is None:
        return None, None
    try:
        return unseal(kept.data.get("sealed", ""), key=token), kept.updated_at
    except Unreadable:
        return None, None


def _receipt_key(token: str) -> str:
    return f"{token}.receipt"

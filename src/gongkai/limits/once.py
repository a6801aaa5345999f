"""A form's own key: what was done with it is not done again."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

from django.db import connection

_KEPT = timedelta(days=7)
_LONGEST = 60
_USE = """
INSERT INTO limits_count (key, times, until) VALUES (%s, 1, %s) ON CONFLICT (key) DO NOTHING
"""


def new_form_key() -> str:
    """Give a key for a form that is shown; it goes along when the form is sent."""
    return secrets.token_urlsafe(12)


def form_key_used(key: str) -> bool:
    """Use a key up in the caller's transaction; tell whether it was used before.

    What fails gives its key back with its transaction, so that the same form can be mended and
    sent again. Whoever sends no key is never told so.
    """
    if not key:
        return False
    with connection.cursor() as cursor:
        cursor.execute(_USE, [f"form:{key[:_LONGEST]}", datetime.now(UTC) + _KEPT])
        return bool(cursor.rowcount == 0)

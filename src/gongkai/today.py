"""The one place that says what day it is: Beijing's civil time, which a demo or a test may set."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterator

_played: ContextVar[datetime | None] = ContextVar("played", default=None)


def now() -> datetime:
    """Give the instant, in Beijing's time zone.

    Inside `played_at` it is the played one; with the setting GONGKAI_TODAY it is that day at the
    machine's time of day.
    """
    played = _played.get()
    if played is not None:
        return played
    real = timezone.localtime()
    fixed: date | None = settings.TODAY
    return datetime.combine(fixed, real.timetz()) if fixed else real


def today() -> date:
    """Give the civil day in Beijing."""
    return now().date()


@contextmanager
def played_at(day: date, hour: int = 9) -> Iterator[None]:
    """Let everything inside happen on a day, so that a whole year can be played through."""
    instant = datetime.combine(day, time(hour), timezone.get_default_timezone())
    token = _played.set(instant)
    try:
        yield
    finally:
        _played.reset(token)

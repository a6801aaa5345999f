"""Instants and Beijing's civil days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.timezone import is_aware, localtime

if TYPE_CHECKING:
    from datetime import date, datetime


def civil_day(at: datetime) -> date:
    """Give the day in Beijing on which an instant lies; an instant without zone is Beijing's."""
    return (localtime(at) if is_aware(at) else at).date()

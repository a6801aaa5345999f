"""What log-ins leave behind and nobody needs any more."""

from __future__ import annotations

from datetime import UTC, datetime

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction


@transaction.atomic
def remnants_clear() -> int:
    """Delete sessions that have ended and failures that lock nobody out any more.

    By the machine's clock, as both were written: a played day ends no log-in. Nothing a person
    did is undone, and the log of log-ins stays, so the journal is not told.
    """
    instant = datetime.now(UTC)
    ended, _ = Session.objects.filter(expire_date__lt=instant).delete()
    before = instant - settings.AXES_COOLOFF_TIME
    forgotten, _ = AccessAttempt.objects.filter(attempt_time__lt=before).delete()
    return int(ended + forgotten)

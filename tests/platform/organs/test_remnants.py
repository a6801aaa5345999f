"""What log-ins leave behind goes; what still counts stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session

from gongkai.jobs.daily import plan_daily
from gongkai.jobs.tasks import clear_remnants
from gongkai.organs.services import remnants_clear
from gongkai.today import played_at

pytestmark = pytest.mark.django_db


def _session(key, *, ends_in):
    Session.objects.create(
        session_key=key, session_data="", expire_date=datetime.now(UTC) + ends_in
    )


def _failure(name, *, ago):
    failure = AccessAttempt.objects.create(username=name, failures_since_start=5)
    AccessAttempt.objects.filter(pk=failure.pk).update(attempt_time=datetime.now(UTC) - ago)


def test_ended_sessions_and_old_failures_go():
    _session("over", ends_in=-timedelta(minutes=1))
    _session("open", ends_in=timedelta(minutes=1))
    _failure("old", ago=timedelta(hours=1))
    _failure("new", ago=timedelta(minutes=1))
    assert remnants_clear() == 2
    assert Session.objects.get().session_key == "open"
    assert AccessAttempt.objects.get().username == "new"


def test_a_played_day_ends_no_log_in():
    _session("open", ends_in=timedelta(minutes=1))
    with played_at((datetime.now(UTC) + timedelta(days=400)).date()):
        assert remnants_clear() == 0


def test_it_is_done_every_night():
    from django_tasks_db.models import DBTaskResult

    plan_daily()
    assert DBTaskResult.objects.filter(task_path=clear_remnants.module_path).count() == 1

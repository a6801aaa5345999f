"""What is done by itself every day."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from django.utils.timezone import localtime
from django_tasks_db.models import DBTaskResult, get_date_max

from gongkai.jobs import daily
from gongkai.jobs.tasks import anchor_the_journal
from gongkai.jobs.worker import drain

pytestmark = pytest.mark.django_db

PATH = "gongkai.jobs.tasks.anchor_the_journal"


@pytest.fixture(autouse=True)
def _only_one(monkeypatch):
    monkeypatch.setattr(daily, "_DAILY", {})
    daily.daily(anchor_the_journal, at=time(0, 5))


def _next():
    return DBTaskResult.objects.get(task_path=PATH, status="READY").run_after


def test_it_is_planned_once_for_its_next_hour():
    daily.plan_daily()
    daily.plan_daily()
    wait = _next() - localtime()
    assert localtime(_next()).time() == time(0, 5)
    assert 0 < wait.total_seconds() <= 24 * 3600


def test_it_is_planned_again_when_it_is_done():
    daily.plan_daily()
    DBTaskResult.objects.update(run_after=get_date_max())
    drain()
    assert DBTaskResult.objects.filter(task_path=PATH, status="SUCCESSFUL").count() == 1
    assert _next() > localtime()


def test_it_is_planned_again_when_it_was_given_up(monkeypatch):
    monkeypatch.setattr("gongkai.jobs.tasks.anchor_heads", lambda _: 1 / 0)
    daily.plan_daily()
    for _ in range(5):
        DBTaskResult.objects.filter(status="READY").update(run_after=get_date_max())
        drain()
    assert DBTaskResult.objects.filter(task_path=PATH, status="FAILED").count() == 1
    assert _next() > localtime()


def test_a_job_of_every_few_minutes_is_planned_after_each_time(monkeypatch):
    monkeypatch.setattr(daily, "_DAILY", {})
    daily.every(anchor_the_journal, wait=timedelta(minutes=5))
    daily.plan_daily()
    daily.plan_daily()
    assert 0 < (_next() - localtime()).total_seconds() <= 5 * 60
    DBTaskResult.objects.update(run_after=get_date_max())
    drain()
    assert 0 < (_next() - localtime()).total_seconds() <= 5 * 60

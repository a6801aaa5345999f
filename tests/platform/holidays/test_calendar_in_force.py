"""Every process soon counts on a notice that another has loaded, and never in mid-work (CLK-2)."""

from __future__ import annotations

from datetime import date
from threading import Thread

import pytest
from django.db import DatabaseError
from django.test import Client

from gongkai.holidays import current
from gongkai.holidays.current import known, take_up
from gongkai.jobs.worker import drain
from gongkai.law.calendar import counting_on, working_calendar
from gongkai.limits.tasks import old_counts_swept
from platform_notices import loaded

pytestmark = pytest.mark.django_db

DAY = date(2027, 2, 8)


def knows_2027() -> bool:
    return 2027 in working_calendar().announced


@pytest.fixture
def asking(monkeypatch):
    """Ask at each beginning of work, as a process does that has not asked for two seconds."""
    known.asks_after = 0.0
    monkeypatch.setattr(current, "EVERY_SECONDS", 0.0)


@pytest.mark.usefixtures("asking")
def test_a_process_takes_up_what_another_has_loaded_when_work_begins(administrator):
    loaded(administrator)
    assert not knows_2027()
    Client().get("/healthz")
    assert knows_2027()
    assert not working_calendar().is_working_day(DAY)


@pytest.mark.usefixtures("asking")
def test_a_job_takes_it_up_too(administrator):
    loaded(administrator)
    old_counts_swept.enqueue()
    drain()
    assert knows_2027()


@pytest.mark.usefixtures("asking")
def test_it_asks_once_and_makes_the_calendar_once(administrator, django_assert_max_num_queries):
    loaded(administrator)
    take_up()
    first = working_calendar()
    with django_assert_max_num_queries(1):
        take_up()
    assert working_calendar() is first


def test_between_two_looks_it_asks_nothing(administrator, django_assert_num_queries):
    known.asks_after = 0.0
    take_up()
    loaded(administrator)
    with django_assert_num_queries(0):
        for _ in range(20):
            take_up()
            working_calendar()
    take_up(at_once=True)
    assert knows_2027()


@pytest.mark.usefixtures("asking")
def test_work_that_has_begun_keeps_its_calendar(administrator):
    take_up()
    before = working_calendar()
    loaded(administrator)
    assert working_calendar() is before


def test_the_loading_process_counts_on_it_from_the_commit_on(
    administrator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        loaded(administrator)
        assert not knows_2027()
    assert knows_2027()


@pytest.mark.usefixtures("asking")
def test_a_database_that_is_away_leaves_the_calendar_as_it_was(administrator, monkeypatch):
    loaded(administrator)
    take_up(at_once=True)

    def away():
        raise DatabaseError

    monkeypatch.setattr(current, "edition_number", away)
    assert Client().get("/robots.txt").status_code == 200
    assert knows_2027()


def test_each_thread_has_its_own_and_a_trial_leaves_none(administrator):
    seen = []
    loaded(administrator)
    take_up(at_once=True)
    with counting_on(working_calendar().before_notice(2027)):
        assert not knows_2027()
        other = Thread(target=lambda: seen.append(knows_2027()))
        other.start()
        other.join()
    assert knows_2027()
    assert seen == [False]

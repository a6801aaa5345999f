"""Jobs are tried again, and shown when they were given up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult, get_date_max

from gongkai.jobs.retrying import job
from gongkai.jobs.selectors import failed, waiting
from gongkai.jobs.services import JobsRefusal, job_retry
from gongkai.jobs.worker import drain
from gongkai.journal.models import Entry
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from platform_cast import make_cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_no_daily")]

tries: list[int] = []


@job(waits=(60, 300), label="试验任务")
def shaky(number, good_after):
    tries.append(number)
    if len(tries) <= good_after:
        raise RuntimeError(f"第{len(tries)}次失败")
    return number


@pytest.fixture
def cast(db):
    return make_cast("yunze", "云泽市公安局")  # at the top: who looks after jobs there sees them


@pytest.fixture
def _no_daily(monkeypatch):
    monkeypatch.setattr("gongkai.jobs.daily._DAILY", {})
    tries.clear()


def _due_now():
    DBTaskResult.objects.filter(status="READY").update(run_after=get_date_max())
    drain()


def _wait_of(row):
    return round((row.run_after - row.finished_at).total_seconds())


def test_it_fails_twice_and_then_succeeds():
    shaky.enqueue(7, good_after=2)
    waits = []
    for _ in range(2):
        _due_now()
        waits.append(_wait_of(DBTaskResult.objects.get()))
    _due_now()
    row = DBTaskResult.objects.get()
    assert (waits, tries, row.status, row.return_value) == ([60, 300], [7, 7, 7], "SUCCESSFUL", 7)


def test_it_is_not_tried_before_its_wait_is_over():
    shaky.enqueue(7, good_after=2)
    drain()
    drain()
    assert len(tries) == 1


def test_one_that_always_fails_shows_with_the_kind_of_its_error(cast):
    shaky.enqueue(7, good_after=99)
    for _ in range(5):
        _due_now()
    [seen] = failed(cast.actor[Role.SYSTEM_ADMIN])
    assert (seen.label, seen.tries, seen.error) == ("试验任务", 3, "RuntimeError")
    assert waiting(cast.actor[Role.SYSTEM_ADMIN]) == []


@job(waits=(), label="拒绝任务")
def refused():
    raise JobsRefusal("该任务已经完成。\n身份证号码110101199003070000")


def test_a_sentence_of_ours_shows_and_nothing_after_it(cast):
    refused.enqueue()
    drain()
    [seen] = failed(cast.actor[Role.SYSTEM_ADMIN])
    assert seen.error == "JobsRefusal: 该任务已经完成。"


def test_what_waits_shows_with_its_next_try(cast):
    shaky.enqueue(7, good_after=1)
    [before] = waiting(cast.actor[Role.SYSTEM_ADMIN])
    drain()
    [after] = waiting(cast.actor[Role.SYSTEM_ADMIN])
    assert (before.due_at, before.tries, before.error) == (None, 0, "")
    assert after.due_at is not None
    assert (after.tries, after.error) == (1, "RuntimeError")


def test_who_does_not_look_after_jobs_sees_none(cast):
    shaky.enqueue(7, good_after=1)
    assert waiting(cast.actor[Role.OFFICER]) == []


def test_an_administrator_of_an_organ_below_sees_none_and_retries_none(cast):
    below = make_cast("yunze-jzd", "云泽市公安局禁毒队", cast.organ).actor[Role.SYSTEM_ADMIN]
    number = _give_up()
    assert (failed(below), len(failed(cast.actor[Role.SYSTEM_ADMIN]))) == ([], 1)
    with pytest.raises(NotAllowed):
        job_retry(job_id=number, by=below)


@transaction.atomic
def _change_that_fails():
    shaky.enqueue(7, good_after=0)
    raise ZeroDivisionError


def test_it_is_wanted_no_more_when_the_change_is_rolled_back():
    with pytest.raises(ZeroDivisionError):
        _change_that_fails()
    assert not DBTaskResult.objects.exists()


def _give_up():
    shaky.enqueue(7, good_after=3)
    for _ in range(3):
        _due_now()
    return DBTaskResult.objects.get().pk


def test_an_administrator_has_it_tried_again(cast):
    job_retry(job_id=_give_up(), by=cast.actor[Role.SYSTEM_ADMIN])
    drain()
    entry = Entry.objects.get()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
    assert (entry.label, entry.target_label) == ("重新执行了后台任务", "试验任务")


def test_it_is_tried_again_once_only(cast):
    number = _give_up()
    job_retry(job_id=number, by=cast.actor[Role.SYSTEM_ADMIN])
    with pytest.raises(JobsRefusal):
        job_retry(job_id=number, by=cast.actor[Role.SYSTEM_ADMIN])


def test_nobody_else_has_it_tried_again(cast):
    with pytest.raises(NotAllowed):
        job_retry(job_id=_give_up(), by=cast.actor[Role.OFFICER])


def test_a_try_whose_worker_was_killed_is_taken_up_again():
    shaky.enqueue(7, good_after=0)
    DBTaskResult.objects.update(
        status="RUNNING", worker_ids=["gone"], started_at=datetime.now(UTC) - timedelta(hours=2)
    )
    drain()
    row = DBTaskResult.objects.get()
    assert (row.status, "中断" in row.traceback, tries) == ("READY", True, [])


def test_a_try_that_began_just_now_is_left_alone():
    shaky.enqueue(7, good_after=0)
    DBTaskResult.objects.update(
        status="RUNNING", worker_ids=["busy"], started_at=datetime.now(UTC)
    )
    drain()
    assert DBTaskResult.objects.get().status == "RUNNING"


def test_a_job_that_is_there_no_more_is_shown_by_its_path(cast):
    shaky.enqueue(7, good_after=0)
    DBTaskResult.objects.update(task_path="gongkai.jobs.tasks.gone_by_now")
    drain()
    [seen] = failed(cast.actor[Role.SYSTEM_ADMIN])
    assert seen.label == "gone_by_now"

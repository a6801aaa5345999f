"""Loading a holiday notice, reminding, subscribing: killed, it is all or nothing (CLK-2)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import MailChoice, Request
from gongkai.casework.services import (
    applicants_told,
    feed_issue,
    feed_revoke,
    mail_choose,
    notice_load,
    reminders_send,
    request_act,
    requests_redate,
)
from gongkai.holidays.current import take_up
from gongkai.holidays.models import HolidayNotice
from gongkai.holidays.services import notice_keep
from gongkai.law.procedure import Act, Facts
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_notices import LOADED_ON, written
from platform_play import handling

BEGIN = date(2027, 1, 5)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(LOADED_ON):
        yield


def _prepared():
    cast = make_cast("yunze-gaj", "云泽市公安局")
    Person.objects.update(email="")
    handler = cast.person[Role.HANDLER]
    Person.objects.filter(pk=handler.pk).update(email="h@example.com")
    numbers = [handling(cast, BEGIN).assigned(BEGIN, handler=handler).request.pk for _ in range(3)]
    return cast, numbers


@pytest.fixture
def prepared(line):
    return line.play(_prepared)


def _notice(by):
    return {"notice": written(), "replaces": False, "seen_edition": 0, "by": by}


def test_loading_reminding_and_telling(line, prepared):
    cast, numbers = prepared
    by = cast.actor[Role.SYSTEM_ADMIN]
    line.kill(applicants_told, lambda: {"request_ids": numbers})
    line.kill(notice_load, lambda: _notice(by) | {"today": LOADED_ON})
    near = date(2027, 1, 29)
    line.kill(reminders_send, lambda: {"today": near})


def test_a_notice_by_itself(line, prepared):
    by = prepared[0].actor[Role.SYSTEM_ADMIN]
    line.kill(notice_keep, lambda: _notice(by))


def test_calendars_and_the_choice_of_mail(line, prepared):
    handler = prepared[0].actor[Role.HANDLER]
    feed, _ = line.kill(feed_issue, lambda: {"by": handler})
    line.kill(feed_revoke, lambda: {"feed_id": feed.pk, "by": handler})
    line.kill(mail_choose, lambda: {"by_mail": False, "by": handler})
    assert line.play(lambda: MailChoice.objects.get().by_mail) is False


def test_officers_who_act_meanwhile_are_neither_lost_nor_refused(world):
    """Each act is kept, and the date that it leaves is soon that of the notice."""

    cast, numbers = world.play(_prepared)
    by = cast.actor[Role.SYSTEM_ADMIN]

    def acting(pk):
        def act():
            version = Request.objects.get(pk=pk).version
            facts = Facts(LOADED_ON, working_days=5, reason="量大", is_approved=True)
            head = cast.actor[Role.OFFICE_HEAD]
            request_act(
                request_id=pk, version=version, act=Act.EXTEND, facts=facts, by=head,
                today=LOADED_ON,
            )  # fmt: skip

        return act

    world.together(
        [lambda: notice_load(**_notice(by), today=LOADED_ON).moved, *map(acting, numbers)]
    )

    def ends():
        take_up(at_once=True)
        requests_redate(today=LOADED_ON)
        return set(Request.objects.values_list("due_on", "is_provisional"))

    assert world.play(ends) == {(date(2027, 2, 14), False)}
    assert world.play(HolidayNotice.objects.count) == 1


def test_of_two_administrators_at_once_one_loads_and_the_other_is_told(world):
    cast, _ = world.play(_prepared)
    by = cast.actor[Role.SYSTEM_ADMIN]

    def load():
        try:
            return notice_load(**_notice(by), today=LOADED_ON).moved
        except ValueError as refusal:
            return str(refusal)

    outcomes = world.together([load, load])
    assert 3 in outcomes
    assert any("重新试算" in str(one) or "已经装入" in str(one) for one in outcomes)
    assert world.play(HolidayNotice.objects.count) == 1

"""Reminders 5, 3 and 1 working days before, reports after; one mail a person a day (CLK-22)."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from gongkai.casework.models import Reminder
from gongkai.casework.selectors import reminders_page, reminders_waiting
from gongkai.casework.services import mail_choose, reminders_send
from gongkai.law.procedure import Act
from gongkai.mail.models import Message
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import add_person
from platform_notices import administrator_at
from platform_play import MONDAY, handling, served, signed

pytestmark = pytest.mark.django_db

DUE = date(2024, 5, 31)  # Friday; received on Monday, 6 May


@pytest.fixture
def with_mail(cast):
    for person in Person.objects.all():
        person.email = f"p{person.pk}@example.com"
        person.save(update_fields=["email"])
    return cast


@pytest.fixture
def play(with_mail):
    played = handling(with_mail, MONDAY).assigned(MONDAY, handler=with_mail.person[Role.HANDLER])
    Message.objects.all().delete()
    return played


def reminded(on: date) -> int:
    with played_at(on, hour=7):
        return reminders_send(today=on)


def told() -> list[tuple[str, str]]:
    rows = Reminder.objects.order_by("pk").values_list("kind", "person__name")
    return [(str(kind), str(name)) for kind, name in rows]


def test_the_handler_is_reminded_five_three_and_one_working_days_before(play):
    days = [date(2024, 5, 23) + timedelta(n) for n in range(9)]
    sent = {day: reminded(day) for day in days}
    assert {day for day, count in sent.items() if count} == {
        date(2024, 5, 24),
        date(2024, 5, 28),
        date(2024, 5, 30),
    }
    assert told() == [("5", "承办人"), ("3", "承办人"), ("1", "承办人")]
    assert {(one.due_on, one.request) for one in Reminder.objects.all()} == {(DUE, play.request)}


def test_a_day_that_was_missed_is_made_up_for_with_the_most_pressing_only(play):
    assert reminded(date(2024, 5, 29)) == 1
    assert told() == [("3", "承办人")]


def test_what_is_overdue_goes_up_step_by_step_clk_22(play, above):
    supervising = administrator_at(above)
    supervisor = Person.objects.create(username="sup", name="督办", organ=above, password="!")
    Appointment.objects.create(
        person=supervisor, role=Role.SUPERVISOR, organ=above, from_on=date(2020, 1, 1)
    )
    assert supervising
    seen = {}
    for day in (3, 4, 5, 6, 7, 11):
        before = Counter(told())
        reminded(date(2024, 6, day))
        seen[day] = sorted((Counter(told()) - before).elements())
    assert seen == {
        3: [("escalated", "承办单位负责人"), ("overdue", "承办人")],
        4: [],
        5: [("escalated", "公开工作机构负责人"), ("escalated", "签发领导")],
        6: [],
        7: [("escalated", "督办")],
        11: [],
    }


def test_a_case_without_handler_reminds_the_officers(with_mail):
    handling(with_mail, MONDAY)
    reminded(date(2024, 5, 30))
    assert told() == [("1", "公开工作人员")]


def test_a_handler_who_left_is_not_told(play):
    Appointment.objects.filter(role=Role.HANDLER).update(until_on=MONDAY)
    reminded(date(2024, 5, 30))
    assert told() == [("1", "公开工作人员")]


def test_on_days_off_nobody_is_reminded(play):
    assert reminded(date(2024, 6, 1)) == reminded(date(2024, 6, 10)) == 0
    assert not Reminder.objects.exists()


def test_many_cases_make_one_mail_without_names_or_titles(play):
    handler = play.cast.person[Role.HANDLER]
    numbers = [play.request.number]
    for _ in range(3):
        other = handling(play.cast, MONDAY).assigned(MONDAY, handler=handler)
        numbers.append(other.request.number)
    Message.objects.all().delete()
    assert reminded(date(2024, 5, 30)) == 1
    mail = Message.objects.get()
    assert mail.recipient == f"p{handler.pk}@example.com"
    assert "4件" in mail.subject
    line = "{}：还有1个工作日，答复期限2024年5月31日"
    assert all(line.format(number) in mail.text for number in numbers)
    assert play.request.title not in mail.text
    assert "张三丰" not in mail.text


def test_doing_it_twice_on_a_day_sends_nothing_twice(play):
    assert reminded(date(2024, 5, 30)) == 1
    assert reminded(date(2024, 5, 30)) == 0
    handling(play.cast, MONDAY).assigned(MONDAY, handler=play.cast.person[Role.HANDLER])
    assert reminded(date(2024, 5, 30)) == 0
    assert Message.objects.filter(subject__contains="提醒").count() == 1


def test_who_switched_mail_off_keeps_the_page(play):
    handler = play.cast.actor[Role.HANDLER]
    mail_choose(by_mail=False, by=handler)
    assert reminded(date(2024, 5, 30)) == 0
    assert [one.request for one in reminders_page(handler).rows] == [play.request]
    assert reminders_waiting(handler) == 1


def test_who_has_no_address_keeps_the_page(play):
    Person.objects.update(email="")
    assert reminded(date(2024, 5, 30)) == 0
    assert reminders_waiting(play.cast.actor[Role.HANDLER]) == 1


def test_a_reminder_ends_with_its_date_or_its_case(play):
    handler = play.cast.actor[Role.HANDLER]
    reminded(date(2024, 5, 28))
    assert reminders_waiting(handler) == 1
    play.act(Act.EXTEND, date(2024, 5, 29), working_days=5, reason="量大", is_approved=True)
    assert reminders_waiting(handler) == 0
    reminded(date(2024, 6, 4))
    assert reminders_waiting(handler) == 1
    signed(play, date(2024, 6, 5))
    served(play, date(2024, 6, 5))
    assert reminders_waiting(handler) == 0


def test_nobody_sees_anothers(play):
    reminded(date(2024, 5, 30))
    assert not reminders_page(play.cast.actor[Role.OFFICER]).rows


def test_pages_follow_each_other_backwards_and_forwards(play):
    handler = play.cast.person[Role.HANDLER]
    for _ in range(4):
        handling(play.cast, MONDAY).assigned(MONDAY, handler=handler)
    reminded(date(2024, 5, 30))
    actor = play.cast.actor[Role.HANDLER]
    first = reminders_page(actor, limit=2)
    second = reminders_page(actor, after=first.next, limit=2)
    last = reminders_page(actor, after=second.next, limit=2)
    seen = [one.pk for page in (first, second, last) for one in page.rows]
    assert len(seen) == len(set(seen)) == 5
    back = reminders_page(actor, after=last.previous, limit=2)
    assert [one.pk for one in back.rows] == [one.pk for one in second.rows]


def test_its_statements_do_not_grow_with_the_cases(play, django_assert_max_num_queries):
    handler = play.cast.person[Role.HANDLER]
    for _ in range(10):
        handling(play.cast, MONDAY).assigned(MONDAY, handler=handler)
    add_person(play.cast, Role.OFFICER, "另一")
    with django_assert_max_num_queries(22):
        reminded(date(2024, 5, 30))

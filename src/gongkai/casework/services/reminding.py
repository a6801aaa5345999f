"""Reminders before the due date, reports after it, and the one mail a day that tells of them."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from gongkai.casework.models import MailChoice, Reminder, Request
from gongkai.casework.selectors.concerned import concerned_on
from gongkai.casework.selectors.dates import OPEN_STATES, working_days_left
from gongkai.casework.selectors.moving import SLICE
from gongkai.casework.selectors.reminders import still_true
from gongkai.casework.services.progress import person_of
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import reminder_days, reports_due
from gongkai.mail.digest_parts import digest_lines
from gongkai.mail.services import mail_send
from gongkai.mail.wording import register, worded
from gongkai.organs.models import Person
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.casework.selectors.concerned import Concerned
    from gongkai.organs.authority import Actor

DIGEST = register(
    "casework.digest",
    "工作人员：每日期限提醒汇总",
    "政府信息公开期限提醒（{count}件）",
    "{name}：\n\n以下事项需要您留意期限：\n\n{lines}\n\n"
    "下一步：请登录{address}/office/办理；在“期限提醒”页面可以停止接收本邮件。\n\n{organ}\n",
    {
        "name": "收件人姓名",
        "count": "申请件数和其他事项数之和",
        "lines": "逐件申请的编号、提醒和期限，以及信息发布、邮件等其他事项",
        "address": "本系统网址",
        "organ": "机关名称",
    },
).key
_LISTED = 200
_KINDS = {5: Reminder.Kind.FIVE, 3: Reminder.Kind.THREE, 1: Reminder.Kind.ONE}
_COLUMNS = ("pk", "organ_id", "unit_id", "handler_id", "due_on")


@transaction.atomic
def reminders_send(*, today: date) -> int:
    """Remind of what is due within five, three or one working day, report what is overdue.

    Each is told once to each person for each due date, of several the most pressing one; by mail
    in one digest a day, with what other rooms have to tell. On days off nobody is reminded. Doing
    it twice changes nothing.

    Returns:
        How many digests went out.

    Law: CLK-22.
    """
    if not working_calendar().provisional(today.year).is_working_day(today):
        return 0
    concerned = concerned_on(today)
    for found in _slices(today):
        rows = [one for row in found for one in _reminders(row, concerned, today)]
        Reminder.objects.bulk_create(rows, ignore_conflicts=True, batch_size=SLICE)
    return _digests(today)


@transaction.atomic
def mail_choose(*, by_mail: bool, by: Actor) -> None:
    """Switch the daily mail on or off for oneself; the page tells all the same.

    Raises:
        NotAllowed: nobody is logged in.
    """
    MailChoice.objects.update_or_create(person_id=person_of(by), defaults={"by_mail": by_mail})


def _slices(today: date) -> Iterator[list[tuple[int, int, int | None, int | None, date]]]:
    """Read the open requests that are due within the farthest reminder, or overdue."""
    calendar = working_calendar().provisional(today.year + 1)
    last_day = calendar.add_working_days(today, reminder_days(today)[0])
    rows = Request.objects.filter(state__in=OPEN_STATES, due_on__lte=last_day).order_by("pk")
    last, is_more = 0, True
    while is_more:
        found = list(rows.filter(pk__gt=last).values_list(*_COLUMNS)[:SLICE])
        if found:
            last = found[-1][0]
            yield [(*row[:4], row[4]) for row in found if row[4] is not None]
        is_more = len(found) == SLICE


def _reminders(
    row: tuple[int, int, int | None, int | None, date], concerned: Concerned, today: date
) -> Iterator[Reminder]:
    pk, organ_id, unit_id, handler_id, due_on = row
    left = working_days_left(due_on, today) or 0
    kind = _kind(left, today) if left >= 0 else Reminder.Kind.OVERDUE
    told = [(kind, person) for person in concerned.reminded(organ_id, handler_id)]
    if left < 0:
        upwards = {
            person
            for report in reports_due(-left, today)
            for person in concerned.reported_to(report, organ_id, unit_id)
        }
        told += [(Reminder.Kind.ESCALATED, person) for person in upwards]
    for what, person in told:
        yield Reminder(request_id=pk, person_id=person, kind=what, due_on=due_on, sent_at=now())


def _kind(left: int, today: date) -> Reminder.Kind:
    """Give the most pressing reminder that the days left call for (CLK-22)."""
    nearest = min(days for days in reminder_days(today) if left <= days)
    return _KINDS[nearest]


def _digests(today: date) -> int:
    """Write one mail a person about everything not told by mail yet, and mark it as told."""
    told_today = MailChoice.objects.filter(told_on=today).values("person_id")
    waiting = Reminder.objects.filter(mailed_on__isnull=True).exclude(person_id__in=told_today)
    by_person: dict[int, list[Reminder]] = defaultdict(list)
    for one in still_true(waiting).select_related("request").order_by("due_on", "pk"):
        by_person[one.person_id].append(one)
    besides = digest_lines(today, begins_week=_begins_week(today))
    silent = set(MailChoice.objects.filter(by_mail=False).values_list("person_id", flat=True))
    wanted = (by_person.keys() | besides.keys()) - silent
    readers = Person.objects.filter(pk__in=wanted, is_active=True).exclude(pk__in=told_today)
    told = list(readers.exclude(email="").select_related("organ").order_by("pk"))
    for person in told:
        _digest(person, by_person.get(person.pk, []), besides.get(person.pk, []))
    waiting.update(mailed_on=today)
    _told_on(told, today)
    return len(told)


def _begins_week(today: date) -> bool:
    """Tell the first working day of a week, on which what waits long is told again."""
    calendar = working_calendar().provisional(today.year)
    before = (today - timedelta(days) for days in range(1, today.isoweekday()))
    return not any(calendar.is_working_day(day) for day in before if day >= calendar.first)


def _told_on(people: list[Person], today: date) -> None:
    MailChoice.objects.bulk_create(
        (MailChoice(person=person, told_on=today) for person in people),
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=["told_on"],
    )


def _digest(person: Person, reminders: list[Reminder], besides: list[str]) -> None:
    lines = [_line(one) for one in reminders[:_LISTED]]
    if len(reminders) > _LISTED:
        lines.append(f"另有{len(reminders) - _LISTED}件，请登录查看。")
    said = worded(
        person.organ,
        DIGEST,
        {
            "name": person.name,
            "count": len({one.request_id for one in reminders}) + len(besides),
            "lines": "\n".join(lines + besides),
            "address": settings.ADDRESS,
            "organ": person.organ.name,
        },
    )
    mail_send(
        organ=person.organ, to=person.email, subject=said.subject, text=said.text, html=said.html
    )


def _line(one: Reminder) -> str:
    number = one.request.number or "未登记的申请"
    return f"{number}：{one.get_kind_display()}，答复期限{one.due_on:%Y年%-m月%-d日}。"

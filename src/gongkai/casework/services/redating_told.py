"""Who is told that a due date moved: the handler by page and the day's mail, the applicant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.mailing import letter_written
from gongkai.casework.models import Reminder, Request
from gongkai.casework.selectors.concerned import concerned_on
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.moving import SLICE
from gongkai.mail.wording import register
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.services.redating import Moved

REDATED = register(
    "casework.redated",
    "申请人：期限因放假安排变动",
    "您的政府信息公开申请的答复期限有变动（{number}）",
    "因国家放假安排公布或者调整，您的政府信息公开申请（{number}）的答复期限"
    "重新计算为{due_on}。\n\n"
    "下一步：不需要您做什么，本机关最迟于该日答复（条例第三十三条）。\n\n"
    "查询办理进展：{address}/status/\n{reply}\n\n{organ}\n联系电话：{phone}\n",
    {
        "number": "登记编号",
        "due_on": "重新计算的答复期限",
        "address": "本系统网址",
        "reply": "能否直接回复邮件",
        "organ": "公开工作机构",
        "phone": "联系电话",
    },
).key
_AFTER = timedelta(minutes=1)
"""Longer than any act takes that had begun on the calendar before."""


def moves_told(moved: Sequence[Moved], today: date) -> None:
    """Have handlers and applicants told of the dates that moved, in the caller's transaction."""
    from gongkai.casework.tasks import letters_of_redating, stragglers_redated

    _handlers_told(moved, today)
    numbers = [one.seen.pk for one in moved if one.seen.new not in {None, one.seen.old}]
    for begin in range(0, len(numbers), SLICE):
        letters_of_redating.enqueue(numbers[begin : begin + SLICE])
    stragglers_redated.using(run_after=datetime.now(UTC) + _AFTER).enqueue()


@transaction.atomic
def applicants_told(*, request_ids: Sequence[int]) -> int:
    """Write to the applicants whose date moved, all of them or none; give how many letters."""
    rows = Request.objects.select_related("organ", "applicant").prefetch_related("events")
    found = rows.filter(pk__in=request_ids, state__in=OPEN_STATES, due_on__isnull=False)
    return sum(letter_written(request, REDATED) is not None for request in found.order_by("pk"))


def _handlers_told(moved: Sequence[Moved], today: date) -> None:
    concerned = concerned_on(today)
    rows = [
        Reminder(
            request_id=one.seen.pk,
            person_id=person,
            kind=Reminder.Kind.REDATED,
            due_on=one.seen.new,
            sent_at=now(),
        )
        for one in moved
        if one.seen.new is not None
        for person in sorted(concerned.reminded(one.organ_id, one.handler_id))
    ]
    Reminder.objects.bulk_create(rows, ignore_conflicts=True, batch_size=SLICE)

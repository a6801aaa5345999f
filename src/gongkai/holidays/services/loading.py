"""Loading a holiday notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.holidays import verbs
from gongkai.holidays.models import HolidayNotice
from gongkai.holidays.refusals import NoticeRefused
from gongkai.holidays.selectors import calendar_trying, edition, edition_number
from gongkai.journal.record import DEPLOYMENT, Target, record
from gongkai.law.calendar import NATIONAL
from gongkai.organs.authority import NotAllowed, Permission, Place
from gongkai.organs.models import Organ
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.holidays.written import WrittenNotice
    from gongkai.law.calendar import Calendar
    from gongkai.organs.authority import Actor

KIND = "holidays.notice"


def may_load(by: Actor) -> bool:
    """Tell whether an actor loads notices, which bind everyone: at an organ that is below none."""
    return any(path.count("/") == 1 for path in by.reach(Permission.CALENDAR_MANAGE).below)


def notice_tried(notice: WrittenNotice, *, replaces: bool) -> Calendar:
    """Give the calendar with a notice more, if it may be loaded; nothing is changed.

    Raises:
        NoticeRefused: it is known already, would leave a year out, or would be without effect.

    Law: CLK-1, CLK-2.
    """
    announced = edition().calendar.announced
    if not announced[0] <= notice.year <= announced[-1] + 1:
        raise NoticeRefused(
            f"日历已有{announced[0]}年至{announced[-1]}年的安排，请装入其中一年的调整通知，"
            f"或者{announced[-1] + 1}年的安排。"
        )
    try:
        trial = calendar_trying(notice, replaces=replaces)
    except ValueError as gap:
        raise NoticeRefused(str(gap)) from gap
    if notice.year not in trial.announced:
        raise NoticeRefused(f"请先装入{NATIONAL}关于{notice.year}年的安排，再装入其他机关的通知。")
    _has_effect(notice, trial, replaces=replaces)
    return trial


@transaction.atomic
def notice_keep(
    *, notice: WrittenNotice, replaces: bool, seen_edition: int, by: Actor
) -> HolidayNotice:
    """Keep a notice; it counts for all dates from the commit on.

    Whoever calls dates the open cases anew in the same transaction.

    Args:
        notice: The notice.
        replaces: Whether it takes the place of what was loaded by hand for its year.
        seen_edition: The edition on which its dry run was seen.
        by: A system administrator of an organ at the top.

    Raises:
        NotAllowed: the actor does not load notices.
        NoticeRefused: it may not be loaded, or somebody loaded another since the dry run.

    Law: CLK-1, CLK-2.
    """
    top = _top_of(by)
    if seen_edition != edition_number():
        raise NoticeRefused("有人刚刚装入了另一份安排，日历已经变动，请重新试算后再装入。")
    notice_tried(notice, replaces=replaces)
    if replaces:
        of_the_year = HolidayNotice.objects.filter(year=notice.year, replaced_at__isnull=True)
        of_the_year.update(replaced_at=now())
    kept = HolidayNotice.objects.create(
        year=notice.year,
        title=notice.title,
        number=notice.number,
        issued_by=notice.issued_by,
        known_from=notice.known_from,
        arrangements=notice.arrangements,
        loaded_by_id=by.person_id,
        loaded_at=now(),
    )
    record(
        chain=DEPLOYMENT,
        verb_code=verbs.LOADED.code,
        target=Target(KIND, kept.pk, notice.title),
        author=by.author(Permission.CALENDAR_MANAGE, Place(top.path)),
        after={"year": notice.year, "known_from": f"{notice.known_from}", "replaces": replaces},
    )
    return kept


def _top_of(by: Actor) -> Organ:
    """Give the top organ for which the actor acts, held until the end: one loads after another.

    Raises:
        NotAllowed: it is no administrator of one.
    """
    if not may_load(by):
        raise NotAllowed("放假安排由最上级机关的系统管理员装入，请与其联系。")
    # All who load stand in line at the first of them; its people and cases are not held up.
    first = Organ.objects.filter(parent__isnull=True).order_by("pk")
    list(first.select_for_update(no_key=True).values_list("pk", flat=True)[:1])
    paths = sorted(by.reach(Permission.CALENDAR_MANAGE).below)
    return Organ.objects.get(path=next(path for path in paths if path.count("/") == 1))


def _has_effect(notice: WrittenNotice, trial: Calendar, *, replaces: bool) -> None:
    """Refuse what is known already, or would be overridden by what was known later."""
    of_the_year = [known for known in trial.notices if known.year == notice.year]
    named = [known for known in of_the_year if known.citation == notice.notice.citation]
    if len(named) > 1 and not replaces:
        raise NoticeRefused(
            f"{named[0].citation}已经装入，内容有误的，请选择“取代本年度先前装入的安排”后再装入。"
        )
    last = of_the_year[-1]
    if last.known_from > notice.known_from:
        raise NoticeRefused(
            f"发布日期早于已经装入的{last.citation}（{last.known_from}），装入后不起作用，请核对日期。"
        )

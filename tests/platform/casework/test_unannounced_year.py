"""January of a year whose holiday notice is not loaded: all goes on, every date marked (CLK-2)."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django.test import Client

from gongkai.casework.selectors import (
    Filters,
    my_work,
    requests_page,
    status_by_code,
    timeline,
)
from gongkai.casework.services import request_enter, requests_redate
from gongkai.jobs.worker import drain
from gongkai.law.calendar import (
    Arrangement,
    Notice,
    calendar_with,
    count_on,
    working_calendar,
)
from gongkai.law.clock import Channel
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act, Refusal
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import APPLICATION, Play, filed, handling, instant, served, signed

pytestmark = pytest.mark.django_db

BEGIN = date(2027, 1, 5)
NOTICE = Notice(
    year=2027,
    title="国务院办公厅关于2027年部分节假日安排的通知",
    number="",
    known_from=date(2026, 11, 10),
    arrangements=(
        Arrangement("元旦", days_off=(date(2027, 1, 1),)),
        Arrangement(
            "春节",
            days_off=tuple(date(2027, 2, day) for day in range(5, 12)),
            days_worked=(date(2027, 1, 31), date(2027, 2, 14)),
        ),
    ),
)


def announced() -> None:
    """Put an invented notice for 2027 in force."""
    count_on(calendar_with([NOTICE]))


def begun(cast) -> Play:
    got = filed(cast, BEGIN)
    return Play(cast, got.request).confirmed(BEGIN).registered(BEGIN).assigned(BEGIN)


def redated() -> int:
    with played_at(date(2027, 2, 3)):
        return requests_redate(today=date(2027, 2, 3))


def row(play: Play) -> tuple[date | None, bool]:
    play.request.refresh_from_db()
    return play.request.due_on, play.request.is_provisional


def test_no_notice_is_loaded_for_the_year_played_here():
    assert working_calendar().last < BEGIN


def test_a_request_goes_its_whole_way_on_provisional_dates_clk_2(cast):
    play = begun(cast)
    assert row(play) == (date(2027, 2, 2), True)
    play.act(Act.EXTEND, date(2027, 1, 20), working_days=10, reason="档案较多", is_approved=True)
    assert row(play) == (date(2027, 2, 16), True)
    signed(play, date(2027, 2, 3))
    served(play, date(2027, 2, 4))
    assert play.request.state == "ANSWERED"
    assert row(play) == (date(2027, 2, 16), True)


def test_a_correction_and_a_consultation_go_on_too_clk_2(cast):
    play = begun(cast)
    play.act(Act.ASK_CORRECTION, date(2027, 1, 8), reason="所指年度不明")
    play.act(Act.NOTE_CORRECTION_NOTICE, date(2027, 1, 11))
    assert row(play) == (None, True)
    play.act(Act.RECEIVE_CORRECTION, date(2027, 1, 18))
    told = {"party": "甲公司", "subject": "合同"}
    play.act(Act.CONSULT_THIRD_PARTY, date(2027, 1, 20), **told)
    play.act(Act.NOTE_CONSULTATION, date(2027, 1, 21), **told)
    assert row(play)[1]
    assert my_work(cast.actor[Role.OFFICER], date(2027, 1, 25))


@pytest.mark.parametrize(
    ("ask", "note", "lapse", "facts"),
    [
        (Act.ASK_CORRECTION, Act.NOTE_CORRECTION_NOTICE, Act.LAPSE_CORRECTION, {"reason": "不明"}),
        (
            Act.NOTICE_FEE,
            Act.NOTE_FEE_NOTICE,
            Act.LAPSE_FEE,
            {"tariff": Tariff.BY_PAGE, "quantity": 40},
        ),
    ],
)
def test_a_lapse_waits_for_the_notice_clk_2(cast, ask, note, lapse, facts):
    play = begun(cast)
    play.act(ask, date(2027, 1, 8), **facts)
    play.act(note, date(2027, 1, 11))
    with pytest.raises(Refusal, match=r"节假日安排尚未装入.*请在装入后"):
        play.act(lapse, date(2027, 3, 20))


def test_a_new_answer_and_a_slow_confirmation_are_dated_clk_2(cast):
    paper = date(2026, 12, 30)
    with played_at(BEGIN):
        got = request_enter(
            organ=cast.organ,
            application=APPLICATION,
            channel=Channel.FAX,
            submitted_at=instant(paper),
            confirmed_at=instant(BEGIN),
            by=cast.actor[Role.OFFICER],
            today=BEGIN,
        )
    assert got.request.received_on == BEGIN
    assert got.request.is_provisional


def test_it_is_re_dated_when_the_notice_is_loaded_and_the_journal_says_so_clk_2(cast):
    is_open, done = begun(cast), begun(cast)
    signed(done, date(2027, 2, 2))
    served(done, date(2027, 2, 2))
    old = handling(cast, date(2026, 11, 20))
    kept = row(old)
    announced()
    assert redated() == 2
    # 31 January is worked; 5 to 11 February are off.
    assert row(is_open) == row(done) == (date(2027, 2, 1), False)
    assert row(old) == kept == (date(2026, 12, 18), False)
    last = timeline(is_open.request)[-1]
    assert (last.label, last.before) == ("重新计算了答复期限", {"due_on": "2027-02-02"})
    assert redated() == 0


def test_what_was_in_time_on_the_provisional_date_stays_readable_clk_2(cast):
    play = begun(cast)
    play.act(Act.EXTEND, date(2027, 2, 2), working_days=10, reason="档案较多", is_approved=True)
    announced()
    assert redated() == 1
    assert row(play) == (date(2027, 2, 19), False)


def test_every_list_and_page_marks_the_date_clk_2(cast, settings):
    settings.SECOND_FACTOR_ROLES = []
    got = filed(cast, BEGIN)
    play = Play(cast, got.request).confirmed(BEGIN).registered(BEGIN).assigned(BEGIN)
    on = date(2027, 1, 6)
    officer = Client()
    officer.force_login(cast.person[Role.OFFICER])
    with played_at(on, hour=15):
        status = status_by_code(play.request.number, got.query_code, on)
        assert (status.due_on, status.is_provisional) == (date(2027, 2, 2), True)
        case = officer.get(f"/office/requests/{play.request.pk}/").content.decode()
        assert "剩19个工作日（暂定）" in case
        assert "2027年2月2日 周二（暂定）" in case
        assert "为暂定日期，公布并装入后自动重新计算" in case
        for path in ("/office/requests/", "/office/"):
            assert "（暂定）" in officer.get(path).content.decode(), path
        public = Client()
        public.post("/status/", {"number": play.request.number, "code": got.query_code})
        shown = public.get("/status/case/").content.decode()
        assert "2027年2月2日 周二（暂定）" in shown
        assert "日期是暂定的，公布后自动更正" in shown
        for path in ("/office/calendar/", "/office/calendar/?month=2027-01"):
            assert officer.get(path).status_code == 200


def test_the_letter_to_the_applicant_marks_the_date_clk_2(cast):
    begun(cast)
    drain()
    assert any("2027年2月2日（暂定）" in letter.body for letter in mail.outbox)


def test_lists_by_due_date_take_the_date_as_it_is_clk_2(cast):
    play = begun(cast)
    with played_at(date(2027, 1, 29)):
        page = requests_page(cast.actor[Role.OFFICER], Filters(due="3"), today=date(2027, 1, 29))
    assert [found.pk for found in page.rows] == [play.request.pk]

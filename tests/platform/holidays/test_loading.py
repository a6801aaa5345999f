"""Loading a holiday notice dates every open case anew, in one transaction (CLK-1, CLK-2)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Reminder, Request
from gongkai.casework.refusals import RedatingRefused
from gongkai.casework.selectors import redating_tried, timeline, trial_shown
from gongkai.casework.services import notice_load, requests_redate
from gongkai.holidays.models import HolidayNotice
from gongkai.holidays.refusals import NoticeRefused
from gongkai.holidays.selectors import edition, edition_number
from gongkai.holidays.services import notice_keep
from gongkai.jobs.worker import drain
from gongkai.journal.models import Entry
from gongkai.journal.verify import first_faults
from gongkai.law.calendar import count_on, working_calendar
from gongkai.law.procedure import Act
from gongkai.mail.models import Message
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_notices import LOADED_ON, NEW_YEAR, SPRING, TITLE, loaded, written
from platform_play import handling, served, signed

pytestmark = pytest.mark.django_db

BEGIN = date(2027, 1, 5)
PROVISIONAL, FIRM = date(2027, 2, 2), date(2027, 2, 1)


def row(play) -> tuple[date | None, bool]:
    play.request.refresh_from_db()
    return play.request.due_on, play.request.is_provisional


def tried(notice=None, *, replaces=False):
    return trial_shown(redating_tried(notice or written(), replaces=replaces, today=LOADED_ON))


def test_a_dry_run_says_what_moves_how_and_whose_and_changes_nothing_clk_2(cast):
    play = handling(cast, BEGIN).assigned(BEGIN, handler=cast.person[Role.HANDLER])
    handling(cast, date(2026, 11, 20))
    found = tried()
    assert [(r.number, r.handler, r.seen.old, r.seen.new) for r in found.rows] == [
        (play.request.number, "承办人", PROVISIONAL, FIRM)
    ]
    assert found.by_organ == {"云泽市公安局": 1}
    assert (row(play), edition_number()) == ((PROVISIONAL, True), 0)
    assert [f"{day}" for day, _ in found.days][:2] == ["2027-01-01", "2027-01-31"]


def test_it_moves_the_open_cases_and_tells_the_journal_clk_2(cast, administrator):
    play, old = handling(cast, BEGIN), handling(cast, date(2026, 11, 20))
    version = play.request.version
    before = row(old)
    done = loaded(administrator)
    assert done.moved == 1
    assert row(play) == (FIRM, False)
    assert row(old) == before
    assert play.request.version == version
    last = timeline(play.request)[-1]
    assert (last.label, last.role) == ("重新计算了答复期限", "系统")
    assert (last.before, last.after) == ({"due_on": "2027-02-02"}, {"due_on": "2027-02-01"})
    assert Entry.objects.get(verb="holidays.notice.loaded").target_label == TITLE
    assert first_faults(cast.organ.code) == first_faults("deployment") == []


def test_what_was_answered_on_a_provisional_date_gets_its_firm_one_clk_2(cast, administrator):
    play = handling(cast, BEGIN).assigned(BEGIN)
    signed(play, date(2027, 1, 15))
    served(play, date(2027, 1, 15))
    loaded(administrator)
    assert row(play) == (FIRM, False)


def test_the_handler_and_the_applicant_are_told(
    cast, administrator, django_capture_on_commit_callbacks
):
    play = handling(cast, BEGIN).assigned(BEGIN, handler=cast.person[Role.HANDLER])
    Message.objects.all().delete()
    loaded(administrator)
    told = Reminder.objects.get()
    assert (told.person, told.kind, told.due_on) == (cast.person[Role.HANDLER], "redated", FIRM)
    with played_at(LOADED_ON):
        drain()
    letter = Message.objects.get(recipient=play.request.applicant.email, subject__contains="变动")
    assert "2027年2月1日" in letter.text


def test_of_a_case_that_nobody_handles_the_officers_are_told(cast, administrator):
    handling(cast, BEGIN)
    loaded(administrator)
    assert [one.person for one in Reminder.objects.all()] == [cast.person[Role.OFFICER]]


def test_a_waiting_case_loses_its_mark_and_nobody_is_written_to(cast, administrator):
    play = handling(cast, BEGIN).act(Act.ASK_CORRECTION, date(2027, 1, 8), reason="不明")
    play.act(Act.NOTE_CORRECTION_NOTICE, date(2027, 1, 11))
    loaded(administrator)
    assert row(play) == (None, False)
    assert not Reminder.objects.exists()


def test_only_the_top_organs_system_administrator_loads(cast, administrator):
    for role in (Role.SYSTEM_ADMIN, Role.OFFICE_HEAD, Role.SUPERVISOR):
        with pytest.raises(NotAllowed, match="最上级机关的系统管理员"):
            loaded(cast.actor[role])
    assert not HolidayNotice.objects.exists()


def test_of_two_who_load_at_once_the_second_is_told(cast, administrator):
    told = {"notice": written(), "replaces": False, "seen_edition": 0, "by": administrator}
    with played_at(LOADED_ON):
        notice_load(**told, today=LOADED_ON)
        other = told | {"notice": written(title="另一份", known_from=date(2026, 11, 20))}
        with pytest.raises(NoticeRefused, match="有人刚刚装入了另一份安排"):
            notice_load(**other, today=LOADED_ON)
    assert HolidayNotice.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"year": 2029}, "请装入其中一年的调整通知，或者2027年的安排"),
        ({"year": 2010}, "日历已有"),
        ({"issued_by": "某省人民政府办公厅"}, "请先装入国务院办公厅关于2027年的安排"),
        (
            {
                "year": 2026,
                "title": "国务院办公厅关于2026年部分节假日安排的通知",
                "number": "国办发明电〔2025〕7号",
            },
            "已经装入",
        ),
        ({"year": 2026, "known_from": date(2025, 10, 1)}, "装入后不起作用"),
    ],
)
def test_it_refuses_what_would_have_no_effect_or_leave_a_year_out(changes, sentence):
    with pytest.raises(NoticeRefused, match=sentence):
        tried(written(**changes))


def test_the_same_notice_twice_is_refused(administrator):
    loaded(administrator)
    with pytest.raises(NoticeRefused, match="已经装入"):
        loaded(administrator)


def test_a_notice_for_a_shipped_year_moves_firm_dates_clk_1(cast, administrator):
    play = handling(cast, date(2026, 9, 15))
    before = row(play)
    change = written(
        year=2026,
        title="国务院办公厅关于调整2026年国庆节假期安排的通知",
        number="",
        known_from=date(2026, 9, 16),
        arrangements=[{"festival": "国庆节", "days_off": ["2026-10-08..2026-10-09"]}],
    )
    loaded(administrator, change, on=date(2026, 9, 17))
    assert before == (date(2026, 10, 19), False)
    assert row(play) == (date(2026, 10, 21), False)


def test_a_wrong_notice_is_replaced_as_a_whole(cast, administrator):
    play = handling(cast, BEGIN)
    wrong = {"festival": "元旦", "days_off": ["2027-01-01", "2027-01-28"]}
    loaded(administrator, written(arrangements=[wrong, SPRING]))
    assert row(play) == (date(2027, 2, 2), False)
    loaded(administrator, replaces=True)
    assert row(play) == (FIRM, False)
    assert [one.replaced_at is None for one in HolidayNotice.objects.order_by("pk")] == [
        False,
        True,
    ]


def test_a_later_notice_overrides_the_days_that_it_names(cast, administrator):
    play = handling(cast, BEGIN)
    loaded(administrator)
    change = written(
        title="国务院办公厅关于调整2027年春节假期安排的通知",
        known_from=date(2027, 1, 18),
        arrangements=[{"festival": "春节", "days_off": ["2027-01-31"]}],
    )
    loaded(administrator, change)
    assert row(play) == (PROVISIONAL, False)


def test_a_calendar_on_which_what_was_done_cannot_have_happened_is_refused(cast, administrator):
    change = {
        "year": 2026,
        "title": "国务院办公厅关于调整2026年国庆节假期安排的通知",
        "known_from": date(2026, 9, 16),
    }
    wrong = {"festival": "国庆节", "days_off": ["2026-10-08..2026-10-09"]}
    right = {"festival": "国庆节", "days_off": ["2026-10-08"]}
    loaded(administrator, written(**change, arrangements=[wrong]), on=date(2026, 9, 17))
    count_on(edition().calendar)
    play = handling(cast, date(2026, 9, 15))
    extended = {"working_days": 5, "reason": "量大", "is_approved": True}
    play.act(Act.EXTEND, date(2026, 10, 21), **extended)  # its last day, by the wrong calendar
    kept = row(play)
    with pytest.raises(RedatingRefused, match=play.request.number):
        loaded(
            administrator,
            written(**change, arrangements=[right]),
            replaces=True,
            on=date(2026, 10, 22),
        )
    assert row(play) == kept
    assert HolidayNotice.objects.count() == 1


def test_what_an_act_kept_on_the_calendar_before_is_dated_anew_soon_after(cast, administrator):
    loaded(administrator)
    play = handling(cast, BEGIN)  # this thread still counts on the calendar without the notice
    assert row(play) == (PROVISIONAL, True)
    count_on(edition().calendar)
    assert requests_redate(today=LOADED_ON) == 1
    assert row(play) == (FIRM, False)


def test_a_case_acted_on_since_the_dry_run_was_read_is_read_again(
    cast, administrator, monkeypatch
):
    play = handling(cast, BEGIN)

    def meanwhile(**told):
        play.act(Act.EXTEND, LOADED_ON, working_days=5, reason="量大", is_approved=True)
        handling(cast, date(2027, 1, 19))
        return notice_keep(**told)

    monkeypatch.setattr("gongkai.casework.services.notice_loading.notice_keep", meanwhile)
    assert loaded(administrator).moved == 2
    assert row(play) == (date(2027, 2, 14), False)
    assert not Request.objects.filter(is_provisional=True).exists()


def test_the_package_alone_says_nothing_of_2027():
    assert working_calendar().announced[-1] == 2026
    assert NEW_YEAR["days_off"] == ["2027-01-01"]


def test_many_cases_take_the_statements_of_a_few(
    cast, administrator, django_assert_max_num_queries
):
    for _ in range(12):
        handling(cast, BEGIN)
    with django_assert_max_num_queries(45):
        assert loaded(administrator).moved == 12

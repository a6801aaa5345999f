"""The pages of notices, reminders, calendars to subscribe to, and the what-if beside a clock."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.casework.models import Feed, MailChoice
from gongkai.casework.services import reminders_send
from gongkai.holidays.models import HolidayNotice
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_notices import LOADED_ON, YAML, administrator_at
from platform_play import MONDAY, handling

pytestmark = pytest.mark.django_db

TYPED = {
    "year": "2027",
    "title": "国务院办公厅关于2027年部分节假日安排的通知",
    "known_from": "2026-11-10",
    "days": "元旦 放假2027-01-01\n春节 放假2027-02-05..2027-02-11 上班2027-01-31、2027-02-14\n",
}
TRY, LOAD = "/office/calendar/notices/try/", "/office/calendar/notices/load/"


def logged_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def admin(above):
    return logged_in(Person.objects.get(pk=administrator_at(above).person_id))


@pytest.fixture
def case(cast):
    return handling(cast, date(2027, 1, 5)).assigned(
        date(2027, 1, 5), handler=cast.person[Role.HANDLER]
    )


@pytest.mark.parametrize("how", ["file", "typed"])
def test_a_notice_is_tried_first_and_loaded_as_it_was_seen(admin, case, how):
    told = TYPED if how == "typed" else {"file": SimpleUploadedFile("2027.yaml", YAML.encode())}
    with played_at(LOADED_ON, hour=15):
        trial = admin.post(TRY, told)
        text = trial.content.decode()
        assert case.request.number in text
        assert "2027年2月1日" in text
        assert "承办人" in text
        assert not HolidayNotice.objects.exists()
        carried = {name: trial.context["form"].initial[name] for name in ("text", "edition")}
        refused = admin.post(LOAD, carried)
        assert not HolidayNotice.objects.exists()
        assert refused.status_code == 200
        shown = admin.post(LOAD, carried | {"confirmed": "on"}, follow=True).content.decode()
    assert "重新计算了1件申请的期限" in shown
    assert TYPED["title"] in shown


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(admin):
    with played_at(LOADED_ON, hour=15):
        wrong = admin.post(TRY, TYPED | {"days": "元旦 2027-01-01"}).content.decode()
        assert "不是“节日 放假日期 上班日期”的样子" in wrong
        assert TYPED["title"] in wrong
        again = admin.post(LOAD, {"text": "a: [", "edition": 0, "confirmed": "on"})
        assert "不是可以读取的YAML" in again.content.decode()
        two = {"text": YAML, "edition": 7, "confirmed": "on"}
        assert "重新试算" in admin.post(LOAD, two).content.decode()
    assert not HolidayNotice.objects.exists()


def test_an_administrator_below_the_top_sees_the_list_and_no_form(cast):
    client = logged_in(cast.person[Role.SYSTEM_ADMIN])
    shown = client.get("/office/calendar/notices/").content.decode()
    assert "装入新的通知" not in shown
    assert client.post(TRY, TYPED).status_code == 403
    assert client.post(LOAD, {"text": YAML, "edition": 0, "confirmed": "on"}).status_code == 403


def test_the_trial_and_the_list_take_few_statements(admin, cast, django_assert_max_num_queries):
    for _ in range(8):
        handling(cast, date(2027, 1, 5))
    with played_at(LOADED_ON, hour=15):
        with django_assert_max_num_queries(18):
            admin.post(TRY, TYPED)
        with django_assert_max_num_queries(8):
            admin.get("/office/calendar/notices/")


def test_what_if_answers_beside_the_clock_and_without_script(cast):
    play = handling(cast, MONDAY)
    client = logged_in(cast.person[Role.OFFICE_HEAD])
    url = f"/office/requests/{play.request.pk}/what-if/"
    asked = {"act": "EXTEND", "on": "2024-05-08", "working_days": "5"}
    with played_at(MONDAY):
        page = client.get(f"/office/requests/{play.request.pk}/").content.decode()
        assert f'hx-get="{url}"' in page
        whole = client.get(url, asked).content.decode()
        part = client.get(url, asked, headers={"HX-Request": "true"}).content.decode()
        refused = client.get(url, asked | {"on": "2024-06-20"}).content.decode()
    assert "答复期限将至<strong>2024年6月7日" in whole
    assert "答复期限将至<strong>2024年6月7日" in part
    assert "<html" in whole
    assert "<html" not in part
    assert "届满" in refused


def test_a_hostile_question_is_answered_with_the_form(cast):
    play = handling(cast, MONDAY)
    client = logged_in(cast.person[Role.OFFICER])
    url = f"/office/requests/{play.request.pk}/what-if/"
    with played_at(MONDAY):
        for asked in ({"act": "SERVE"}, {"act": "EXTEND", "on": "9999-12-31"}, {"act": ""}):
            assert client.get(url, asked).status_code == 200


def test_reminders_show_on_the_home_page_and_mail_is_switched_off(cast):
    play = handling(cast, MONDAY).assigned(MONDAY, handler=cast.person[Role.HANDLER])
    client = logged_in(cast.person[Role.HANDLER])
    with played_at(date(2024, 5, 30)):
        reminders_send(today=date(2024, 5, 30))
        assert "期限提醒1件" in client.get("/office/").content.decode()
        assert play.request.number in client.get("/office/reminders/").content.decode()
        told = client.post("/office/reminders/mail/", {"by_mail": "0"}, follow=True)
        assert "已停止发送邮件" in told.content.decode()
    assert MailChoice.objects.get().by_mail is False


def test_the_address_of_a_calendar_is_shown_once(cast):
    client = logged_in(cast.person[Role.OFFICER])
    shown = client.post("/office/feeds/", {"of": str(cast.organ.pk)}).content.decode()
    assert "/feeds/" in shown
    assert ".ics" in shown
    assert ".ics" not in client.get("/office/feeds/").content.decode()
    feed = Feed.objects.get()
    assert feed.organ == cast.organ
    client.post(f"/office/feeds/{feed.pk}/revoke/")
    assert not Feed.objects.exists()

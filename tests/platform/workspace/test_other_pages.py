"""The other pages of the staff site, each by what it is for."""

from __future__ import annotations

import re

from gongkai.journal.models import Entry
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act
from gongkai.organs.models import Appointment, Person, Token, Unit
from gongkai.organs.roles import Role
from platform_play import MONDAY, handling


def test_a_cell_of_the_report_opens_the_case_behind_it(at, handled):
    browser = at(Role.OFFICER)
    text = browser.get("/office/figures/2026/").content.decode()
    assert 'id="cell-requests-received-0"' in text
    page = browser.get("/office/figures/2026/requests.received[0]/")
    assert page.context["figure"] == page.context["counted"] == 1
    assert f"/office/requests/{handled.pk}/" in page.content.decode()


def test_an_unknown_cell_or_a_year_to_come_is_not_found(at, cast):
    browser = at(Role.OFFICER)
    assert browser.get("/office/figures/2026/requests.nothing[0]/").status_code == 404
    assert browser.get("/office/figures/2031/").status_code == 404


def test_a_figure_is_typed_with_its_reason_and_marked(at, cast):
    browser = at(Role.OFFICER)
    where = "/office/figures/2026/disclosure.permits.decisions/"
    refused = browser.post(where, {"value": "很多", "reason": "台账"}).content.decode()
    assert "很多" in refused
    assert browser.post(where, {"value": "43810", "reason": "行政许可台账"}).status_code == 302
    text = browser.get("/office/figures/2026/").content.decode()
    assert "填报：行政许可台账" in text


def test_a_report_is_not_published_without_confirmation(at, cast):
    page = at(Role.OFFICE_HEAD).post("/office/figures/2025/publish/", {"section_5": "问题"})
    assert page.status_code == 200
    assert page.context["publish_form"].errors.keys() >= {"confirmed", "section_6"}


def test_the_last_section_begins_with_the_fees_of_the_year(at, cast):
    """FEE-13: one notice of 100 yuan, paid; another of 720 yuan, not yet."""
    for days, tariff, pages in ((0, Tariff.BY_PAGE, 101), (1, Tariff.BY_PAGE, 40)):
        played = handling(cast, MONDAY).assigned(MONDAY)
        played.act(Act.NOTICE_FEE, MONDAY, tariff=tariff, quantity=pages)
        if days:
            played.act(Act.PAY_FEE, MONDAY)
    year = f"/office/figures/{MONDAY.year}/"
    text = at(Role.OFFICE_HEAD).get(year).context["publish_form"]["section_6"].value()
    assert text == "本年度发出信息处理费收费通知2件，总金额820元，实际收取100元。"
    before = at(Role.OFFICE_HEAD).get(f"/office/figures/{MONDAY.year - 1}/").content.decode()
    assert "本年度未发出信息处理费收费通知" in before


def test_a_paper_application_is_entered_and_its_code_shown_once(at, cast):
    told = {
        "channel": "in_person",
        "submitted_on": "2026-11-19",
        "kind": "NATURAL",
        "name": "司徒测试",
        "description": "申请公开执法公示。",
    }
    text = at(Role.OFFICER).post("/office/requests/new/", told).content.decode()
    assert re.search(r'class="secret">\w{10}<', text)
    assert "2026年11月19日" in text


def test_an_entry_with_a_fault_keeps_what_was_typed(at, cast):
    told = {"channel": "in_person", "submitted_on": "2026-11-19", "kind": "NATURAL", "name": ""}
    told |= {"description": "不要丢掉这一段", "postcode": "12"}
    text = at(Role.OFFICER).post("/office/requests/new/", told).content.decode()
    assert "不要丢掉这一段" in text
    assert "邮政编码是6位数字" in text


def test_a_dispute_is_registered_and_concluded(at, handled):
    browser = at(Role.OFFICER)
    told = {
        "kind": "reconsideration",
        "request_number": handled.number,
        "authority": "云泽市人民政府",
        "reference": "云政复〔2026〕9号",
        "filed_on": "2026-11-18",
    }
    assert browser.post("/office/disputes/new/", told).status_code == 302
    found = browser.get("/office/disputes/").context["page"].rows[0]
    ended = {"result": "upheld", "concluded_on": "2026-11-20"}
    browser.post(f"/office/disputes/{found.pk}/", ended)
    assert "结果维持" in browser.get(f"/office/disputes/{found.pk}/").content.decode()
    assert "云政复〔2026〕9号" not in browser.get("/office/").content.decode()


def test_an_account_is_made_and_its_password_shown_once(at, cast):
    told = {"username": "xinren", "name": "新人", "unit": cast.unit.pk}
    text = at(Role.SYSTEM_ADMIN).post("/office/people/new/", told).content.decode()
    password = re.search(r'class="secret">([^<]+)<', text)[1]
    person = Person.objects.get(username="xinren")
    assert person.check_password(password)
    assert (
        password not in at(Role.SYSTEM_ADMIN).get(f"/office/people/{person.pk}/").content.decode()
    )


def test_roles_are_given_by_the_security_administrator_alone(at, cast):
    person = cast.person[Role.OFFICER]
    told = {"role": "handler", "unit": cast.unit.pk, "from_on": "2026-11-20"}
    where = f"/office/people/{person.pk}/roles/"
    assert at(Role.SYSTEM_ADMIN).post(where, told).status_code == 403
    assert at(Role.SECURITY_ADMIN).post(where, told).status_code == 302
    held = Appointment.objects.get(person=person, role="handler")
    taken = at(Role.SECURITY_ADMIN).post(f"{where}{held.pk}/withdraw/", {"on": "2026-11-21"})
    assert taken.status_code == 302
    held.refresh_from_db()
    assert held.until_on is not None


def test_units_are_set_up_and_changed(at, cast):
    browser = at(Role.SYSTEM_ADMIN)
    browser.post("/office/units/", {"name": "法制支队", "position": 3})
    unit = Unit.objects.get(name="法制支队")
    browser.post(
        f"/office/units/{unit.pk}/", {"name": "法制大队", "position": 3, "is_active": "on"}
    )
    unit.refresh_from_db()
    assert unit.name == "法制大队"
    assert (
        at(Role.OFFICER).post("/office/units/", {"name": "私设", "position": 1}).status_code == 403
    )


def test_an_organ_is_changed_by_its_form(at, cast):
    browser = at(Role.SYSTEM_ADMIN)
    form = browser.get("/office/organ/").context["form"]
    told = {one.html_name: one.value() or "" for one in form} | {"phone": "0000-7654321"}
    assert browser.post("/office/organ/", told).status_code == 302
    cast.organ.refresh_from_db()
    assert cast.organ.phone == "0000-7654321"


def test_a_chain_without_secrecy_review_is_refused(at, cast):
    rows = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 0, "name": "快审"}
    rows |= {"form-0-order": 1, "form-0-name": "签发", "form-0-role": "signing_leader"}
    rows |= {"form-0-is_signature": "on"}
    page = at(Role.SYSTEM_ADMIN).post("/office/plans/casework.answer/", rows)
    assert page.status_code == 200
    assert "保密审查" in str(page.context["form"].non_field_errors())


def test_a_token_is_shown_once_and_revoked_by_its_owner_alone(at, cast):
    browser = at(Role.OFFICER)
    told = {"name": "台账同步", "scopes": ["REQUEST_VIEW"], "expires_on": "2027-01-31"}
    secret = browser.post("/office/tokens/", told).context["secret"]
    assert secret
    assert secret not in browser.get("/office/tokens/").content.decode()
    token = Token.objects.get()
    where = f"/office/tokens/{token.pk}/revoke/"
    assert at(Role.HANDLER).post(where).status_code == 404
    assert browser.post(where).status_code == 302
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_the_journal_tells_who_did_what_and_holds(at, handled):
    browser = at(Role.AUDITOR)
    text = browser.get("/office/journal/").content.decode()
    assert "分办了申请" in text
    assert "公开工作人员" in text
    assert "日志完整" in browser.post("/office/journal/verify/").content.decode()


def test_the_journal_is_filtered_by_act(at, handled):
    verb = Entry.objects.get(verb="casework.request.assigned").verb
    page = at(Role.AUDITOR).get("/office/journal/", {"verb": verb})
    assert [row.verb for row, *_ in page.context["rows"]] == [verb]


def test_the_calendar_says_why_a_day_is_worked(at, cast):
    text = at(Role.OFFICER).get("/office/calendar/", {"month": "2026-10"}).content.decode()
    assert "国庆节放假" in text
    assert "国庆节调休，周末上班" in text
    assert "国办发明电" in text


def test_a_due_date_is_worked_out_with_its_days(at, cast):
    told = {"received_on": "2026-09-28", "working_days": "20"}
    page = at(Role.OFFICER).get("/office/calendar/", told)
    assert page.context["due"].due_on.isoformat() == "2026-10-30"


def test_a_superior_sees_the_organs_below(at, cast, handled):
    page = at(Role.SUPERVISOR).get("/office/")
    assert [(row.organ.name, row.open) for row in page.context["below"]] == [(cast.organ.name, 1)]
    assert cast.organ.name in page.content.decode()

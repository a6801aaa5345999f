"""Entering by an officer's hand: the day of receipt told while typing, nothing typed lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.models import Applicant, Request, RequestFile
from gongkai.organs.roles import Role
from workspace_requests import TYPED

pytestmark = pytest.mark.django_db

NEW, BATCH, LOOK = (f"/office/requests/new/{end}" for end in ("", "batch/", "receipt/"))
HANDED_IN = {"channel": "in_person", "submitted_on": "2026-11-02", **TYPED}


def test_everything_on_the_paper_is_kept(at):
    """DOC-1, LAW-29-2, LAW-43-1."""
    told = HANDED_IN | {
        "channel": "ordinary_post",
        "arrived_on": "2026-11-03",
        "confirmed_on": "2026-11-04",
        "call": "9时 电话本人确认",
        "tracking_number": "XA12345678901",
        "agent": "李四",
        "needs_help": "大字版",
        "identity_seen": "on",
    }
    files = {
        name: SimpleUploadedFile(f"{name}.txt", b"paper")
        for name in ("application", "identity", "authorisation", "envelope")
    }
    page = at(Role.OFFICER).post(NEW, told | files).content.decode()
    got = Request.objects.get()
    assert "查询码只显示这一次" in page
    assert (got.received_on, got.posted_on) == (date(2026, 11, 4), date(2026, 11, 2))
    assert (got.tracking_number, got.needs_help) == ("XA12345678901", "大字版")
    assert got.events.last().facts["reason"] == "9时 电话本人确认"
    assert set(RequestFile.objects.values_list("kind", flat=True)) == set(files)
    assert (got.applicant.agent, got.applicant.identity_checked_at is None) == ("李四", False)


def test_an_oral_request_is_entered_as_one(at):
    """LAW-29-1."""
    at(Role.OFFICER).post(NEW, HANDED_IN | {"channel": "oral"})
    got = Request.objects.get()
    assert (got.channel, got.is_oral, got.received_on) == ("in_person", True, date(2026, 11, 2))


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"channel": "in_person", "submitted_on": "2026-11-02"}, "当面提交"),
        ({"channel": "signed_post", "submitted_on": "2026-11-02"}, "缺少邮件签收的日期"),
        ({"channel": "fax", "submitted_on": "2026-11-02"}, "还没有与申请人确认"),
        (
            {"channel": "fax", "submitted_on": "2026-11-02", "confirmed_on": "2026-11-09"},
            "隔了5个工作日",
        ),
        (
            {"channel": "fax", "submitted_on": "2026-11-09", "confirmed_on": "2026-11-02"},
            "先后矛盾",
        ),
        ({"channel": "in_person", "submitted_on": "2026-11-23"}, "晚于今天"),
        ({"channel": "in_person", "submitted_on": "哪天"}, "填写提交方式和日期后"),
        ({}, "填写提交方式和日期后"),
    ],
)
def test_what_the_dates_mean_is_told_while_they_are_typed(at, dates, said):
    """CLK-8, CLK-9."""
    assert said in at(Role.OFFICER).get(LOOK, dates).content.decode()
    assert not Request.objects.exists()


def test_without_script_the_dates_are_reckoned_at_a_press_and_all_stays_typed(at):
    page = at(Role.OFFICER).post(NEW, HANDED_IN | {"go": "look", "name": ""}).content.decode()
    assert "2026年11月30日" in page
    assert TYPED["description"] in page
    assert not Request.objects.exists()


def test_what_is_refused_stays_typed_with_its_reason(at):
    page = at(Role.OFFICER).post(NEW, HANDED_IN | {"submitted_on": "2026-11-23"}).content.decode()
    assert "晚于今天" in page
    assert TYPED["description"] in page
    assert not Applicant.objects.exists()


def _key(page, name="form_key"):
    return re.search(rf'name="{name}"[^>]*value="([^"]+)"', page.content.decode())[1]


def test_a_form_sent_twice_enters_one_request(at):
    officer = at(Role.OFFICER)
    told = HANDED_IN | {"form_key": _key(officer.get(NEW))}
    officer.post(NEW, told)
    again = officer.post(NEW, told)
    assert "这份表单已经录入" in again.content.decode()
    assert Request.objects.count() == 1


def test_a_form_that_was_refused_can_be_mended_and_sent_again(at):
    officer = at(Role.OFFICER)
    told = HANDED_IN | {"form_key": _key(officer.get(NEW))}
    refused = officer.post(NEW, told | {"channel": "signed_post"})
    assert not Request.objects.exists()
    officer.post(NEW, told | {"form_key": _key(refused)})
    assert Request.objects.count() == 1


def test_two_forms_enter_two_requests(at):
    officer = at(Role.OFFICER)
    for _ in range(2):
        officer.post(NEW, HANDED_IN | {"form_key": _key(officer.get(NEW))})
    assert Request.objects.count() == 2


def test_rows_sent_twice_are_entered_once_and_stay_with_the_reason(at):
    officer = at(Role.OFFICER)
    key = _key(officer.get(BATCH), "form-0-form_key")
    told = rows(HANDED_IN) | {"form-0-form_key": key}
    officer.post(BATCH, told)
    again = officer.post(BATCH, told).content.decode()
    assert "这份表单已经录入" in again
    assert Request.objects.count() == 1


def rows(*told, go="enter"):
    data = {"form-TOTAL_FORMS": len(told), "form-INITIAL_FORMS": 0, "go": go}
    for place, row in enumerate(told):
        data |= {f"form-{place}-{name}": value for name, value in row.items()}
    return data


FIRST = {"channel": "in_person", "submitted_on": "2026-11-02", "kind": "NATURAL", "name": "甲某"}
FIRST |= {"description": "甲事的数量"}
SECOND = FIRST | {"name": "乙某", "description": "乙事的数量"}


def test_rows_are_entered_and_the_empty_ones_are_none(at):
    empty = {"channel": "in_person", "submitted_on": "2026-11-20", "kind": "NATURAL"}
    page = at(Role.OFFICER).post(BATCH, rows(FIRST, empty, SECOND)).content.decode()
    assert [one.applicant.name for one in Request.objects.order_by("pk")] == ["甲某", "乙某"]
    assert "已录入2件" in page
    assert page.count('class="secret"') == 2


def test_a_row_that_cannot_be_entered_stays_with_its_reason(at):
    broken = SECOND | {"submitted_on": "2026-11-23"}
    nameless = SECOND | {"name": ""}
    page = at(Role.OFFICER).post(BATCH, rows(FIRST, broken, nameless)).content.decode()
    assert [one.applicant.name for one in Request.objects.all()] == ["甲某"]
    assert "晚于今天" in page
    assert page.count("乙事的数量") == 2
    assert "甲事的数量" not in page


def test_the_rows_that_are_left_can_be_mended_and_entered(at):
    """What stands first on the page now was not first before: it is neither lost nor doubled."""
    browser = at(Role.OFFICER)
    page = browser.post(BATCH, rows(FIRST, SECOND | {"submitted_on": "2026-11-23"}))
    data = {"go": "enter", "form-TOTAL_FORMS": 6, "form-INITIAL_FORMS": 1}
    for place, row in enumerate(page.context["rows"].forms):
        data |= {row.add_prefix(name): row[name].value() or "" for name in row.fields}
        assert place or row["name"].value() == "乙某"
    browser.post(BATCH, data | {"form-0-submitted_on": "2026-11-02"})
    assert [one.applicant.name for one in Request.objects.order_by("pk")] == ["甲某", "乙某"]


def test_more_rows_are_laid_below_and_nothing_is_entered(at):
    page = at(Role.OFFICER).post(BATCH, rows(FIRST, go="more"))
    assert len(page.context["rows"].forms) == 6
    assert "甲事的数量" in page.content.decode()
    assert not Request.objects.exists()


@pytest.mark.parametrize("address", [NEW, BATCH, LOOK])
def test_only_who_registers_enters(at, address):
    assert at(Role.HANDLER).get(address).status_code == 403

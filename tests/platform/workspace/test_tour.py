"""Every page opens for every role that may, and for no other."""

from __future__ import annotations

import pytest

from gongkai.organs.authority import GRANTS, Permission
from gongkai.organs.roles import Role

PAGES = (
    ("/office/", None),
    ("/office/requests/", Permission.REQUEST_VIEW),
    ("/office/requests/?sort=newest&state=open&due=3&words=治安&dense=1", Permission.REQUEST_VIEW),
    ("/office/requests/new/", Permission.REQUEST_REGISTER),
    ("/office/requests/export.xlsx", Permission.REQUEST_VIEW),
    ("/office/reviews/", Permission.REVIEW_DECIDE),
    ("/office/items/", Permission.ITEM_VIEW),
    ("/office/items/new/", Permission.ITEM_EDIT),
    ("/office/items/columns/", Permission.ITEM_VIEW),
    ("/office/disputes/", Permission.DISPUTE_VIEW),
    ("/office/disputes/new/", Permission.DISPUTE_KEEP),
    ("/office/figures/2026/", Permission.FIGURES_VIEW),
    ("/office/figures/2025/", Permission.FIGURES_VIEW),
    ("/office/figures/2026/requests.received[6]/", Permission.FIGURES_VIEW),
    ("/office/figures/2026/disputes.litigation[4]/", Permission.FIGURES_VIEW),
    ("/office/figures/2026/disclosure.permits.decisions/", Permission.FIGURES_VIEW),
    ("/office/figures/2026/download.json", Permission.FIGURES_VIEW),
    ("/office/calendar/", Permission.CALENDAR_VIEW),
    ("/office/calendar/?received_on=2026-09-28&working_days=20", Permission.CALENDAR_VIEW),
    ("/office/calendar/?month=2026-10", Permission.CALENDAR_VIEW),
    ("/office/people/", Permission.PEOPLE_VIEW),
    ("/office/people/new/", Permission.PEOPLE_MANAGE),
    ("/office/units/", Permission.PEOPLE_VIEW),
    ("/office/organ/", Permission.PEOPLE_MANAGE),
    ("/office/organ/new/", Permission.PEOPLE_MANAGE),
    ("/office/plans/", Permission.REVIEW_PLAN),
    ("/office/plans/casework.answer/", Permission.REVIEW_PLAN),
    ("/office/tokens/", None),
    ("/office/journal/", Permission.JOURNAL_VIEW),
    ("/office/sign-ins/", Permission.SIGN_INS_VIEW),
    ("/office/jobs/", Permission.JOBS_VIEW),
)


@pytest.mark.parametrize("role", list(Role))
def test_pages_open_for_the_roles_that_hold_their_permission(at, handled, role):
    browser = at(role)
    for address, permission in PAGES:
        may = permission is None or permission in GRANTS[role]
        assert browser.get(address).status_code == (200 if may else 403), address


def test_whoever_is_not_logged_in_is_sent_to_log_in_and_back(client, cast):
    for address, _ in PAGES:
        response = client.get(address)
        assert response.status_code == 302, address
        assert response["Location"].startswith("/account/login/?next=/office/"), address


def test_the_menu_shows_what_the_roles_open_and_nothing_else(at, cast):
    page = at(Role.AUDITOR).get("/office/").content.decode()
    assert "操作日志" in page
    assert "登录日志" not in page
    assert "信息发布" not in page


def test_what_is_not_allowed_says_which_permission_is_missing(at, cast):
    response = at(Role.HANDLER).get("/office/journal/")
    assert response.status_code == 403
    assert "查看操作日志" in response.content.decode()

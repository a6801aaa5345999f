"""Accounts and organs on the pages: opened again, second factors cleared, moved."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from gongkai.organs.models import Person, Unit
from gongkai.organs.roles import Role
from platform_cast import make_organ


def test_a_closed_account_is_opened_again_with_a_password_shown_once(at, cast):
    browser, person = at(Role.SYSTEM_ADMIN), cast.person[Role.HANDLER]
    where = f"/office/people/{person.pk}/"
    browser.post(f"{where}close/", {"reason": "调离"})
    assert "重新启用账号" in browser.get(where).content.decode()
    shown = browser.post(f"{where}reopen/", {"reason": "调回"})
    assert shown.context["password"] in shown.content.decode()
    assert Person.objects.get(pk=person.pk).is_active


def test_whoever_grants_roles_clears_lost_second_factors(at, cast):
    person = cast.person[Role.HANDLER]
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    where = f"/office/people/{person.pk}/"
    assert "清除二次验证" not in at(Role.SYSTEM_ADMIN).get(where).content.decode()
    browser = at(Role.SECURITY_ADMIN)
    assert "清除二次验证" in browser.get(where).content.decode()
    browser.post(f"{where}second-factor/", {"reason": "手机遗失"})
    assert not Authenticator.objects.filter(user=person).exists()


def test_a_refusal_about_an_account_stands_on_its_page(at, cast):
    where = f"/office/people/{cast.person[Role.HANDLER].pk}/"
    text = at(Role.SECURITY_ADMIN).post(f"{where}second-factor/", {"reason": "手机遗失"})
    assert "没有设置二次验证" in text.content.decode()


def test_after_a_change_one_stays_at_the_organ(at, cast, child):
    browser = at(Role.SYSTEM_ADMIN)
    told = {"organ": child.organ.code, "name": "综合科", "position": 1}
    made = browser.post("/office/units/", told)
    assert made["Location"] == f"/office/units/?organ={child.organ.code}"
    assert Unit.objects.filter(organ=child.organ, name="综合科").exists()


def test_an_organ_is_put_under_another(at, cast, child):
    other = make_organ("yunze-gaj-cx", "云泽市公安局城西分局", cast.organ)
    told = {"organ": other.code, "parent": child.organ.pk}
    assert at(Role.SYSTEM_ADMIN).post("/office/organ/move/", told).status_code == 302
    other.refresh_from_db()
    assert other.parent_id == child.organ.pk


def test_an_organ_is_not_offered_what_lies_below_it(at, cast, child):
    page = at(Role.SYSTEM_ADMIN).get("/office/organ/")
    offered = dict(page.context["move_form"].fields["parent"].choices)
    assert child.organ.pk not in offered


def test_what_is_not_found_keeps_the_menu_of_the_staff(at, cast, client):
    for address in ("/office/nowhere/", "/office/requests/999999/"):
        page = at(Role.OFFICER).get(address)
        assert page.status_code == 404
        assert 'aria-label="工作台"' in page.content.decode()
    assert 'aria-label="工作台"' not in client.get("/office/nowhere/").content.decode()

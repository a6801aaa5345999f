"""Claims about records at the browser: entered, listed, ended, erased."""

from __future__ import annotations

import pytest

from gongkai.casework.models import RecordClaim
from gongkai.organs.roles import Role

TODAY = "2026-11-20"
CLAIM = {
    "channel": "in_person",
    "claimed_on": TODAY,
    "about": "户籍登记中的出生日期",
    "error": "早了一年",
    "proof": "出生证明",
    "kind": "NATURAL",
    "name": "欧阳测试",
    "phone": "13800001234",
}


@pytest.fixture
def claim(at):
    response = at(Role.OFFICER).post("/office/claims/new/", CLAIM)
    assert response.status_code == 302
    return RecordClaim.objects.get()


def ended(at, claim, **told):
    told = {"version": claim.version, "on": TODAY, "act": "CORRECT_RECORD", **told}
    return at(Role.OFFICER).post(f"/office/claims/{claim.pk}/", told)


def test_a_claim_is_entered_listed_and_shown_masked(at, claim):
    browser = at(Role.OFFICER)
    assert claim.number in browser.get("/office/claims/").content.decode()
    text = browser.get(f"/office/claims/{claim.pk}/").content.decode()
    assert "2026年12月18日" in text
    assert "欧阳测试" not in text
    assert "13800001234" not in text


def test_the_register_is_in_the_menu_of_who_registers(at):
    assert "/office/claims/" in at(Role.OFFICER).get("/office/").content.decode()
    assert "/office/claims/" not in at(Role.HANDLER).get("/office/").content.decode()


def test_what_was_typed_stays_when_it_is_refused(at):
    told = CLAIM | {"about": " ", "error": "留在这里的字"}
    text = at(Role.OFFICER).post("/office/claims/new/", told).content.decode()
    assert "留在这里的字" in text
    assert not RecordClaim.objects.exists()


def test_it_is_ended_with_a_reply_that_becomes_a_paper(at, claim):
    text = ended(at, claim, reply="").content.decode()
    assert "请填写给申请人的答复内容" in text
    assert ended(at, claim, reply="已经更正。").status_code == 302
    text = at(Role.OFFICER).get(f"/office/claims/{claim.pk}/").content.decode()
    assert "记录已更正" in text
    assert "政府信息更正申请答复书" in text
    assert "登记办结" not in text


def test_who_comes_second_is_told(at, claim):
    ended(at, claim, reply="已经更正。")
    text = ended(at, claim, reply="不同的答复").content.decode()
    assert "更正了记录" in text
    assert "不同的答复" in text


def test_the_head_erases_the_claimant_of_what_is_over(at, claim):
    url = f"/office/claims/{claim.pk}/erase/"
    head = at(Role.OFFICE_HEAD)
    assert "尚在办理" in head.post(url, {"reason": "本人要求"}).content.decode()
    ended(at, claim, reply="已经更正。")
    assert head.post(url, {"reason": "本人要求"}).status_code == 302
    assert "申请人信息已按规定删除" in head.get(f"/office/claims/{claim.pk}/").content.decode()


def test_the_pages_cost_few_queries(at, claim, django_assert_max_num_queries):
    browser = at(Role.OFFICER)
    for _ in range(5):
        browser.post("/office/claims/new/", CLAIM)
    browser.get("/office/claims/")
    with django_assert_max_num_queries(8):
        browser.get("/office/claims/")
    with django_assert_max_num_queries(12):
        browser.get(f"/office/claims/{claim.pk}/")

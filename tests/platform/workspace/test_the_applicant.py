"""The applicant on the case page: what they sent is read, who they are is erased there."""

from __future__ import annotations

import pytest

from gongkai.casework.models import Applicant
from gongkai.casework.services import correction_by_code
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import today
from platform_play import Play, answered, filed, handling
from workspace_requests import FILED_ON, TODAY


def address(found, *parts):
    return f"/office/requests/{found.pk}/" + "".join(f"{part}/" for part in parts)


@pytest.fixture
def over(cast):
    """Give a request that is answered."""
    play = handling(cast, FILED_ON).assigned(FILED_ON, handler=cast.person[Role.HANDLER])
    return answered(play, FILED_ON).request


def test_the_officer_reads_the_correction_that_was_sent_by_code(cast, at):
    sent = filed(cast, FILED_ON)
    play = Play(cast, sent.request).confirmed(FILED_ON).registered(FILED_ON)
    play.act(Act.ASK_CORRECTION, FILED_ON, reason="请写明年份。")
    correction_by_code(
        number=sent.request.number,
        code=sent.query_code,
        text="需要2024年度的数据。",
        by=Actor.public("192.0.2.9"),
        today=today(),
    )
    text = at(Role.OFFICER).get(address(sent.request)).content.decode()
    assert "申请人提交的补正材料" in text
    assert "需要2024年度的数据。" in text


def test_the_office_head_erases_the_applicant_of_a_request_that_is_over(at, over):
    browser = at(Role.OFFICE_HEAD)
    assert "删除申请人身份信息" in browser.get(address(over)).content.decode()
    told = {"version": over.version, "reason": "申请人依法要求删除"}
    assert browser.post(address(over, "erase"), told).status_code == 302
    assert Applicant.objects.get(request=over).erased_at
    text = browser.get(address(over)).content.decode()
    assert "申请人信息已按规定删除" in text
    assert "张三丰" not in text


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HANDLER, Role.AUDIT_ADMIN])
def test_nobody_else_erases(at, over, role):
    browser = at(role)
    assert "删除申请人身份信息" not in browser.get(address(over)).content.decode()
    response = browser.post(address(over, "erase"), {"version": over.version, "reason": "删除"})
    assert response.status_code in {403, 404}
    assert Applicant.objects.get(request=over).name


def test_an_open_request_keeps_its_applicant(at, handled):
    browser = at(Role.OFFICE_HEAD)
    assert "删除申请人身份信息" not in browser.get(address(handled)).content.decode()
    told = {"version": handled.version, "reason": "申请人要求"}
    text = browser.post(address(handled, "erase"), told).content.decode()
    assert "请在办结后删除" in text


def test_who_looked_at_an_older_state_is_told(at, over):
    told = {"version": over.version - 1, "reason": "申请人要求"}
    text = at(Role.OFFICE_HEAD).post(address(over, "erase"), told).content.decode()
    assert "送达" in text
    assert Applicant.objects.get(request=over).name
    assert over.concluded_on <= TODAY

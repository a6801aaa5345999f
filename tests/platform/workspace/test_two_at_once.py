"""Whoever comes second reads who did what when, also where the act itself is no longer there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from gongkai.organs.roles import Role
from gongkai.review.selectors import running
from platform_play import Play, drafted, signed, submitted

DAY = date(2026, 11, 20)


@pytest.fixture
def played(cast, handled):
    return Play(cast, handled)


@pytest.fixture
def twice(at):
    """Send the same form twice, as two people do; give what the second one reads."""

    def sent(role, address, typed):
        assert at(role).post(address, typed).status_code == 302
        return at(role).post(address, typed).content.decode()

    return sent


def _told(page, words):
    return re.search(rf"已于\d+月\d+日\d+时\d\d分{words}，请刷新页面", page)


def test_of_two_who_register(twice, received):
    typed = {"version": received.version, "on": f"{DAY}", "applicant_kind": "NATURAL"}
    page = twice(Role.OFFICER, f"/office/requests/{received.pk}/acts/REGISTER/", typed)
    assert _told(page, "登记了申请")


def test_of_two_who_withdraw(twice, handled):
    typed = {"version": handled.version, "on": f"{DAY}", "reason": "书面撤回申请一页。"}
    page = twice(Role.OFFICER, f"/office/requests/{handled.pk}/acts/WITHDRAW/", typed)
    assert _told(page, "撤回了申请")
    assert typed["reason"] in page


def test_of_two_who_submit(twice, played):
    answer = drafted(played, DAY)
    address = f"/office/requests/{played.request.pk}/answer/{answer.pk}/submit/"
    page = twice(Role.HANDLER, address, {"version": answer.version})
    assert "答复已经送审或者签发，不能再次送审" in page


def test_of_two_who_serve(twice, played):
    signed(played, DAY)
    typed = {"version": played.at["version"], "manner": "DIRECT", "on": f"{DAY}"}
    page = twice(Role.OFFICER, f"/office/requests/{played.request.pk}/answer/serve/", typed)
    assert _told(page, "送达了答复")


@pytest.mark.parametrize(
    ("act", "typed", "told"),
    [
        ("approve", {"opinion": "请再核对统计口径。"}, "审核同意"),
        ("return", {"reason": "请补充区县数据。"}, "退回"),
    ],
)
def test_of_two_who_decide_a_step(twice, played, act, typed, told):
    answer = submitted(played, drafted(played, DAY), DAY)
    review = running("casework.answer", answer.pk)
    address = f"/office/reviews/{review.pk}/{act}/"
    page = twice(Role.FIRST_REVIEWER, address, typed | {"version": review.version})
    assert _told(page, rf"{told}.{{0,9}}")
    assert next(iter(typed.values())) in page


def test_of_two_who_recall(twice, played):
    answer = submitted(played, drafted(played, DAY), DAY)
    review = running("casework.answer", answer.pk)
    typed = {"version": review.version, "reason": "补充后再送。"}
    page = twice(Role.HANDLER, f"/office/reviews/{review.pk}/recall/", typed)
    assert _told(page, ".{2,12}")
    assert typed["reason"] in page

"""Two before the same page: one wins, the other reads who did what when, and loses no word."""

from __future__ import annotations

import re

import pytest

from gongkai.organs.roles import Role
from gongkai.review.selectors import running
from platform_play import drafted, handed_in, handling, submitted

TYPED = "申请人来电要求撤回，书面材料随后寄到。"


def _told(loser, who, what):
    """Tell whether the loser reads who did what at which moment, and what to do."""
    return re.search(rf"{who}已于9月21日\d+时\d\d分{what}，请刷新页面", loser.read())


@pytest.fixture
def received(office, prepared):
    """The address of a request that waits to be registered."""
    pk = prepared(lambda: handed_in(office.cast, office.day).request.pk)
    return f"/office/requests/{pk}/"


@pytest.fixture
def in_review(office, prepared):
    """The address of a review that waits for its first reviewer."""

    def begun():
        played = handling(office.cast, office.day).assigned(office.day)
        answer = submitted(played, drafted(played, office.day), office.day)
        return running("casework.answer", answer.pk).pk

    return f"/office/reviews/{prepared(begun)}/"


@pytest.fixture
def two(at_browser):
    """Sit two people of one role down before the same page."""

    def sit(role, address):
        both = at_browser(role), at_browser(role, "乙")
        for someone in both:
            someone.page.goto(address)
        return both

    return sit


def test_of_two_who_register_the_second_is_told(two, received):
    first, second = two(Role.OFFICER, received)
    for someone in (first, second):
        someone.press("登记申请", someone.unfold("登记申请"))
    assert "已登记申请。" in first.page.inner_text("body")
    assert _told(second, "公开工作人员", "登记了申请")


def test_what_the_second_typed_is_still_there(two, received):
    first, second = two(Role.OFFICER, received)
    second.unfold("撤回申请")
    second.fill("撤回的书面材料或者记录", TYPED)
    first.press("登记申请", first.unfold("登记申请"))
    second.press("撤回申请", second.unfold("撤回申请"))
    assert _told(second, "公开工作人员", "登记了申请")
    assert second.typed("撤回的书面材料或者记录") == TYPED
    assert "办理中" in second.read()


def test_of_two_who_approve_the_second_is_told_and_keeps_the_opinion(two, in_review):
    first, second = two(Role.FIRST_REVIEWER, in_review)
    second.fill("审核意见", "请再核对统计口径。")
    first.fill("审核意见", "同意。")
    for someone in (first, second):
        someone.press("同意")
    assert "已审核通过。" in first.page.inner_text("body")
    assert _told(second, "初审人", "审核同意")
    assert second.typed("审核意见") == "请再核对统计口径。"

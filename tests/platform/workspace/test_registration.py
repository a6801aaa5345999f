"""The panel of registration: one press each, and what the law says (MAP-5, LAW-36-6, LAW-44-1)."""

from __future__ import annotations

import pytest

from gongkai.casework.models import Request, RequestFile
from gongkai.files.models import FileState, StoredFile
from gongkai.organs.roles import Role
from gongkai.today import now
from platform_play import Play, answered
from workspace_requests import FILED_ON, TODAY, TYPED, filed

pytestmark = pytest.mark.django_db


def page_of(browser, found):
    return browser.get(f"/office/requests/{found.pk}/").content.decode()


def posted(browser, found, path, **told):
    found.refresh_from_db()
    told = {"version": found.version, **told}
    return browser.post(f"/office/requests/{found.pk}/{path}/", told, follow=True)


def registered(cast, **changes):
    return Play(cast, filed(cast, **changes)).registered(FILED_ON)


def test_an_open_copy_is_merged_at_one_press(at, cast):
    """MAP-5."""
    first = registered(cast).request
    second = registered(cast).request
    assert "并入云公开" not in page_of(at(Role.OFFICER), first), (
        "the copy is merged, not the first"
    )
    page = page_of(at(Role.OFFICER), second)
    assert "可以合并办理，不是重复申请" in page
    assert f"并入{first.number}" in page
    posted(at(Role.OFFICER), second, "acts/MERGE", on=TODAY.isoformat(), key=first.number)
    second.refresh_from_db()
    assert second.state == "MERGED"


def test_what_is_only_alike_is_not_merged_at_a_press(at, cast):
    """MAP-5."""
    registered(cast)
    found = registered(cast, description="申请公开2025年本市治安管理处罚案件的法律依据").request
    page = page_of(at(Role.OFFICER), found)
    assert "内容相近的申请" in page
    assert "并入云公开" not in page


def test_an_answered_one_is_named_as_repeated_and_taken_back(at, cast):
    """LAW-36-6, MAP-6."""
    first = answered(registered(cast).assigned(FILED_ON), FILED_ON).request
    second = registered(cast).request
    browser = at(Role.OFFICER)
    assert "登记为重复申请" in page_of(browser, second)
    page = posted(browser, second, "repeats", number=first.number).content.decode()
    assert "已登记为重复申请" in page
    posted(browser, second, "repeats", number="")
    assert Request.objects.get(pk=second.pk).repeats is None


def test_a_repeat_that_is_none_is_refused_on_the_page(at, cast):
    first, second = registered(cast).request, registered(cast).request
    page = posted(at(Role.OFFICER), second, "repeats", number=first.number).content.decode()
    assert "尚未答复，不属于重复申请" in page
    assert Request.objects.get(pk=second.pk).repeats is None


def test_the_second_applicant_prompts_and_after_the_answer_one_press_converts(at, cast):
    """LAW-44-1."""
    other = {"name": "李四", "id_type": "other", "id_number": "B7654321"}
    registered(cast, **other)
    played = registered(cast)
    browser = at(Role.OFFICER)
    assert "已有2个申请人申请相近的信息" in page_of(browser, played.request)
    answered(played.assigned(FILED_ON), FILED_ON)
    assert "转为主动公开" in page_of(browser, played.request)
    posted(
        browser,
        played.request,
        "acts/CONVERT_TO_PROACTIVE",
        on=TODAY.isoformat(),
        applicants=2,
    )
    assert played.request.events.last().act == "CONVERT_TO_PROACTIVE"


def test_a_numbered_list_is_split_at_one_press(at, cast):
    """MAP-7."""
    found = registered(cast, description="2025年：\n1、处罚数量\n2、处罚种类").request
    browser = at(Role.OFFICER)
    assert "拆分为2件" in page_of(browser, found)
    posted(browser, found, "acts/SPLIT", on=TODAY.isoformat(), children=2)
    assert Request.objects.filter(split_from=found).count() == 2


def test_the_month_and_what_it_would_cost_stand_there(at, cast):
    """FEE-4."""
    for number in range(10):
        filed(cast, title=f"第{number}件", description=f"内容{number}")
    page = page_of(at(Role.OFFICER), filed(cast))
    assert "第<strong>11</strong>件申请" in page
    assert "<strong>100元</strong>" in page


def test_namesakes_stand_apart(at, cast):
    filed(cast, id_type="other", id_number="A1234567", title="别的", description="别的事")
    assert "同名的其他申请" in page_of(at(Role.OFFICER), filed(cast))


def test_identity_is_checked_at_one_press_and_its_proof_opens_to_no_other(at, cast, handled):
    """LAW-29-2, SITE-16."""
    proof = StoredFile.objects.create(
        organ=cast.organ,
        name="张三身份证.jpg",
        size=3,
        media_type="image/jpeg",
        sha256="0" * 64,
        state=FileState.CLEAN,
        uploaded_at=now(),
        kept_until=now(),
        checked_at=now(),
    )
    RequestFile.objects.create(request=handled, file=proof, kind="identity")
    officer, handler = at(Role.OFFICER), at(Role.HANDLER)
    assert proof.name in page_of(officer, handled)
    assert proof.name not in page_of(handler, handled)
    assert "核验无误" not in page_of(handler, handled)
    page = posted(officer, handled, "identity").content.decode()
    assert "身份已核验：公开工作人员" in page


def test_a_call_that_reached_nobody_is_recorded(at, cast):
    """CLK-8."""
    from gongkai.casework.application import Application
    from gongkai.casework.services import request_file
    from gongkai.organs.authority import Actor

    found = request_file(
        organ=cast.organ,
        application=Application(**TYPED),
        by=Actor.public("192.0.2.9"),
        today=TODAY,
    ).request
    browser = at(Role.OFFICER)
    assert "没有联系上申请人" in page_of(browser, found)
    page = posted(browser, found, "calls", said="两次无人接听").content.decode()
    assert "未能联系上：两次无人接听" in page
    assert "请填写" not in page


def test_a_request_that_is_over_has_no_panel(at, cast):
    played = registered(cast).assigned(FILED_ON)
    answered(played, FILED_ON)
    assert "申请人和相关申请" not in page_of(at(Role.OFFICER), played.request)


def test_the_application_is_printed_for_signature_and_the_journal_says_so(at, cast):
    """LAW-29-1, DOC-1."""
    found = filed(cast)
    browser = at(Role.OFFICER)
    answer = browser.post(f"/office/requests/{found.pk}/application/")
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "打印申请表，请申请人签名" in page_of(browser, found)

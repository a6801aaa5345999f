"""My work names what is due in publishing and in the tray; each leads to its list."""

from __future__ import annotations

from datetime import timedelta

from gongkai.mail.models import Message
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Document, SourcePaper
from gongkai.publishing.services import columns_lay
from gongkai.today import now
from platform_publishing import drafted
from workspace_requests import TODAY


def text(response):
    return response.content.decode()


def _due(cast, number):
    at = now()
    Document.objects.create(
        organ=cast.organ,
        kind="normative",
        title="养犬管理办法",
        document_number=f"云公规〔2021〕{number}号",
        drafted_on=TODAY - timedelta(days=900),
        issued_on=TODAY - timedelta(days=800),
        expires_on=TODAY + timedelta(days=20),
        changed_at=at,
    )
    SourcePaper.objects.create(
        organ=cast.organ,
        title="值班安排",
        formed_on=TODAY - timedelta(days=500),
        proposed="withheld",
        attribute="withheld",
        reason="内部事务",
        stage="decided",
        decided_on=TODAY - timedelta(days=400),
        drafter=cast.person[Role.HANDLER],
        changed_at=at,
    )
    Message.objects.create(
        organ=cast.organ,
        direction="in",
        stage="waiting",
        message_id=f"<{number}@b>",
        sender="a@b.cn",
        recipient="x@y.cn",
        kept_at=at,
    )
    drafted(cast, title="迟到的通报", formed_on=TODAY - timedelta(days=60), today=TODAY)


def test_my_work_names_what_is_due_and_leads_to_its_list(at, cast, django_assert_max_num_queries):
    columns_lay(organ=cast.organ, by=Actor.system())
    _due(cast, 1)
    browser = at(Role.OFFICER)
    browser.get("/office/")
    with django_assert_max_num_queries(60) as few:
        rows = browser.get("/office/").context["dues"]
    most = len(few)
    assert [row.what for row in rows] == [
        "待处理邮件1封",
        "规范性文件即将失效1件",
        "公文应当复查1件",
        "信息已过期限尚未公开1条",
    ]
    for row in rows:
        address, _, place = row.url.partition("#")
        page = browser.get(address)
        assert page.status_code == 200
        assert not place or f'id="{place}"' in text(page)
    for number in (2, 3):
        _due(cast, number)
    with django_assert_max_num_queries(most):
        assert "公文应当复查3件" in text(browser.get("/office/"))
    assert "待处理邮件" not in text(at(Role.HANDLER).get("/office/"))

"""What is due comes to the person: counted on my work, and told in the daily digest."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Q

from gongkai.casework.services import mail_choose, reminders_send
from gongkai.mail.models import Message
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, Document, SourcePaper
from gongkai.publishing.selectors import dues_told, publishing_due
from gongkai.publishing.selectors.documents import documents_expiring
from gongkai.publishing.selectors.sources import review_counts, sources_to_review
from gongkai.today import now, played_at

MONDAY = date(2026, 3, 9)
SAID = ["规范性文件即将失效2件", "公文应当复查1件", "信息已过期限尚未公开1条"]


def registered(organ, number, **told):
    known = {
        "kind": "normative",
        "title": f"第{number}号文件",
        "document_number": f"云公规〔2021〕{number}号",
        "drafted_on": date(2021, 1, 4),
        "issued_on": date(2021, 4, 1),
        "changed_at": now(),
    }
    return Document.objects.create(organ=organ, **(known | told))


def paper(cast, decided_on, **told):
    known = {
        "organ": cast.organ,
        "title": "值班安排",
        "formed_on": decided_on,
        "proposed": "withheld",
        "attribute": "withheld",
        "reason": "内部事务",
        "stage": "decided",
        "decided_on": decided_on,
        "drafter": cast.person[Role.HANDLER],
        "changed_at": now(),
    }
    return SourcePaper.objects.create(**(known | told))


@pytest.fixture
def due(cast, column, draft):
    """Two documents that expire, a paper to look at again, an item that waits too long."""
    Column.objects.update(rhythm="never")
    registered(cast.organ, 1, expires_on=date(2026, 4, 1))
    registered(cast.organ, 2, expires_on=date(2026, 9, 9))
    registered(cast.organ, 3, expires_on=date(2026, 9, 10))
    registered(cast.organ, 4, expires_on=MONDAY)
    registered(cast.organ, 5, expires_on=date(2026, 4, 1), repealed_on=date(2026, 3, 1))
    paper(cast, date(2025, 3, 9))
    paper(cast, date(2025, 3, 10))
    paper(cast, date(2024, 3, 9), reviewed_on=date(2025, 6, 1))
    draft(formed_on=date(2026, 1, 5))


def test_each_kind_is_counted_with_its_first_day_and_its_list(
    cast, due, django_assert_num_queries
):
    """PUB-11, PUB-15, PUB-39, LAW-18-1."""
    officer = cast.actor[Role.OFFICER]
    with django_assert_num_queries(5):
        found = publishing_due(officer, MONDAY)
    assert [one.what for one in found] == SAID
    assert [(one.until, one.is_late) for one in found] == [
        (date(2026, 4, 1), False),
        (MONDAY, False),
        (date(2026, 2, 2), True),
    ]
    assert found[0].since == "最早2026年4月1日起失效"
    assert found[0].count == len(documents_expiring(officer, cast.organ, MONDAY))
    assert found[1].count == len(sources_to_review(officer, cast.organ, MONDAY))


def test_nobody_is_told_of_what_is_not_his(cast, sibling, due):
    for actor in (sibling.actor[Role.OFFICER], cast.actor[Role.SIGNING_LEADER]):
        assert publishing_due(actor, MONDAY) == []
    assert publishing_due(cast.actor[Role.HANDLER], MONDAY) == []
    heads = {cast.person[role].pk for role in (Role.OFFICER, Role.OFFICE_HEAD)}
    assert dues_told(MONDAY).keys() == heads


@pytest.mark.parametrize(
    ("decided_on", "today", "count"),
    [
        ("2024-02-29", "2025-02-27", 0),
        ("2024-02-29", "2025-02-28", 1),
        ("2025-03-01", "2026-02-28", 0),
        ("2025-02-28", "2026-02-28", 1),
    ],
)
def test_the_count_and_the_list_agree_at_the_end_of_a_month(cast, decided_on, today, count):
    """PUB-39."""
    paper(cast, date.fromisoformat(decided_on))
    day = date.fromisoformat(today)
    assert len(sources_to_review(cast.actor[Role.OFFICER], cast.organ, day)) == count
    assert sum(one for one, _ in review_counts(Q(), day).values()) == count


@pytest.fixture
def with_mail(cast):
    officer = cast.person[Role.OFFICER]
    Person.objects.filter(pk=officer.pk).update(email="officer@example.com")
    return officer


def sent(on):
    with played_at(on, hour=7):
        return reminders_send(today=on)


def test_the_digest_tells_what_is_due_on_the_first_working_day_of_a_week(cast, due, with_mail):
    Column.objects.filter(slug="police-notices").update(rhythm="weekly")
    days = [date(2026, 3, day) for day in (8, 9, 9, 10, 13)]
    assert [sent(day) for day in days] == [0, 1, 0, 0, 0]
    mail = Message.objects.get()
    for line in (*SAID, "栏目应当更新1个"):
        assert line in mail.text
    assert f"/office/documents/?organ={cast.organ.code}#expiring" in mail.text
    assert "4件" in mail.subject


def test_mail_in_the_tray_is_told_of_every_working_day(cast, with_mail):
    told = {"direction": "in", "stage": "waiting", "message_id": "<a@b>", "sender": "a@b.cn"}
    with played_at(date(2026, 3, 6)):
        Message.objects.create(organ=cast.organ, recipient="x@y.cn", kept_at=now(), **told)
    assert [sent(date(2026, 3, day)) for day in (10, 10, 11)] == [1, 0, 1]
    mail = Message.objects.filter(direction="out").first()
    assert "待处理邮件1封，最早的2026年3月6日收到" in mail.text


def test_who_wants_no_mail_is_told_on_the_page_only(cast, due, with_mail):
    mail_choose(by_mail=False, by=cast.actor[Role.OFFICER])
    assert sent(MONDAY) == 0
    assert publishing_due(cast.actor[Role.OFFICER], MONDAY)

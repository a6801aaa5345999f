"""Subscribing by mail: nothing is sent before the address itself has agreed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from gongkai.journal.models import Entry
from gongkai.mail.models import Message
from gongkai.publishing.models import Column, Subscription
from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.services import (
    digests_send,
    subscription_ask,
    subscription_confirm,
    subscription_end,
    subscriptions_sweep,
)
from gongkai.publishing.services.storing import keep_found
from gongkai.publishing.subscription_links import LinkOver, confirming, ending
from gongkai.today import played_at
from platform_applicant import DAY

TO = "chen@example.com"


def _link(message):
    return re.search(r"http://127\.0\.0\.1:8000(/subscriptions/\S+)", message.text)[1]


@pytest.fixture
def agreed(organ):
    def make(**told):
        subscription_ask(organ=organ, email=told.pop("email", TO), **told)
        one = Subscription.objects.latest("pk")
        return subscription_confirm(token=confirming(one.pk), today=DAY)

    return make


def _next_day():
    return digests_send(today=DAY + timedelta(days=1))


def test_the_whole_way_in_a_browser(client, column, item_of):
    organ = column.organ
    asked = client.post(f"/o/{organ.code}/subscribe/?column={column.slug}", {"email": TO})
    assert "确认邮件已经发出" in asked.content.decode()
    confirm = _link(Message.objects.get())
    assert client.get(confirm).status_code == 200
    assert Subscription.objects.get().confirmed_at is None
    client.post(confirm)
    item = item_of(column)
    assert _next_day() == 1
    news = Message.objects.latest("pk")
    assert item.title in news.text
    assert f"/o/{organ.code}/i/{item.pk}/" in news.text
    end = _link(news)
    assert client.get(end).status_code == 200
    assert Subscription.objects.exists()
    client.post(end)
    assert not Subscription.objects.exists()


def test_nothing_is_sent_to_who_never_confirmed(organ, column, item_of):
    subscription_ask(organ=organ, email=TO)
    item_of(column)
    assert _next_day() == 0
    assert Message.objects.count() == 1


def test_asking_again_and_again_sends_one_question(organ, client, agreed):
    for _ in range(3):
        subscription_ask(organ=organ, email=f" {TO.upper()} ")
    assert Message.objects.count() == 1
    agreed(words="收费")
    page = client.post(f"/o/{organ.code}/subscribe/?q=收费", {"email": TO})
    assert "确认邮件已经发出" in page.content.decode()
    assert Message.objects.count() == 2


@pytest.mark.parametrize(
    "words",
    [
        "补贴到账请登录http://evil.example领取",
        "领补贴evil.example",
        "领补贴ｅｖｉｌ．ｅｘａｍｐｌｅ",
        "领补贴evil。example",
        "加www",
        "联系a@b",
        "请致电01012345678",
        "字" * 21,
    ],
)
def test_a_mail_of_ours_says_nothing_that_leads_elsewhere(client, organ, words):
    page = client.post(f"/o/{organ.code}/subscribe/?q={words}", {"email": TO})
    assert "不能含有网址、邮箱、电话" in page.content.decode()
    assert not Message.objects.exists()


@pytest.mark.parametrize("words", ["公安部令第160号", "云公规〔2026〕3号", "A级 停车 2026年"])
def test_the_words_searched_for_stand_in_the_question_but_not_in_its_subject(organ, words):
    subscription_ask(organ=organ, email=TO, words=words)
    asked = Message.objects.get()
    assert words in asked.text
    assert words not in asked.subject


def test_an_address_is_asked_twice_a_day_until_it_confirms(organ, sibling, column, agreed):
    for told in ({"organ": organ}, {"organ": sibling.organ}, {"organ": organ, "words": "收费"}):
        subscription_ask(email=TO, **told)
    assert Message.objects.count() == 2
    subscription_confirm(token=confirming(Subscription.objects.earliest("pk").pk), today=DAY)
    subscription_ask(organ=organ, email=TO, words="收费")
    assert Message.objects.count() == 3
    with played_at(DAY + timedelta(days=2)):
        subscription_ask(organ=organ, email=TO, column=column)
    assert Message.objects.count() == 4


def test_one_mail_a_day_tells_of_all_subscriptions_of_an_address(agreed, column, item_of):
    agreed()
    agreed(column=column)
    agreed(words="收费")
    agreed(email="li@example.com", words="没有的词")
    item = item_of(column)
    keep_found(item)
    sent = Message.objects.count()
    assert _next_day() == 1
    assert Message.objects.count() == sent + 1
    news = Message.objects.latest("pk")
    assert (news.recipient, news.text.count(item.title)) == (TO, 1)
    assert news.text.count("/end/") == 3


def test_what_was_told_of_is_not_told_again_and_nothing_of_the_day_is_missed(
    agreed, column, item_of
):
    agreed()
    item_of(column, "早上的公告")
    assert digests_send(today=DAY) == 0
    item_of(column, "晚上的公告")
    assert _next_day() == 1
    text = Message.objects.latest("pk").text
    assert "早上的公告" in text
    assert "晚上的公告" in text
    assert _next_day() == 0


def test_only_the_column_and_the_words_asked_for_are_told_of(agreed, organ, column, item_of):
    other = Column.objects.filter(organ=organ, slug="emergency").get()
    agreed(column=other, words="收费")
    for made in (item_of(column, "收费公告"), item_of(other, "防汛公告")):
        keep_found(made)
    assert _next_day() == 0
    right = item_of(other, "应急收费公告")
    keep_found(right)
    assert digests_send(today=DAY + timedelta(days=2)) == 0  # of the day before, told of already
    Subscription.objects.update(last_on=DAY - timedelta(days=1))
    assert _next_day() == 1
    assert right.title in Message.objects.latest("pk").text


@pytest.mark.parametrize("address", ["", "nobody", "a@b", "甲@例子", f"{'a' * 250}@example.com"])
def test_what_is_no_address_is_refused_beside_the_field(client, organ, address):
    page = client.post(f"/o/{organ.code}/subscribe/", {"email": address})
    assert page.status_code == 400
    assert not Subscription.objects.exists()


def test_a_column_of_another_organ_is_refused(organ, sibling, column):
    with pytest.raises(PublishingRefusal):
        subscription_ask(organ=sibling.organ, email=TO, column=column)


def test_a_link_that_is_made_up_changed_or_too_old_is_refused(client, organ):
    subscription_ask(organ=organ, email=TO)
    one = Subscription.objects.get()
    for token in ("x", confirming(one.pk)[:-1] + "_", ending(one.pk)):
        with pytest.raises(LinkOver):
            subscription_confirm(token=token, today=DAY)
        assert client.post(f"/subscriptions/{token}/confirm/").status_code == 404
    with pytest.raises(LinkOver):
        subscription_end(token=confirming(one.pk))


def test_an_address_that_nobody_confirmed_is_forgotten(organ, agreed):
    agreed(email="li@example.com")
    subscription_ask(organ=organ, email=TO)
    with played_at(DAY + timedelta(days=2)):
        assert subscriptions_sweep() == 0
    with played_at(DAY + timedelta(days=4)):
        assert subscriptions_sweep() == 1
    assert Subscription.objects.get().email == "li@example.com"


def test_the_journal_names_no_reader(agreed):
    one = agreed()
    subscription_end(token=ending(one.pk))
    subscription_end(token=ending(one.pk))
    told = Entry.objects.filter(verb__startswith="publishing.subscription")
    assert told.count() == 3
    assert not any(TO in str(entry.__dict__) for entry in told)


def test_who_subscribes_too_often_is_told_when_to_try_again(client, organ):
    path = f"/o/{organ.code}/subscribe/"
    answers = [client.post(path, {"email": f"a{n}@example.com"}).status_code for n in range(6)]
    assert answers == [200] * 5 + [429]

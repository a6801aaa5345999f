"""Mail goes after the commit, tells no one's name, and never undoes an act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from gongkai.casework.letters import LETTERS
from gongkai.casework.mailing import letter_written, letters_planned
from gongkai.casework.models import Applicant
from gongkai.law.procedure import Act
from gongkai.mail.models import Message
from gongkai.mail.services import mail_deliver
from gongkai.mail.wording import all_kinds
from platform_play import APPLICATION, MONDAY, Play, answered, filed, handling

pytestmark = pytest.mark.django_db


def subjects():
    return [message.subject.partition("（")[0] for message in Message.objects.order_by("pk")]


def sent(request, act):
    letters_planned(request, act)
    mail_deliver(message_id=Message.objects.latest("pk").pk)
    return mail.outbox[-1]


def test_each_act_that_concerns_the_applicant_plans_a_mail(cast):
    got = filed(cast)
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    played.act(Act.EXTEND, MONDAY, working_days=5, reason="案情复杂")
    answered(played, date(2024, 5, 10))
    assert subjects() == [
        "您的政府信息公开申请已提交",
        "本机关已收到您的政府信息公开申请",
        "您的政府信息公开申请延长答复期限",
        "您的政府信息公开申请已答复",
    ]
    planned = DBTaskResult.objects.filter(task_path="gongkai.mail.tasks.deliver")
    assert sorted(row.args_kwargs["args"] for row in planned) == [
        [pk] for pk in Message.objects.order_by("pk").values_list("pk", flat=True)
    ]
    assert mail.outbox == []


def test_a_mail_tells_the_dates_of_its_act(cast):
    played = Play(cast, filed(cast).request).confirmed(MONDAY)
    told = Message.objects.latest("pk").text
    assert "2024年5月6日收到" in told
    assert f"{played.request.due_on:%Y年%-m月%-d日}" in told


def test_a_mail_says_what_happens_next(cast):
    played = handling(cast, MONDAY)
    played.act(Act.ASK_CORRECTION, MONDAY, reason="请写明年份")
    letter = sent(played.request, Act.ASK_CORRECTION)
    assert letter.to == [APPLICATION.email]
    assert "请写明年份" in letter.body
    assert "/status/" in letter.body
    assert APPLICATION.name not in letter.body + letter.subject


@pytest.mark.parametrize("act", list(LETTERS))
def test_every_letter_is_whole(cast, act):
    letter = sent(handling(cast, MONDAY).request, act)
    assert "{" not in letter.body + letter.subject
    assert "None" not in letter.body
    assert "\n" not in letter.subject
    assert "下一步：" in letter.body
    [(page, kind)] = letter.alternatives
    assert kind == "text/html"
    assert "<p>下一步：" in page


def test_every_shipped_text_says_what_happens_next():
    texts = [kind.body for kind in all_kinds() if kind.key.startswith("casework.")]
    assert len(texts) > len(LETTERS)
    assert all("下一步：" in text for text in texts)


def test_what_people_type_does_not_reach_the_headers(cast):
    injected = replace(APPLICATION, description="数据\nBcc: other@example.com")
    letter = sent(handling(cast, MONDAY, injected).request, Act.FILE)
    assert "other@example.com" not in str(letter.message())


def test_an_address_that_smuggles_a_header_is_never_sent_to(cast):
    request = handling(cast, MONDAY).request
    Applicant.objects.update(email="a@example.com\nBcc: b@example.com")
    request.applicant.refresh_from_db()
    message = letter_written(request, "casework.FILE")
    assert message.stage == Message.Stage.FAILED
    assert "地址不正确" in message.reason
    mail_deliver(message_id=message.pk)
    assert mail.outbox == []


def test_nothing_is_sent_where_no_address_is_known(cast):
    request = handling(cast, MONDAY).request
    request.applicant.email = ""
    letters_planned(request, Act.FILE)
    mail_deliver(message_id=1)
    assert Message.objects.count() == 0
    assert mail.outbox == []


def test_who_wants_few_mails_has_those_that_ask_move_or_answer(cast):
    request = handling(cast, MONDAY).request
    request.applicant.mails_every_step = False
    letters_planned(request, Act.GIVE_REASONS, Act.MERGE, Act.EXTEND, Act.SERVE)
    assert subjects() == ["您的政府信息公开申请延长答复期限", "您的政府信息公开申请已答复"]

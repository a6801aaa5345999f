"""Mail goes after the commit, tells no one's name, and never undoes an act."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from gongkai.casework.mailing import letter_send
from gongkai.casework.models import Applicant
from gongkai.law.procedure import Act
from platform_play import APPLICATION, MONDAY, Play, answered, filed, handling

pytestmark = pytest.mark.django_db


def planned():
    return [row.args_kwargs["args"][1] for row in DBTaskResult.objects.order_by("enqueued_at")]


def sent(request, act):
    letter_send.func(request.pk, act.name)
    return mail.outbox[-1]


def test_each_act_that_concerns_the_applicant_plans_a_mail(cast):
    got = filed(cast)
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    played.act(Act.EXTEND, MONDAY, working_days=5, reason="案情复杂")
    answered(played, date(2024, 5, 10))
    assert planned() == ["FILE", "CONFIRM_RECEIPT", "EXTEND", "SERVE"]


def test_a_mail_says_what_happens_next(cast):
    played = handling(cast, MONDAY)
    played.act(Act.ASK_CORRECTION, MONDAY, reason="请写明年份")
    letter = sent(played.request, Act.ASK_CORRECTION)
    assert letter.to == [APPLICATION.email]
    assert "请写明年份" in letter.body
    assert "/status/" in letter.body
    assert APPLICATION.name not in letter.body + letter.subject


@pytest.mark.parametrize("act", [Act.FILE, Act.CONFIRM_RECEIPT, Act.EXTEND, Act.SERVE])
def test_every_letter_is_whole(cast, act):
    letter = sent(handling(cast, MONDAY).request, act)
    assert "{" not in letter.body + letter.subject
    assert "\n" not in letter.subject


def test_what_people_type_does_not_reach_the_headers(cast):
    from dataclasses import replace

    injected = replace(APPLICATION, description="数据\nBcc: other@example.com")
    letter = sent(handling(cast, MONDAY, injected).request, Act.FILE)
    assert "other@example.com" not in str(letter.message())


def test_an_address_that_smuggles_a_header_is_never_sent_to(cast):
    request = handling(cast, MONDAY).request
    Applicant.objects.update(email="a@example.com\nBcc: b@example.com")
    with pytest.raises(ValueError, match="Header values can't contain newlines"):
        letter_send.func(request.pk, "FILE")
    assert mail.outbox == []


def test_nothing_is_sent_where_no_address_is_known(cast):
    request = handling(cast, MONDAY).request
    Applicant.objects.update(email="")
    letter_send.func(request.pk, "FILE")
    letter_send.func(request.pk + 1, "FILE")
    assert mail.outbox == []

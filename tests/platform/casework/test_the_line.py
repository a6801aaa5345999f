"""A request from filing to service, each act by who does it."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Event
from gongkai.casework.selectors import status_by_code, timeline
from gongkai.journal.verify import verify
from gongkai.law.procedure import State
from platform_play import Play, answered, filed, handling, signed

pytestmark = pytest.mark.django_db

MONDAY = date(2024, 5, 6)


def test_a_citizen_files_and_gets_the_answer_by_code(cast):
    got = filed(cast, MONDAY)
    played = Play(cast, got.request)
    assert status_by_code(got.request.number, got.query_code, MONDAY).state == State.FILED
    played.confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    answered(played, date(2024, 5, 10))
    seen = status_by_code(got.request.number, got.query_code, date(2024, 5, 10))
    assert seen.state == State.ANSWERED
    assert seen.answers[0].body == "现予公开。"
    assert "云泽市人民政府" in seen.answers[0].remedy
    played.request.refresh_from_db()
    assert played.request.outcome == "GRANT_PROVIDE"
    assert played.request.concluded_on == date(2024, 5, 10)
    assert list(verify("yunze-gaj")) == []


def test_every_act_leaves_one_event_and_one_entry(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)
    answered(played, date(2024, 5, 10))
    acts = list(Event.objects.filter(request=played.request).values_list("act", flat=True))
    assert acts == ["FILE", "CONFIRM_RECEIPT", "REGISTER", "DECIDE", "SERVE"]
    labels = [entry.label for entry in timeline(played.request)]
    assert labels == [
        "录入了申请",
        "登记了申请",
        "分办了申请",
        "拟制了答复",
        "将答复送审",
        "作出了答复决定",
        "送达了答复",
    ]


def test_an_answer_is_seen_only_after_its_service(cast):
    got = filed(cast, MONDAY)
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    signed(played, MONDAY)
    seen = status_by_code(got.request.number, got.query_code, MONDAY)
    assert seen.answers == ()
    assert seen.state == State.HANDLING
    assert "作出答复决定" not in [step.label for step in seen.steps]

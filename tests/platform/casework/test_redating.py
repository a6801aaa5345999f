"""Due dates that move are read anew every night; a split form counts by its parts."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Request
from gongkai.casework.selectors import status_by_code, timeline
from gongkai.casework.services import requests_redate
from gongkai.casework.services.redating import requests_redate as redate_service
from gongkai.journal.models import Entry
from gongkai.law.procedure import Act
from platform_play import MONDAY, Play, filed, handling

pytestmark = pytest.mark.django_db


def due(request):
    return Request.objects.get(pk=request.pk).due_on


def test_an_open_consultation_moves_the_date_with_the_days_clk_15(cast):
    played = handling(cast, date(2024, 11, 4))
    still = handling(cast, date(2024, 11, 4))
    played.act(Act.CONSULT_ORGAN, date(2024, 11, 11), party="财政局", subject="预算")
    entries = Entry.objects.count()
    assert requests_redate(today=date(2024, 11, 27)) == 1
    assert due(played.request) == date(2024, 12, 18)
    assert due(still.request) == date(2024, 12, 2)
    assert requests_redate(today=date(2024, 11, 27)) == 0
    assert Entry.objects.count() == entries


def test_a_date_that_a_notice_has_made_firm_is_told_clk_2(cast):
    played = handling(cast, MONDAY)
    Request.objects.filter(pk=played.request.pk).update(
        is_provisional=True, due_on=date(2024, 6, 14)
    )
    assert redate_service(today=MONDAY) == 1
    assert due(played.request) == date(2024, 5, 31)
    last = timeline(played.request)[-1]
    assert (last.label, last.role) == ("重新计算了答复期限", "系统")
    assert last.before == {"due_on": "2024-06-14"}


def test_it_takes_a_constant_number_of_queries(cast, django_assert_max_num_queries):
    for _ in range(5):
        handling(cast, MONDAY)
    with django_assert_max_num_queries(2):
        requests_redate(today=MONDAY)


def test_the_parts_of_a_form_are_received_when_it_was_map_7(cast):
    got = filed(cast)
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY)
    played.act(Act.SPLIT, date(2024, 5, 8), children=3)
    parts = list(Request.objects.filter(split_from=played.request).order_by("pk"))
    assert [part.number for part in parts] == [f"云公开〔2024〕第{n}号" for n in (2, 3, 4)]
    assert {(part.state, part.received_on, part.due_on) for part in parts} == {
        ("RECEIVED", MONDAY, date(2024, 5, 31))
    }
    assert played.request.state == "SPLIT"
    assert status_by_code(parts[1].number, got.query_code, MONDAY).title.endswith("（第2部分）")

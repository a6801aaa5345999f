"""What is next while a request is handled: searches, reasons, consultations, opinions."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.selectors import my_work
from gongkai.casework.services import opinion_answer, opinion_ask
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from platform_cast import add_person
from platform_play import MONDAY, drafted, handling, searched

pytestmark = pytest.mark.django_db
TUESDAY, LATER = date(2024, 5, 7), date(2024, 5, 28)


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY, handler=cast.person[Role.HANDLER])


def tasks(played, role=Role.HANDLER, on=TUESDAY):
    return [item.what for item in my_work(played.cast.actor[role], on)]


def test_a_drafted_nonexistence_asks_for_its_search_law_36_4(played):
    drafted(played, TUESDAY, OutcomeCode.UNABLE_NONEXISTENT, evidence={})
    assert "登记检索" in tasks(played)
    searched(played, TUESDAY)
    assert "登记检索" not in tasks(played)


def test_reasons_are_judged_when_given_or_when_their_time_is_over_law_35_1(played):
    what = "判断申请理由是否合理"
    played.act(Act.ASK_REASONS, TUESDAY, reason="一月43件", until=date(2024, 5, 20))
    assert what not in tasks(played)
    assert what in tasks(played, on=LATER)
    played.act(Act.GIVE_REASONS, TUESDAY, reason="研究")
    assert what in tasks(played)
    played.act(Act.DEFER, TUESDAY, until=date(2024, 9, 2))
    assert what not in tasks(played)


def test_the_letters_arrival_is_noted_and_then_the_silence_law_32_2(played):
    party = {"party": "甲公司", "subject": "合同"}
    played.act(Act.CONSULT_THIRD_PARTY, MONDAY, **party)
    assert "登记征求意见书送达" in tasks(played, Role.OFFICER)
    played.act(Act.NOTE_CONSULTATION, TUESDAY, **party)
    assert "登记征求意见书送达" not in tasks(played, Role.OFFICER)
    assert "登记逾期未答复" not in tasks(played, Role.OFFICER, date(2024, 5, 27))
    assert "登记逾期未答复" in tasks(played, Role.OFFICER, LATER)


def test_a_joined_unit_has_its_own_task_until_it_answers(played, cast):
    own = cast.actor[Role.HANDLER]
    add_person(cast, Role.HANDLER, "交警承办人", cast.other_unit)
    theirs, cast.actor[Role.HANDLER] = cast.actor[Role.HANDLER], own
    asked = opinion_ask(
        request_id=played.request.pk,
        kind="unit",
        unit=cast.other_unit,
        question="是否保存？",
        by=own,
        today=TUESDAY,
    )
    assert [item.what for item in my_work(theirs, TUESDAY)] == ["答复协办意见"]
    assert "答复协办意见" not in tasks(played)
    opinion_answer(opinion_id=asked.pk, text="没有", answered_on=TUESDAY, by=theirs, today=TUESDAY)
    assert my_work(theirs, TUESDAY) == []

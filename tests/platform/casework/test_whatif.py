"""What if: the dates of an act that nobody has done, by the law's own procedure (CLK-11 to 18)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Event
from gongkai.casework.selectors import case_of, questions, what_if
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act
from platform_play import handling

pytestmark = pytest.mark.django_db


def test_an_extension_by_n_is_that_of_the_law_ex_6(cast):
    play = handling(cast, date(2025, 1, 6))
    case, day = case_of(play.request), date(2025, 1, 10)
    assert questions(case, day) == (Act.EXTEND,)
    ten, twenty = (what_if(case, Act.EXTEND, day, working_days=n) for n in (10, 20))
    assert (ten.before, ten.due_on) == (date(2025, 2, 8), date(2025, 2, 21))
    assert twenty.due_on == date(2025, 3, 7)
    assert "20个工作日之间" in what_if(case, Act.EXTEND, day, working_days=21).refusal


def test_an_answer_to_the_consultation_on_a_day_ahead_is_that_of_the_law_ex_5(cast):
    play = handling(cast, date(2024, 11, 4))
    told = {"party": "甲公司", "subject": "合同"}
    play.act(Act.CONSULT_THIRD_PARTY, date(2024, 11, 11), **told)
    play.act(Act.NOTE_CONSULTATION, date(2024, 11, 13), **told)
    case, day = case_of(play.request), date(2024, 11, 14)
    asked = what_if(case, Act.ANSWER_CONSULTATION, day, on=date(2024, 11, 27))
    assert asked.due_on == date(2024, 12, 18)
    assert Event.objects.filter(request=play.request).count() == len(case.history)
    told["view"] = ThirdPartyView.CONSENT
    play.act(Act.ANSWER_CONSULTATION, date(2024, 11, 27), **told)
    assert play.request.due_on == asked.due_on


def test_a_correction_received_on_a_day_is_that_of_the_law_ex_4(cast):
    play = handling(cast, date(2024, 4, 10))
    play.act(Act.ASK_CORRECTION, date(2024, 4, 19), reason="年度不明")
    play.act(Act.NOTE_CORRECTION_NOTICE, date(2024, 4, 22))
    case, day = case_of(play.request), date(2024, 4, 23)
    assert questions(case, day) == (Act.RECEIVE_CORRECTION,)
    asked = what_if(case, Act.RECEIVE_CORRECTION, day, on=date(2024, 5, 11))
    assert (asked.before, asked.due_on) == (None, date(2024, 6, 7))


def test_of_several_consultations_all_are_answered(cast):
    play = handling(cast, date(2024, 11, 4))
    for party in ("甲公司", "乙公司"):
        play.act(Act.CONSULT_THIRD_PARTY, date(2024, 11, 11), party=party, subject="合同")
    asked = what_if(case_of(play.request), Act.ANSWER_CONSULTATION, date(2024, 11, 27))
    assert asked.due_on == date(2024, 12, 18)


def test_what_the_law_does_not_allow_says_why(cast):
    play = handling(cast, date(2024, 11, 4))
    case = case_of(play.request)
    assert (
        "没有正在进行的征求意见"
        in what_if(case, Act.ANSWER_CONSULTATION, date(2024, 11, 5)).refusal
    )
    late = what_if(case, Act.EXTEND, date(2024, 11, 5), on=date(2024, 12, 3), working_days=5)
    assert "已于2024-12-02届满" in late.refusal
    assert what_if(case, Act.EXTEND, date(2024, 11, 5), on=date(2024, 11, 1)).refusal
    assert questions(case, date(2024, 12, 3)) == ()

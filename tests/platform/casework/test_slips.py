"""Correcting an obvious slip of a served answer (DOC-0)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.refusals import AnswerNotReady
from gongkai.casework.selectors import case_of
from gongkai.casework.services import slip_correct
from gongkai.law.procedure import Act
from gongkai.law.procedure.refusals import Refusal
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, answered, handling

pytestmark = pytest.mark.django_db
LATER = date(2024, 5, 20)


def corrected(played, wrong="2021年", right="2022年", role=Role.OFFICER):
    with played_at(LATER):
        return slip_correct(
            **played.at, wrong=wrong, right=right, by=played.cast.actor[role], today=LATER
        )


@pytest.fixture
def played(cast):
    case = handling(cast, MONDAY).assigned(MONDAY)
    return answered(case, MONDAY, body="现公开2021年养犬登记数量。")


def test_the_notice_says_what_becomes_of_what_and_the_answer_stays_as_it_was_served(played):
    request = corrected(played)
    assert case_of(request).last(Act.CORRECT_SLIP).reason == "将“2021年”更正为“2022年”"
    assert request.state == "ANSWERED"
    assert request.answers.get().body == "现公开2021年养犬登记数量。"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("2019年", "2022年"), ("", "2022年"), ("2021年", "2021年"), ("2021年", " ")],
)
def test_it_refuses_what_the_answer_does_not_say_and_what_changes_nothing(played, wrong, right):
    with pytest.raises(AnswerNotReady):
        corrected(played, wrong, right)


def test_before_service_there_is_nothing_to_correct(cast):
    with pytest.raises(Refusal):
        corrected(handling(cast, MONDAY))


def test_only_who_runs_the_procedure_corrects(played):
    with pytest.raises(NotAllowed):
        corrected(played, role=Role.HANDLER)

"""A repeat rests on an answer that was given to the same applicant (LAW-36-6, MAP-6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gongkai.casework.models import Request
from gongkai.casework.refusals import AnswerNotReady
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure.refusals import EvidenceMissing
from platform_play import APPLICATION, MONDAY, answered, drafted, handling, signed, submitted

pytestmark = pytest.mark.django_db
LATER = date(2024, 6, 3)
REPEAT = OutcomeCode.NOPROC_REPEAT
OTHER = replace(APPLICATION, name="李四", id_number="11010519491231003X", id_type="passport")


@pytest.fixture
def first(cast):
    return answered(handling(cast, MONDAY).assigned(MONDAY), MONDAY)


@pytest.fixture
def again(cast):
    return handling(cast, LATER).assigned(LATER)


def links(again, first):
    Request.objects.filter(pk=again.request.pk).update(repeats=first.request.pk)


def test_the_request_that_it_repeats_is_the_evidence_and_nothing_typed_takes_its_place(
    first, again
):
    links(again, first)
    answer = drafted(again, LATER, REPEAT, evidence={"EARLIER_ANSWER": "别的文号"})
    answer = submitted(again, answer, LATER)
    number = first.request.answers.get().letter_number
    assert answer.evidence["EARLIER_ANSWER"] == f"{number}，{MONDAY}送达。"


def test_what_is_still_open_is_no_earlier_answer_map_6(cast, again):
    pending = handling(cast, MONDAY)
    links(again, pending)
    with pytest.raises(EvidenceMissing, match="以往答复"):
        submitted(again, drafted(again, LATER, REPEAT, evidence={}), LATER)


def test_a_number_of_the_time_before_the_platform_will_do(again):
    told = {"EARLIER_ANSWER": "云公开答〔2016〕第7号，2016年5月4日"}
    answer = submitted(again, drafted(again, LATER, REPEAT, evidence=told), LATER)
    assert answer.stage == "in_review"


def test_it_refuses_an_earlier_answer_without_a_number(again):
    told = {"EARLIER_ANSWER": "以前答复过"}
    with pytest.raises(AnswerNotReady, match="文号"):
        submitted(again, drafted(again, LATER, REPEAT, evidence=told), LATER)


def test_it_refuses_an_answer_that_was_given_to_somebody_else(cast, again):
    other = answered(handling(cast, MONDAY, OTHER).assigned(MONDAY), MONDAY)
    told = {"EARLIER_ANSWER": f"见{other.request.answers.get().letter_number}"}
    with pytest.raises(AnswerNotReady, match="不是对同一申请人的答复"):
        submitted(again, drafted(again, LATER, REPEAT, evidence=told), LATER)


def test_it_refuses_an_answer_that_was_not_served(cast, again):
    signed_only = handling(cast, MONDAY).assigned(MONDAY)
    number = signed(signed_only, MONDAY).letter_number
    told = {"EARLIER_ANSWER": number}
    with pytest.raises(AnswerNotReady, match="尚未送达"):
        submitted(again, drafted(again, LATER, REPEAT, evidence=told), LATER)

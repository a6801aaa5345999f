"""The record of searches is the evidence that something does not exist (LAW-36-4, DOC-12)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import SearchRecord
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.casework.services import answer_submit
from gongkai.journal.selectors import entries_of
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.law.procedure.refusals import EvidenceMissing
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, answered, drafted, handling, searched, submitted

pytestmark = pytest.mark.django_db
TUESDAY, FRIDAY = date(2024, 5, 7), date(2024, 5, 10)
NONE = OutcomeCode.UNABLE_NONEXISTENT


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


def test_what_was_typed_proves_no_search_law_36_4(played):
    typed = {"SEARCH_RECORD": "查过了，没有"}
    answer = drafted(played, TUESDAY, NONE, evidence=typed)
    assert answer.evidence == {}
    with pytest.raises(EvidenceMissing, match="检索记录"):
        submitted(played, answer, TUESDAY)


def test_a_search_that_found_nothing_is_the_evidence_and_stands_in_the_answer(played):
    searched(played, TUESDAY)
    answer = submitted(played, drafted(played, TUESDAY, NONE, evidence={}), TUESDAY)
    assert "档案系统、公文系统" in answer.evidence["SEARCH_RECORD"]
    assert "检索人：王五" in answer.evidence["SEARCH_RECORD"]


def test_it_refuses_nonexistence_of_what_a_later_search_found(played):
    searched(played, TUESDAY)
    searched(played, TUESDAY, has_found=True)
    with pytest.raises(EvidenceMissing):
        submitted(played, drafted(played, TUESDAY, NONE, evidence={}), TUESDAY)


def test_what_is_found_while_the_answer_is_in_review_stops_its_signature(played):
    from platform_play import reviewed

    searched(played, TUESDAY)
    answer = submitted(played, drafted(played, TUESDAY, NONE, evidence={}), TUESDAY)
    searched(played, FRIDAY, has_found=True)
    with pytest.raises(EvidenceMissing):
        reviewed(played, answer, FRIDAY)
    answer.refresh_from_db()
    assert answer.stage == "in_review"


def test_a_search_before_the_correction_looked_for_something_else_clk_11(played):
    searched(played, TUESDAY)
    played.act(Act.ASK_CORRECTION, TUESDAY, reason="哪一年")
    played.act(Act.RECEIVE_CORRECTION, FRIDAY, reason="2022年")
    answer = drafted(played, FRIDAY, NONE, evidence={})
    with pytest.raises(EvidenceMissing):
        submitted(played, answer, FRIDAY)
    searched(played, FRIDAY)
    with played_at(FRIDAY):
        answer_submit(
            answer_id=answer.pk,
            version=answer.version,
            by=played.cast.actor[Role.HANDLER],
            today=FRIDAY,
        )


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2024, 5, 3), {}),
        (TUESDAY, {"places": " "}),
        (TUESDAY, {"words": ""}),
        (TUESDAY, {"found": ""}),
        (TUESDAY, {"searched_by": ""}),
    ],
)
def test_it_refuses_a_search_that_does_not_say_where_how_who_or_when(played, on, told):
    with pytest.raises(CaseworkRefusal):
        searched(played, on, **told)
    assert not SearchRecord.objects.exists()


def test_it_refuses_a_search_of_what_is_over(played):
    answered(played, TUESDAY)
    with pytest.raises(CaseworkRefusal, match="已经办结"):
        searched(played, FRIDAY)


def test_it_says_which_unit_searched_and_none_for_the_office(played):
    assert searched(played, TUESDAY).unit == played.cast.unit
    assert searched(played, TUESDAY, by=played.cast.actor[Role.OFFICER]).unit is None


def test_a_search_is_journalled_without_what_was_found(played):
    searched(played, TUESDAY)
    entry = entries_of("casework.request", played.request.pk)[-1]
    assert entry.label == "登记了检索"
    assert set(entry.after) == {"search", "searched_on", "found"}


def test_only_who_works_on_it_searches(played, sibling):
    with pytest.raises(RequestUnknown):
        searched(played, TUESDAY, by=sibling.actor[Role.OFFICER])
    with pytest.raises(NotAllowed):
        searched(played, TUESDAY, by=played.cast.actor[Role.AUDITOR])

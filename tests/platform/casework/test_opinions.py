"""Opinions of joined units, of the legal adviser, of a superior (LAW-11-1, LAW-17-2)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Opinion
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.casework.selectors import Filters, clock_of, request_seen, requests_page
from gongkai.casework.services import (
    answer_draft,
    note_write,
    opinion_answer,
    opinion_ask,
    search_record,
)
from gongkai.journal.overtaken import Overtaken
from gongkai.law.outcomes import OutcomeCode
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from platform_cast import add_person
from platform_play import MONDAY, answered, handling

pytestmark = pytest.mark.django_db
TUESDAY = date(2024, 5, 7)


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


@pytest.fixture
def neighbour(cast):
    """The handler of the other unit."""
    own = cast.actor[Role.HANDLER], cast.person[Role.HANDLER]
    add_person(cast, Role.HANDLER, "交警承办人", cast.other_unit)
    theirs = cast.actor[Role.HANDLER]
    cast.actor[Role.HANDLER], cast.person[Role.HANDLER] = own
    return theirs


def asked(played, role=Role.HANDLER, **more):
    told = {"kind": "unit", "question": "是否保存该数据？", "unit": played.cast.other_unit} | more
    by = played.cast.actor[role]
    return opinion_ask(request_id=played.request.pk, by=by, today=TUESDAY, **told)


def gave(opinion, by, text="没有保存。", on=TUESDAY):
    return opinion_answer(opinion_id=opinion.pk, text=text, answered_on=on, by=by, today=TUESDAY)


def test_a_joined_unit_sees_the_request_from_now_on(played, neighbour):
    with pytest.raises(RequestUnknown):
        request_seen(neighbour, played.request.pk)
    assert requests_page(neighbour, Filters()).rows == []
    asked(played)
    assert request_seen(neighbour, played.request.pk) == played.request
    assert requests_page(neighbour, Filters()).rows == [played.request]


def test_a_joined_unit_answers_notes_and_searches_but_does_not_draft(played, neighbour):
    opinion = asked(played)
    assert gave(opinion, neighbour).text == "没有保存。"
    note_write(request_id=played.request.pk, body="请再问车管所。", by=neighbour)
    search_record(
        request_id=played.request.pk,
        places="交警台账",
        words="养犬",
        found="没有",
        has_found=False,
        searched_on=TUESDAY,
        searched_by="赵六",
        by=neighbour,
        today=TUESDAY,
    )
    with pytest.raises(NotAllowed):
        answer_draft(
            **played.at, outcome=OutcomeCode.GRANT_PROVIDE, body="公开", by=neighbour,
            today=TUESDAY,
        )  # fmt: skip


def test_it_stops_no_clock_law_33_4(played):
    before = clock_of(played.request, TUESDAY).due_on
    asked(played)
    played.request.refresh_from_db()
    assert clock_of(played.request, TUESDAY).due_on == before == played.request.due_on


def test_the_legal_adviser_is_named_and_who_asked_records_the_opinion(played):
    opinion = asked(played, kind="legal_adviser", unit=None, of_whom="某律师事务所")
    assert (opinion.unit, opinion.of_whom) == (None, "某律师事务所")
    assert gave(opinion, played.cast.actor[Role.OFFICER]).answered_on == TUESDAY


def test_one_units_opinion_is_not_given_by_another(played, neighbour):
    adviser = asked(played, kind="superior", unit=None, of_whom="省公安厅")
    asked(played)
    with pytest.raises(NotAllowed):
        gave(adviser, neighbour)


def test_an_opinion_is_recorded_once(played, neighbour):
    opinion = asked(played)
    gave(opinion, neighbour)
    with pytest.raises(Overtaken):
        gave(opinion, played.cast.actor[Role.OFFICER], "另一个意见")


@pytest.mark.parametrize(
    "told",
    [
        {"unit": None},
        {"question": " "},
        {"kind": "legal_adviser", "unit": None},
    ],
)
def test_it_refuses_to_ask_nobody_or_nothing(played, told):
    with pytest.raises(CaseworkRefusal):
        asked(played, **told)
    assert not Opinion.objects.exists()


def test_it_refuses_to_join_the_handling_unit_or_one_that_has_not_answered(played):
    with pytest.raises(CaseworkRefusal, match="承办单位"):
        asked(played, unit=played.cast.unit)
    asked(played)
    with pytest.raises(CaseworkRefusal, match="等待其答复"):
        asked(played)


@pytest.mark.parametrize(
    ("text", "on"), [(" ", TUESDAY), ("有", MONDAY), ("有", date(2024, 5, 8))]
)
def test_it_refuses_an_empty_opinion_and_an_impossible_day(played, neighbour, text, on):
    with pytest.raises(CaseworkRefusal):
        gave(asked(played), neighbour, text, on)


def test_nothing_is_asked_about_what_is_over(played):
    answered(played, TUESDAY)
    with pytest.raises(CaseworkRefusal, match="已经办结"):
        asked(played)


def test_only_who_drafts_asks(played, sibling):
    with pytest.raises(NotAllowed):
        asked(played, Role.AUDITOR)
    with pytest.raises(RequestUnknown):
        opinion_ask(
            request_id=played.request.pk, kind="superior", question="?", of_whom="厅",
            by=sibling.actor[Role.OFFICER], today=TUESDAY,
        )  # fmt: skip


def test_the_list_costs_a_joined_unit_no_query_a_row(
    cast, neighbour, django_assert_max_num_queries
):
    for _ in range(5):
        asked(handling(cast, MONDAY).assigned(MONDAY))
    with django_assert_max_num_queries(5):
        assert len(requests_page(neighbour, Filters()).rows) == 5

"""What holds when nothing special is told (RR-1, RR-3)."""

from __future__ import annotations

from datetime import date

from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import OutcomeCode, is_reconsideration_first
from gongkai.law.remedies import (
    Order,
    OrganKind,
    Track,
    reconsideration_decision_end,
    route_against_answer,
)

DAY = date(2024, 3, 11)


def test_it_lets_queries_be_sued_directly_unless_the_organ_sets_otherwise():
    query = OutcomeCode.REFUSE_ADMIN_QUERY
    assert not is_reconsideration_first(query, DAY)
    assert route_against_answer(query, OrganKind.DEPARTMENT, DAY).order is Order.FREE_CHOICE


def test_it_extends_no_reconsideration_unless_told():
    end = reconsideration_decision_end(DAY, Track.ORDINARY, working_calendar())
    assert end.ends_on == date(2024, 5, 10)

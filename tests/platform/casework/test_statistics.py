"""How long answers took, and what is open where: every figure counted by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from gongkai.casework.selectors import Filters, loads, months, requests_page, speeds
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from platform_cast import make_cast
from platform_play import answered, handed_in, handling

pytestmark = pytest.mark.django_db

RECEIVED = date(2024, 5, 6)
DUE = date(2024, 5, 31)
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def taken(cast, on=RECEIVED):
    return handling(cast, on).assigned(on, handler=cast.person[Role.HANDLER])


def concluded(cast, day, outcome=OutcomeCode.GRANT_PROVIDE, **more):
    return answered(taken(cast), day, outcome, **more)


@pytest.fixture
def year(cast):
    """Three answered: after 4 and 20 working days, and a day late; one withdrawn while waiting."""
    concluded(cast, date(2024, 5, 10))
    concluded(cast, DUE)
    concluded(
        cast,
        date(2024, 6, 3),
        OutcomeCode.UNABLE_NEEDS_CREATION,
        evidence={"NO_READY_RECORD": "没有汇总过"},
    )
    waiting = taken(cast).act(Act.ASK_CORRECTION, RECEIVED, reason="请写明年份")
    waiting.act(Act.WITHDRAW, date(2024, 5, 7), reason="申请人书面撤回")
    return cast


def test_what_was_late_and_how_long_it_took_is_told_by_outcome(year):
    whole, *groups = speeds(year.actor[Role.OFFICER], year.organ, *YEAR, "outcome")
    assert (whole.requests, whole.rated, whole.in_time, whole.late) == (4, 3, 2, 1)
    assert (whole.median_days, whole.longest_days) == (4, 21)
    assert whole.share_in_time == pytest.approx(2 / 3)
    by_code = {group.key: group for group in groups}
    assert by_code["GRANT_PROVIDE"].requests == 2
    assert by_code["UNABLE_NEEDS_CREATION"].late == 1
    assert by_code["OTHER_WITHDRAWN"].share_in_time is None
    assert all(one.requests >= two.requests for one, two in pairwise(groups))


def test_the_lists_behind_the_counts_hold_as_many(year):
    actor = year.actor[Role.OFFICER]
    span = {"concluded_from": YEAR[0], "concluded_until": YEAR[1]}
    whole, *groups = speeds(actor, year.organ, *YEAR, "outcome")
    assert len(requests_page(actor, Filters(**span)).rows) == whole.requests
    assert len(requests_page(actor, Filters(**span, is_late=True)).rows) == whole.late
    for group in groups:
        found = requests_page(actor, Filters(**span, outcome=group.key))
        assert len(found.rows) == group.requests


def test_an_answer_made_anew_is_not_held_against_the_new_date(year):
    late = concluded(year, date(2024, 6, 5))
    late.act(Act.ORDER_REANSWER, date(2024, 8, 1), key="云复决〔2024〕1号", role=Role.OFFICER)
    whole, *_ = speeds(year.actor[Role.OFFICER], year.organ, *YEAR, "outcome")
    assert (whole.requests, whole.rated) == (5, 3)


def test_only_the_span_and_the_reach_count(year):
    officer = year.actor[Role.OFFICER]
    assert speeds(officer, year.organ, date(2024, 7, 1), YEAR[1], "channel") == ()
    neighbour = make_cast("yunze-jtj", "云泽市交通运输局")
    assert speeds(neighbour.actor[Role.OFFICER], year.organ, *YEAR, "channel") == ()


def test_any_number_of_requests_costs_the_same(year, django_assert_max_num_queries):
    actor = year.actor[Role.OFFICER]
    with django_assert_max_num_queries(2):  # the reach, the lots
        speeds(actor, year.organ, *YEAR, "unit_id")
    with django_assert_max_num_queries(2):
        loads(actor, year.organ, DUE, "unit_id")
    with django_assert_max_num_queries(4):
        months(actor, year.organ, DUE)


def test_the_board_tells_what_is_open_where(cast):
    taken(cast)
    taken(cast, date(2024, 5, 28)).act(Act.ASK_CORRECTION, date(2024, 5, 28), reason="请写明年份")
    handed_in(cast, date(2024, 5, 31))
    actor = cast.actor[Role.OFFICER]
    by_unit = {load.key: load for load in loads(actor, cast.organ, DUE, "unit_id")}
    unit, nobody = by_unit[cast.unit.pk], by_unit[None]
    assert (unit.open, unit.overdue, unit.soon, unit.waiting) == (2, 0, 1, 1)
    assert (nobody.open, nobody.soon) == (1, 0)
    [late, *_] = loads(actor, cast.organ, date(2024, 6, 3), "handler_id")
    assert (late.key, late.overdue) == (cast.person[Role.HANDLER].pk, 1)
    assert len(requests_page(actor, Filters(is_unassigned=True)).rows) == nobody.open


def test_the_months_are_twelve_and_end_with_this_one(year):
    found = months(year.actor[Role.OFFICER], year.organ, date(2024, 6, 20))
    assert [month.first for month in found][::11] == [date(2023, 7, 1), date(2024, 6, 1)]
    assert {month.first: (month.received, month.concluded) for month in found[-2:]} == {
        date(2024, 5, 1): (4, 3),
        date(2024, 6, 1): (0, 1),
    }

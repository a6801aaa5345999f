"""What the row repeats is what the law reads from the events (RPT-18, RPT-26)."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from gongkai.casework.models import Event, Request
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors import case_of
from gongkai.casework.services import request_act
from gongkai.journal.models import Entry
from gongkai.law.calendar import working_calendar
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import OutcomeCode, ThirdPartyView
from gongkai.law.procedure import (
    Act,
    Case,
    Facts,
    Refusal,
    clock_of,
    outcome,
    possible_acts,
    step,
)
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import answered, filed, handling, searched, served, signed

pytestmark = pytest.mark.django_db

FACTS = {
    "key": "云公开〔2024〕第9号",
    "reason": "说明",
    "party": "某公司",
    "subject": "合同",
    "working_days": 10,
    "tariff": Tariff.BY_PAGE,
    "quantity": 34,
    "view": ThirdPartyView.CONSENT,
    "children": 2,
    "applicants": 2,
}


def columns(pk):
    row = Request.objects.filter(pk=pk).values().get()
    names = ("state", "received_on", "due_on", "is_provisional", "outcome", "concluded_on")
    return {name: row[name] for name in names}


def recomputed(request, today):
    """The columns by another way: the law's own steps from nothing, and what they say."""
    case = Case()
    for done in case_of(request).history:
        case = step(case, done.act, done.facts)
    reading = clock_of(case, today, working_calendar())
    ended = outcome(case)
    ending = next(
        (
            case.history[count - 1].facts.on
            for count in range(1, len(case.history) + 1)
            if outcome(Case(case.state, case.history[:count]))
        ),
        None,
    )
    return {
        "state": case.state.name,
        "received_on": reading.received_on if reading else None,
        "due_on": reading.due_on if reading else None,
        "is_provisional": reading.provisional if reading else False,
        "outcome": ended.code.name if ended else "",
        "concluded_on": ending,
    }


@pytest.mark.parametrize("seed", range(12))
def test_the_row_says_what_the_law_says_after_any_acts(cast, seed):
    chance = random.Random(seed)  # noqa: S311
    day = date(2024, 3, 4) + timedelta(chance.randrange(300))
    played = handling(cast, day)
    for _ in range(10):
        day += timedelta(chance.randrange(12))
        possible = [
            row.act
            for row in possible_acts(case_of(played.request), day)
            if row.refusal is None and row.act not in {Act.DECIDE, Act.SPLIT, Act.ORDER_REANSWER}
        ]
        if not possible:
            break
        act = chance.choice(possible)
        until = day + timedelta(chance.randrange(60))
        try:
            played.act(act, day, **FACTS, until=until)
        except (Refusal, CaseworkRefusal):
            continue
        assert columns(played.request.pk) == recomputed(played.request, day)


def test_a_result_counts_on_the_day_of_the_answer_rpt_18(cast):
    played = answered(
        handling(cast, date(2024, 12, 10)).assigned(date(2024, 12, 10)), date(2025, 1, 8)
    )
    row = columns(played.request.pk)
    assert (row["received_on"], row["concluded_on"]) == (date(2024, 12, 10), date(2025, 1, 8))
    assert row["outcome"] == "GRANT_PROVIDE"


def test_a_decision_that_is_not_served_does_not_count(cast):
    played = handling(cast, date(2024, 12, 10)).assigned(date(2024, 12, 10))
    signed(played, date(2024, 12, 30))
    assert columns(played.request.pk)["concluded_on"] is None
    served(played, date(2025, 1, 3))
    assert columns(played.request.pk)["concluded_on"] == date(2025, 1, 3)


def test_a_new_answer_keeps_the_first_day_and_takes_the_new_outcome_rpt_26(cast):
    played = handling(cast, date(2024, 5, 6)).assigned(date(2024, 5, 6))
    answered(played, date(2024, 5, 10))
    played.act(Act.ORDER_REANSWER, date(2024, 9, 2), key="云政复〔2024〕8号")
    assert columns(played.request.pk)["due_on"] == date(2024, 9, 30)
    searched(played, date(2024, 9, 20))
    answered(played, date(2024, 9, 20), OutcomeCode.UNABLE_NONEXISTENT)
    row = columns(played.request.pk)
    assert (row["outcome"], row["concluded_on"]) == ("UNABLE_NONEXISTENT", date(2024, 5, 10))
    stages = played.request.answers.order_by("pk").values_list("stage", flat=True)
    assert list(stages) == ["superseded", "served"]


def test_a_date_beyond_the_loaded_years_is_provisional_clk_2(cast):
    got = handling(cast, date(2026, 12, 21)).request
    assert got.is_provisional
    assert got.due_on.year == 2027


@pytest.mark.parametrize(
    ("act", "facts"),
    [
        (Act.EXTEND, {"working_days": 21, "reason": "复杂"}),
        (Act.EXTEND, {"working_days": 5}),
        (Act.LAPSE_CORRECTION, {}),
        (Act.PAY_FEE, {}),
        (Act.CONVERT_TO_PROACTIVE, {"applicants": 2}),
        (Act.EXPIRE_CONSULTATION, {"party": "某公司", "subject": "合同"}),
        (Act.DECIDE, {"outcome": OutcomeCode.GRANT_PROVIDE}),
        (Act.SERVE, {}),
        (Act.WITHDRAW, {}),
    ],
)
def test_an_unlawful_act_leaves_no_trace(cast, act, facts):
    day = date(2024, 5, 6)
    played = handling(cast, day)
    before = (columns(played.request.pk), Event.objects.count(), Entry.objects.count())
    with pytest.raises((Refusal, CaseworkRefusal)):
        played.act(act, day, **facts)
    assert (columns(played.request.pk), Event.objects.count(), Entry.objects.count()) == before


@pytest.mark.parametrize("days", [1, -30])
def test_an_act_ahead_of_today_or_before_the_last_one_is_refused(cast, days):
    day = date(2024, 5, 6)
    played = handling(cast, day)
    with pytest.raises((Refusal, CaseworkRefusal)):
        played.act(Act.WITHDRAW, day + timedelta(days), today=day, reason="撤回")


def test_a_filed_request_can_be_withdrawn_before_receipt(cast):
    from platform_play import Play

    played = Play(cast, filed(cast).request)
    played.act(Act.WITHDRAW, date(2024, 5, 7), reason="申请人来电撤回")
    row = columns(played.request.pk)
    assert (row["state"], row["outcome"], row["received_on"]) == (
        "WITHDRAWN",
        "OTHER_WITHDRAWN",
        None,
    )


def test_the_head_of_the_office_approves_by_extending_clk_17(cast):
    played = handling(cast, date(2025, 1, 6))
    with played_at(date(2025, 1, 20)):
        request_act(
            **played.at,
            act=Act.EXTEND,
            facts=Facts(date(2025, 1, 20), working_days=10, reason="案情复杂"),
            by=cast.actor[Role.OFFICE_HEAD],
            today=date(2025, 1, 20),
        )
    played.request.refresh_from_db()
    assert played.request.due_on == date(2025, 2, 21)

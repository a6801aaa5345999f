"""The register of disputes narrowed, what is due in it, and the rates of correction."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Dispute, DisputeEvent
from gongkai.casework.selectors import (
    DisputeFilters,
    disputed_outcomes,
    disputes_due,
    disputes_page,
    set_aside_rates,
)
from gongkai.casework.selectors.dispute_feed import dispute_events
from gongkai.casework.services import disputes_redate
from gongkai.journal.selectors import entries_of
from gongkai.law.disputes import CorrectionGround, DeadlineKind
from gongkai.law.outcomes import OutcomeCode
from gongkai.organs.roles import Role
from platform_play import MONDAY, handling, instant

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 12)


@pytest.fixture
def dispute(cast):
    def make(**told):
        told = {
            "authority": "云泽市人民政府",
            "filed_on": MONDAY,
            "kind": "reconsideration",
        } | told
        return Dispute.objects.create(organ=cast.organ, **told)

    return make


def found(cast, query, role=Role.OFFICER):
    filters = DisputeFilters.from_query(query)
    return {row.pk for row in disputes_page(cast.actor[role], filters, today=TODAY).rows}


def test_every_filter_narrows(cast, dispute):
    ended = {"concluded_on": date(2024, 5, 20), "result": "corrected", "state": "CONCLUDED"}
    told = {
        "kind": "litigation",
        "reference": "（2024）云行初7号",
        "filed_on": date(2024, 5, 13),
        "disputed_outcome": "REFUSE_PROCESS",
        "ground": "FACTS",
        "matter": "公布处罚决定",
    }
    one = dispute(**ended, **told)
    other = dispute(due_on=date(2024, 6, 11), due_kind="DEFENCE")
    soon = dispute(due_on=date(2024, 6, 14), due_kind="DEFENCE")
    everything = {one.pk, other.pk, soon.pk}
    assert found(cast, {}) == everything
    for query in (
        {"kind": "litigation"},
        {"result": "corrected"},
        {"state": "CONCLUDED"},
        {"outcome": "REFUSE_PROCESS"},
        {"ground": "FACTS"},
        {"filed_from": "2024-05-07"},
        {"concluded_from": "2024-05-01"},
        {"concluded_until": "2024-05-31"},
        {"words": "云行初7"},
        {"words": "(2024)云行初"},
        {"words": "处罚"},
    ):
        assert found(cast, query) == {one.pk}, query
    assert found(cast, {"result": "pending"}) == {other.pk, soon.pk}
    assert found(cast, {"due": "overdue"}) == {other.pk}
    assert found(cast, {"due": "3"}) == {soon.pk}
    assert found(cast, {"filed_until": "2024-05-07"}) == {other.pk, soon.pk}
    assert found(cast, {"organ": cast.organ.code}) == everything
    assert found(cast, {"organ": "none"}) == set()
    assert found(cast, {"kind": "nonsense", "due": "9", "filed_from": "x"}) == everything


def test_filters_are_written_as_they_are_read():
    query = DisputeFilters.from_query({"kind": "litigation", "words": " 云 行初 "}).as_query()
    assert query == "kind=litigation&words=%E4%BA%91+%E8%A1%8C%E5%88%9D"


def test_a_request_is_found_by_its_number(cast, dispute):
    request = handling(cast, MONDAY).request
    one = dispute(request=request)
    dispute()
    assert found(cast, {"words": request.number}) == {one.pk}


def test_what_is_due_comes_first_and_only_to_who_keeps_it(
    cast, sibling, dispute, django_assert_num_queries
):
    late = dispute(due_on=date(2024, 6, 11), due_kind="DEFENCE")
    soon = dispute(due_on=date(2024, 6, 14), due_kind="REANSWER", is_provisional=True)
    dispute()
    officer = cast.actor[Role.OFFICER]
    with django_assert_num_queries(1):
        due = disputes_due(officer, TODAY)
    assert [one.dispute.pk for one in due] == [late.pk, soon.pk]
    assert [one.what for one in due] == [DeadlineKind.DEFENCE, DeadlineKind.REANSWER]
    assert [one.days_left for one in due] == [-1, 2]
    assert [one.is_provisional for one in due] == [False, True]
    assert disputes_due(cast.actor[Role.AUDITOR], TODAY) == []
    assert disputes_due(sibling.actor[Role.OFFICER], TODAY) == []


def ended(request, result, on=date(2023, 8, 1), outcome="REFUSE_PROCESS", **more):
    return {
        "request": request,
        "result": result,
        "concluded_on": on,
        "filed_on": date(2023, 3, 1),
        "state": "CONCLUDED",
        "disputed_outcome": outcome,
        **more,
    }


def test_an_answer_counts_once_however_often_it_was_disputed(
    cast, dispute, django_assert_num_queries
):
    first, second, third = (handling(cast, MONDAY).request for _ in range(3))
    dispute(**ended(first, "upheld"))
    dispute(**ended(first, "corrected", kind="litigation_after_reconsideration"))
    dispute(**ended(second, "corrected"))
    dispute(**ended(third, "upheld"))
    dispute(**ended(third, "corrected", on=date(2024, 2, 1)))
    dispute(**ended(second, "other", outcome="UNABLE_NONEXISTENT"))
    dispute(**ended(None, "corrected", outcome=""))
    with django_assert_num_queries(1):
        rates = set_aside_rates(cast.organ, TODAY)
    told = {code: (rate.set_aside, rate.answered) for code, rate in rates.items()}
    assert told == {
        OutcomeCode.REFUSE_PROCESS: (2, 3),
        OutcomeCode.UNABLE_NONEXISTENT: (0, 1),
    }
    assert set_aside_rates(cast.organ, date(2023, 6, 1)) == {}


def test_the_figures_of_a_year_say_why(cast, dispute, django_assert_num_queries):
    request = handling(cast, MONDAY).request
    dispute(**ended(request, "upheld"))
    dispute(**ended(request, "corrected", ground="FACTS"))
    dispute(**ended(request, "corrected", ground="FACTS"))
    dispute(**ended(request, "corrected", ground="LAW"))
    dispute(**ended(None, "other", outcome=""))
    with django_assert_num_queries(1):
        first, second = disputed_outcomes(cast.organ, 2023)
    assert (first.outcome, first.total) == (OutcomeCode.REFUSE_PROCESS, 4)
    assert first.results == {"upheld": 1, "corrected": 3, "other": 0}
    assert first.grounds == ((CorrectionGround.FACTS, 2), (CorrectionGround.LAW, 1))
    assert (second.outcome, second.total, second.grounds) == (None, 1, ())
    assert disputed_outcomes(cast.organ, 2022) == []


def test_a_page_costs_the_same_for_many(cast, dispute, django_assert_num_queries):
    for day in range(1, 21):
        one = dispute(filed_on=date(2024, 5, day), reference=f"{day}号")
        DisputeEvent.objects.create(
            dispute=one,
            position=0,
            act="REGISTER",
            happened_on=MONDAY,
            recorded_at="2024-05-06T08:00Z",
        )
    with django_assert_num_queries(1):
        page = disputes_page(cast.actor[Role.OFFICER], limit=15)
    assert len(page.rows) == 15


def test_what_is_due_stands_in_the_organs_calendar(cast, dispute, django_assert_num_queries):
    dispute(due_on=date(2024, 6, 14), due_kind="DEFENCE", reference="云政复〔2024〕9号")
    dispute(due_on=date(2023, 6, 14), due_kind="DEFENCE")
    with django_assert_num_queries(1):
        (event,) = dispute_events(cast.actor[Role.OFFICER], cast.organ, MONDAY)
    assert event.day == date(2024, 6, 14)
    assert event.summary == "云政复〔2024〕9号 提出书面答复（答辩状）并提交证据"
    assert list(dispute_events(cast.actor[Role.HANDLER], cast.organ, MONDAY)) == []


def test_a_provisional_day_becomes_firm_with_its_notice_clk_2(cast, dispute):
    one = dispute(due_on=date(2024, 6, 1), due_kind="DEFENCE", is_provisional=True)
    for position, (act, day) in enumerate((("REGISTER", 3), ("RECEIVE_COPY", 11))):
        on = date(2024, 6, day)
        DisputeEvent.objects.create(
            dispute=one,
            position=position,
            act=act,
            happened_on=on,
            facts={"on": on.isoformat()},
            recorded_at=instant(on),
        )
    Dispute.objects.filter(pk=one.pk).update(state="RUNNING")
    assert disputes_redate() == 1
    one.refresh_from_db()
    assert (one.due_on, one.is_provisional) == (date(2024, 6, 25), False)
    assert disputes_redate() == 0
    (entry,) = entries_of("casework.dispute", one.pk)
    assert entry.after == {"due_on": "2024-06-25"}

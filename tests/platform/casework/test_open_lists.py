"""What is open is found by an index: no list of it walks through what has been closed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from gongkai.casework.models import Applicant, Request
from gongkai.casework.open_states import OPEN_STATES
from gongkai.casework.selectors import Filters, requests_page
from gongkai.casework.selectors.narrowing import narrowed
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.procedure import State
from gongkai.organs.roles import Role
from platform_play import MONDAY, instant

CLOSED, LATE = 3000, 3


@pytest.fixture
def years(cast):
    """Three thousand requests closed in the years before, and three that are overdue today."""
    people = Applicant.objects.bulk_create(
        Applicant(kind="NATURAL", name="张某", identity_key=str(number))
        for number in range(CLOSED + LATE)
    )
    Request.objects.bulk_create(
        Request(
            organ=cast.organ,
            number=f"云公开〔2024〕第{number}号",
            applicant=person,
            applicant_kind="NATURAL",
            channel="internet",
            title="数据",
            state="ANSWERED" if number < CLOSED else "HANDLING",
            submitted_at=instant(MONDAY),
            due_on=MONDAY - timedelta(CLOSED + LATE - number),
            created_at=instant(MONDAY),
        )
        for number, person in enumerate(people)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return cast.actor[Role.OFFICER]


@pytest.mark.django_db
@pytest.mark.parametrize("state", State)
def test_a_row_says_itself_whether_it_is_open(cast, state):
    person = Applicant.objects.create(kind="NATURAL", name="张某", identity_key="1")
    request = Request.objects.create(
        organ=cast.organ,
        applicant=person,
        applicant_kind="NATURAL",
        channel="internet",
        title="数据",
        state=state.name,
        submitted_at=instant(MONDAY),
        created_at=instant(MONDAY),
    )
    request.refresh_from_db()
    assert request.is_open is (state.name in OPEN_STATES)


@pytest.mark.django_db
@pytest.mark.parametrize("told", [{"due": "overdue"}, {"state": "open"}])
def test_the_overdue_are_read_in_the_order_of_an_index_of_what_is_open(years, told):
    filters = Filters.from_query(told)
    rows = requests_page(years, filters, today=MONDAY).rows
    assert [row.state for row in rows] == ["HANDLING"] * LATE
    wanted = narrowed(requests_reached(years), filters, actor=years, today=MONDAY)
    plan = wanted.order_by("due_on", "pk")[:51].explain()
    assert "casework_open" in plan, plan
    if connection.vendor == "sqlite":
        assert "TEMP B-TREE" not in plan, plan

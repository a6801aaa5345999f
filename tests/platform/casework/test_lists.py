"""Lists of requests: the same order everywhere, page by page, at a constant number of queries."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gongkai.casework.models import Applicant, Request
from gongkai.casework.selectors import Filters, counts, counts_by_organ, requests_page
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from platform_cast import Cast, add_person
from platform_play import MONDAY, filed, handling, instant

FIELDS = tuple(Filters.__dataclass_fields__)


@pytest.fixture
def many(cast):
    """Forty requests, of which every fourth has no due date and several share one."""
    people = Applicant.objects.bulk_create(
        Applicant(kind="NATURAL", name=f"张{number}", identity_key=str(number))
        for number in range(40)
    )
    for number, person in enumerate(people):
        Request.objects.create(
            organ=cast.organ,
            number=f"云公开〔2024〕第{number}号",
            applicant=person,
            applicant_kind="NATURAL",
            channel="internet",
            title="数据",
            state="FILED" if number % 4 == 0 else "HANDLING",
            submitted_at=instant(MONDAY + timedelta(number // 5)),
            due_on=None if number % 4 == 0 else date(2024, 6, 3) + timedelta(number % 7),
            created_at=instant(MONDAY),
        )
    return cast.actor[Role.OFFICER]


def walked(actor, sort, limit=7):
    """Every page forwards, and every page on the way back."""
    pages = [requests_page(actor, Filters(), sort=sort, limit=limit, today=MONDAY)]
    while pages[-1].next:
        token = pages[-1].next
        pages.append(
            requests_page(actor, Filters(), sort=sort, after=token, limit=limit, today=MONDAY)
        )
    back = [pages[-1]]
    while back[-1].previous:
        token = back[-1].previous
        back.append(
            requests_page(actor, Filters(), sort=sort, after=token, limit=limit, today=MONDAY)
        )
    return pages, back[::-1]


@pytest.mark.django_db
@pytest.mark.parametrize("sort", ["due", "newest"])
def test_every_request_is_on_one_page_both_ways(many, sort):
    pages, back = walked(many, sort)
    seen = [row.pk for page in pages for row in page.rows]
    assert len(seen) == len(set(seen)) == 40
    assert [[row.pk for row in page.rows] for page in back if page.rows][1:] == [
        [row.pk for row in page.rows] for page in pages
    ][1:]


@pytest.mark.django_db
def test_the_soonest_comes_first_and_the_undated_last(many):
    pages, _ = walked(many, "due")
    rows = [row for page in pages for row in page.rows]
    expected = sorted(
        Request.objects.all(), key=lambda row: (row.due_on is None, row.due_on or MONDAY, row.pk)
    )
    assert rows == expected


@pytest.mark.django_db
def test_the_newest_comes_first(many):
    pages, _ = walked(many, "newest")
    rows = [row for page in pages for row in page.rows]
    assert rows == sorted(rows, key=lambda row: (row.submitted_at, row.pk), reverse=True)


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["x", "a:b:c", "W10:1rr:zz", "\x00", "é" * 400])
def test_a_token_that_is_not_ours_gives_the_first_page(many, token):
    first = requests_page(many, Filters(), limit=5, today=MONDAY)
    again = requests_page(many, Filters(), after=token, limit=5, today=MONDAY)
    assert list(again.rows) == list(first.rows)


@pytest.mark.django_db
def test_a_token_of_another_order_gives_the_first_page(many):
    token = requests_page(many, Filters(), sort="newest", limit=5, today=MONDAY).next
    again = requests_page(many, Filters(), sort="due", after=token, limit=5, today=MONDAY)
    assert again.previous == ""


@pytest.mark.django_db
@pytest.mark.parametrize("limit", [5, 40])
def test_a_page_takes_a_constant_number_of_queries(many, limit, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        page = requests_page(many, Filters(), limit=limit, today=MONDAY)
        [(row.organ.name, row.applicant.name, row.unit, row.handler) for row in page.rows]


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=30)))
@example({"unit_id": "0"})
def test_rubbish_in_an_address_narrows_nothing_or_something_known(query):
    filters = Filters.from_query(query)
    assert Filters.from_query(dict(parse_qsl(filters.as_query()))) == filters


def test_what_makes_sense_is_read():
    asked = {
        "state": "HANDLING",
        "unit_id": "7",
        "due": "3",
        "received_from": "2024-05-06",
        "words": "  养犬  登记 ",
    }
    filters = Filters.from_query(asked)
    assert (filters.state, filters.unit_id, filters.due) == ("HANDLING", 7, "3")
    assert (filters.received_from, filters.words) == (MONDAY, "养犬 登记")


@pytest.mark.django_db
def test_filters_narrow(many, cast):
    def numbers(**told):
        page = requests_page(many, Filters(**told), limit=100, today=date(2024, 6, 6))
        return len(page.rows)

    assert numbers(state="open") == 40
    assert numbers(state="FILED") == 10
    assert numbers(due="overdue") == Request.objects.filter(due_on__lt=date(2024, 6, 6)).count()
    assert (
        numbers(due="1")
        == Request.objects.filter(due_on__range=(date(2024, 6, 6), date(2024, 6, 7))).count()
    )
    assert numbers(unit_id=cast.unit.pk) == 0
    assert numbers(words="云公开[2024] 第3") == 11


@pytest.mark.django_db
def test_words_are_found_in_what_is_sought_and_never_in_who_seeks(cast):
    got = filed(cast).request
    officer = cast.actor[Role.OFFICER]

    def found(words):
        return [row.pk for row in requests_page(officer, Filters(words=words)).rows]

    assert found("养犬") == [got.pk]
    assert found("张三丰") == []
    assert found("13800001234") == []


@pytest.mark.django_db
def test_a_sibling_finds_nothing(many, sibling):
    other = sibling.actor[Role.OFFICER]
    assert list(requests_page(other, Filters(), today=MONDAY).rows) == []
    assert list(requests_page(other, Filters(words="数据"), today=MONDAY).rows) == []
    assert counts(other, MONDAY)["open"] == 0


@pytest.mark.django_db
def test_a_moving_due_date_is_shown_as_of_today(cast):
    played = handling(cast, date(2024, 11, 4))
    played.act(Act.CONSULT_ORGAN, date(2024, 11, 11), party="财政局", subject="预算")
    assert played.request.due_on == date(2024, 12, 2)
    page = requests_page(cast.actor[Role.OFFICER], Filters(), today=date(2024, 11, 27))
    assert page.rows[0].due_on == date(2024, 12, 18)
    assert page.rows[0].days_left == 15


@pytest.mark.django_db
def test_a_superior_counts_organ_by_organ(above, many, django_assert_max_num_queries):
    government = Cast(above, None, None)
    add_person(government, Role.SUPERVISOR, "上级")
    with django_assert_max_num_queries(7):
        [row] = counts_by_organ(government.actor[Role.SUPERVISOR], date(2024, 6, 6))
    assert (row.organ.code, row.open, row.received) == ("yunze-gaj", 40, 0)


@pytest.mark.django_db
def test_the_home_figures_take_four_queries_besides_the_reach(many, django_assert_num_queries):
    with django_assert_num_queries(5):
        found = counts(many, MONDAY)
    assert (found["open"], found["to_confirm"], found["overdue"]) == (40, 10, 0)

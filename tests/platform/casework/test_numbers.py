"""Numbers are gapless, whatever is rolled back and however many take one at once (DOC-0)."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.casework.models import Request, Series
from gongkai.casework.services.numbers import number_next
from gongkai.organs.models import Organ
from platform_play import filed


@pytest.mark.django_db
@given(fates=st.lists(st.booleans(), max_size=12))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_what_is_rolled_back_is_given_again(above, fates):
    Series.objects.all().delete()
    given_out = []
    for stands in fates:
        with transaction.atomic():
            number = number_next(organ=above, kind="request", year=2024)
            if stands:
                given_out.append(number)
            else:
                transaction.set_rollback(True)  # Django's own signature
    assert given_out == list(range(1, len(given_out) + 1))


@pytest.mark.django_db
def test_each_year_and_each_kind_has_its_own(above):
    taken = [
        number_next(organ=above, kind=kind, year=year)
        for kind, year in [
            ("request", 2024),
            ("request", 2024),
            ("request", 2025),
            ("letter", 2024),
        ]
    ]
    assert taken == [1, 2, 1, 1]


@pytest.mark.django_db(transaction=True)
def test_it_refuses_to_give_one_outside_a_transaction(above):
    with pytest.raises(RuntimeError):
        number_next(organ=above, kind="request", year=2024)


def _file_some(code):
    from platform_cast import Cast

    organ = Organ.objects.get(code=code)
    return [filed(Cast(organ, None, None)).request.number for _ in range(5)]


def test_those_who_file_at_once_get_numbers_without_a_gap(world):
    from platform_cast import make_organ

    world.play(lambda: make_organ("yunze-gaj", "云泽市公安局").pk)
    got = world.together([lambda: _file_some("yunze-gaj")] * 4)
    numbers = sorted(int(number[10:-1]) for numbers in got for number in numbers)
    assert numbers == list(range(1, 21))
    assert world.play(Request.objects.count) == 20

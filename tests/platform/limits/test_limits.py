"""How often one address may ask."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from gongkai.limits.limit import Limit, counts_sweep
from gongkai.limits.models import Count

NOON = datetime(2024, 11, 21, 12, 0, 5, tzinfo=UTC)
LIMIT = Limit("test", times=3, seconds=60)

_alone = pytest.mark.django_db


def _asked(times, address="192.0.2.7", at=NOON):
    return [LIMIT.opens_again(address, at) for _ in range(times)]


@_alone
def test_it_lets_an_address_ask_so_often_and_no_more():
    assert _asked(4)[:3] == [None, None, None]
    assert _asked(1) == [datetime(2024, 11, 21, 12, 1, tzinfo=UTC)]


@_alone
def test_it_opens_again_in_the_next_window():
    _asked(4)
    assert _asked(1, at=NOON + timedelta(seconds=60)) == [None]


@_alone
def test_it_counts_each_address_for_itself():
    _asked(4)
    assert _asked(1, address="192.0.2.8") == [None]


@_alone
def test_it_takes_a_network_of_ipv6_for_one_visitor():
    for last in range(3):
        assert _asked(1, address=f"2001:db8:1:2::{last}") == [None]
    assert _asked(1, address="2001:db8:1:2:ffff::1") != [None]
    assert _asked(1, address="2001:db8:1:3::1") == [None]


@_alone
def test_it_counts_visitors_without_an_address_together():
    _asked(3, address=None)
    assert _asked(1, address=None) != [None]


@_alone
def test_it_counts_each_kind_of_act_for_itself():
    _asked(4)
    assert Limit("other", 3, 60).opens_again("192.0.2.7", NOON) is None


@_alone
def test_what_is_over_is_swept():
    _asked(2)
    _asked(1, at=datetime.now(UTC))
    assert (counts_sweep(), Count.objects.count()) == (1, 1)


@_alone
def test_counting_is_one_statement(django_assert_num_queries):
    with django_assert_num_queries(1):
        _asked(1)


def test_processes_at_once_get_no_more_than_the_limit(world):
    many = Limit("together", times=10, seconds=60)

    def ask():
        return [many.opens_again("192.0.2.7", NOON) for _ in range(6)].count(None)

    assert sum(world.together([ask] * 3)) == 10

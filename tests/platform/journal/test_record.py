"""An entry stands or falls with its change, and chains its writers one behind the other."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from gongkai.journal.author import Author
from gongkai.journal.models import Chain, Entry
from gongkai.journal.record import Target, record
from gongkai.journal.verbs import register
from gongkai.journal.verify import verify

SYSTEM = Author(None, "系统", None)
register("test.thing.touched", "触动了试验对象")


@transaction.atomic
def _touch(number=1, chain="yunze", **rest):
    return record(
        chain=chain, verb_code="test.thing.touched", target=Target("test.thing", number),
        author=SYSTEM, **rest,
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_it_refuses_to_write_outside_a_transaction():
    with pytest.raises(RuntimeError):
        record(chain="yunze", verb_code="test.thing.touched", target=Target("t", 1), author=SYSTEM)


@pytest.mark.django_db
def test_it_refuses_an_unknown_verb():
    with pytest.raises(KeyError):
        record(chain="yunze", verb_code="test.unheard", target=Target("t", 1), author=SYSTEM)


@pytest.mark.django_db
@pytest.mark.parametrize("value", [1.5, float("nan"), date(2026, 1, 1)])
def test_it_refuses_a_value_that_would_not_come_back_as_it_was(value):
    with pytest.raises(TypeError):
        _touch(after={"value": value})


@pytest.mark.django_db
def test_what_comes_back_from_the_database_has_the_same_digest():
    _touch(
        before={"数": 10**30, 2: "键", 10: ["表", (1, None, True)]},
        after={"text": "镕\U00020000 “引号”\n", "empty": {}},
        reason="申请人要求",
    )
    _touch(after={"b": 1, "a": {"d": 1, "c": 2}})
    assert list(verify()) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["192.0.2.1", "2001:DB8:0:0::1", "::ffff:192.0.2.1", "fe80::1%eth0", "", None]
)
def test_every_way_of_writing_an_address_verifies(address):
    with transaction.atomic():
        record(
            chain="yunze", verb_code="test.thing.touched", target=Target("t", 1),
            author=Author(None, "公众", address),
        )  # fmt: skip
    assert list(verify()) == []


@pytest.mark.django_db
def test_it_costs_three_statements_besides_the_savepoint(django_assert_max_num_queries):
    _touch()
    with django_assert_max_num_queries(5):
        _touch()


def _touch_often(chain):
    for number in range(25):
        _touch(number, chain)


def test_writers_of_one_chain_get_positions_without_a_gap(world):
    world.together([lambda: _touch_often("yunze")] * 3 + [lambda: _touch_often("other")])
    positions = world.play(
        lambda: list(Entry.objects.filter(chain__key="yunze").values_list("position", flat=True))
    )
    assert sorted(positions) == list(range(1, 76))
    assert world.play(lambda: list(verify())) == []
    assert world.play(lambda: Chain.objects.get(key="yunze").position) == 75

"""Every parameter is dated, sourced and checked; a number without its article is no law."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from gongkai.law.parameter import (
    FOLDER,
    ParameterNotInForce,
    UnknownParameter,
    load_parameter,
    optional_parameter,
)

NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_it_is_dated_sourced_and_checked(name):
    parameter = load_parameter(name)
    assert parameter.name == name
    assert parameter.description
    assert parameter.checked_on >= date(2026, 11, 20)
    assert parameter.values
    assert all(dated.source for dated in parameter.values)
    assert all(before.since < after.since for before, after in pairwise(parameter.values))


@pytest.mark.parametrize("unit", ["working_day", "natural_day", "month"])
def test_a_period_is_in_the_unit_that_its_name_says(unit):
    names = [name for name in NAMES if name.endswith(f"_{unit}s")]
    assert names
    assert {load_parameter(name).unit for name in names} == {unit}


def test_a_choice_where_the_law_is_silent_says_so():
    assert load_parameter("correction_working_days").interpretation.startswith("CLK-12")
    assert load_parameter("answer_working_days").interpretation == ""


def test_a_law_that_fixed_no_number_gives_none():
    assert optional_parameter("third_party_reply_working_days", on=date(2019, 1, 2)) is None
    assert optional_parameter("third_party_reply_working_days", on=date(2024, 1, 2)) == 15


def test_a_day_before_the_first_value_is_refused():
    with pytest.raises(ParameterNotInForce, match="2008-04-30"):
        optional_parameter("answer_working_days", on=date(2008, 4, 30))


def test_an_unknown_parameter_says_where_to_add_it():
    with pytest.raises(UnknownParameter, match="law/parameters"):
        load_parameter("no_such_parameter")

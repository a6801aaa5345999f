"""Facts survive the database exactly: the clock is read from nothing else."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.casework.facts import facts_from_json, facts_to_json
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Receipt, Risk, Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView
from gongkai.law.procedure import Facts

days = st.dates(date(2019, 1, 1), date(2040, 12, 31))
texts = st.text(max_size=20)
risks = st.lists(st.builds(Risk, texts, texts, texts), max_size=2).map(tuple)
some_facts = st.builds(
    Facts,
    on=days,
    key=texts,
    reason=texts,
    until=st.none() | days,
    working_days=st.none() | st.integers(0, 60),
    is_approved=st.booleans(),
    defect_of_correction=st.booleans(),
    receipt=st.none() | st.builds(Receipt, days, texts, risks),
    party=texts,
    subject=texts,
    applicant_told=st.booleans(),
    view=st.none() | st.sampled_from(ThirdPartyView),
    outcome=st.none() | st.sampled_from(OutcomeCode),
    grounds=st.frozensets(st.sampled_from(OutcomeCode), max_size=3),
    evidence=st.frozensets(st.sampled_from(Evidence), max_size=3),
    tariff=st.none() | st.sampled_from(Tariff),
    amount=st.none() | st.decimals(0, 10**6, places=2),
    service=st.none() | st.builds(Service, days, risks),
    children=st.integers(0, 9),
    applicants=st.integers(0, 9),
    is_suggested=st.booleans(),
    applicant_kind=st.none() | st.sampled_from(ApplicantKind),
)


@given(some_facts)
def test_it_gives_back_exactly_what_was_told(facts):
    written = json.loads(json.dumps(facts_to_json(facts)))
    again = facts_from_json(written)
    assert again == facts
    assert [type(getattr(again, field.name)) for field in fields(Facts)] == [
        type(getattr(facts, field.name)) for field in fields(Facts)
    ]
    assert str(again.amount) == str(facts.amount)


def test_it_writes_only_what_was_told():
    assert facts_to_json(Facts(date(2024, 5, 6))) == {"on": "2024-05-06"}


def test_every_field_of_the_law_is_known_to_the_strategy():
    told = facts_to_json(
        Facts(
            date(2024, 5, 6),
            receipt=Receipt(date(2024, 5, 5), "当面", (Risk("a", "b", "CLK-9"),)),
            evidence=frozenset(Evidence),
        )
    )
    json.dumps(told)
    assert told["evidence"] == sorted(told["evidence"])


@pytest.mark.parametrize("wrong", [{"on": "yesterday"}, {"on": "2024-05-06", "view": "?"}])
def test_it_refuses_what_it_never_wrote(wrong):
    with pytest.raises((KeyError, ValueError)):
        facts_from_json(wrong)

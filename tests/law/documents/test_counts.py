"""What a year counts of random lives, against an oracle that lives them day by day (RPT-21)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.documents import (
    DocumentDates,
    DocumentStatus,
    Place,
    counts,
    ended_on,
    places,
    status,
)

FIRST, LAST = date(2020, 11, 1), date(2023, 3, 1)
DAYS = [FIRST + timedelta(days) for days in range((LAST - FIRST).days + 1)]
DAY = st.sampled_from(DAYS)
LIVES = st.builds(
    DocumentDates,
    issued_on=st.none() | DAY,
    effective_on=st.none() | DAY,
    expires_on=st.none() | DAY,
    repealed_on=st.none() | DAY,
    replaced_on=st.none() | DAY,
)


def lived(dates: DocumentDates) -> dict[str, list[date]]:
    """Live every day: note the day of issue, the day of the end, and the days in force."""
    issued = holds = ended = False
    happened: dict[str, list[date]] = {"issued": [], "ended": [], "held": []}
    for day in DAYS:
        if day == dates.issued_on:
            issued = True
            happened["issued"].append(day)
        reasons = (dates.expires_on, dates.repealed_on, dates.replaced_on)
        if any(reason is not None and reason <= day for reason in reasons):
            ended = True
        if issued and ended and not happened["ended"]:
            happened["ended"].append(min(reason for reason in reasons if reason is not None))
        first = dates.effective_on or dates.issued_on
        holds = issued and not ended and first is not None and day >= first
        if holds:
            happened["held"].append(day)
    return happened


@given(st.lists(LIVES, max_size=6), st.sampled_from([2021, 2022]))
def test_a_year_counts_what_happened_in_it(lives, year):
    happened = [lived(dates) for dates in lives]
    found = counts(lives, year)
    assert found.issued == sum(day.year == year for one in happened for day in one["issued"])
    assert found.repealed == sum(day.year == year for one in happened for day in one["ended"])
    assert found.in_force == sum(date(year, 12, 31) in one["held"] for one in happened)


@given(LIVES, DAY)
def test_it_is_in_force_on_the_days_on_which_it_holds(dates, day):
    assert (status(dates, day) is DocumentStatus.IN_FORCE) == (day in lived(dates)["held"])


@given(LIVES, DAY)
def test_a_running_year_counts_nothing_that_lies_ahead(dates, until):
    found = places(dates, until.year, until)
    assert Place.ISSUED not in found or dates.issued_on <= until
    assert Place.REPEALED not in found or ended_on(dates) <= until


@given(LIVES)
def test_what_has_ended_never_comes_back(dates):
    end = ended_on(dates)
    stand = {
        status(dates, day)
        for day in DAYS
        if end and dates.issued_on and day >= max(end, dates.issued_on)
    }
    assert len(stand) <= 1
    assert DocumentStatus.IN_FORCE not in stand

"""Whatever the law lets happen, the tables balance and both counts agree."""

from datetime import date

import pytest

from gongkai.annual.selectors import (
    cells_of,
    disagreements,
    figure_at,
    figures,
    findings,
    records_behind,
)
from gongkai.report.checks import check_report
from gongkai.report.findings import Severity

TODAY = date(2026, 6, 2)
LIVES = 120
IDENTITIES = {
    "requests.balance",
    "requests.concluded-total",
    "requests.row-total",
    "disputes.total",
    "years.carried-in",
}


@pytest.fixture(params=range(2))
def population(request, cast, live_at_random):
    for seed in range(LIVES):
        live_at_random(request.param * LIVES + seed)
    return cast.organ


def test_the_identities_hold_and_both_counts_agree(population):
    previous = None
    for year in (2023, 2024, 2025, 2026):
        report = figures(population, year, TODAY)
        found = {finding.check for finding in check_report(report, previous)}
        assert not found & IDENTITIES, year
        assert disagreements(population, year, TODAY) == [], year
        assert not [
            finding
            for finding in findings(population, year, TODAY)
            if finding.severity is Severity.ERROR
        ]
        previous = report


@pytest.mark.parametrize("year", [2024, 2025])
def test_every_cell_is_the_count_of_the_records_behind_it(population, year):
    report = figures(population, year, TODAY)
    for cell in cells_of(report.form).values():
        behind = records_behind(population, year, cell.path, today=TODAY)
        assert behind.count() == (figure_at(report, cell) or 0), cell.path


def test_the_lives_are_varied_enough_to_mean_something(population):
    rows = figures(population, 2024, TODAY).requests
    assert rows["carried_in"][6]
    assert rows["carried_out"][6]
    assert sum(bool(counts[6]) for counts in rows.values()) >= 10

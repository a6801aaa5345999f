"""Table 4: concluded in the year, or pending at its end (RR-7 to RR-9)."""

from datetime import date

import pytest

from gongkai.annual.selectors import disagreements, figures, findings, records_behind
from gongkai.casework.models import Dispute

TODAY = date(2026, 11, 21)


@pytest.fixture
def dispute(cast):
    def make(filed_on, concluded_on=None, result="", kind="reconsideration"):
        return Dispute.objects.create(
            organ=cast.organ,
            kind=kind,
            authority="云泽市人民政府",
            filed_on=filed_on,
            concluded_on=concluded_on,
            result=result,
        )

    return make


def group(cast, year, key="reconsideration"):
    return figures(cast.organ, year, TODAY).disputes[key]


@pytest.mark.parametrize(("result", "column"), [("upheld", 0), ("corrected", 1), ("other", 2)])
@pytest.mark.parametrize(
    "kind", ["reconsideration", "litigation", "litigation_after_reconsideration"]
)
def test_a_case_counts_in_the_year_of_its_result(cast, dispute, result, column, kind):
    dispute(date(2025, 2, 3), date(2025, 4, 1), result, kind)
    expected = [0, 0, 0, 0, 1]
    expected[column] = 1
    assert group(cast, 2025, kind) == tuple(expected)


def test_a_case_pending_at_the_years_end_appears_again_with_its_result(cast, dispute):
    dispute(date(2024, 11, 4), date(2026, 2, 2), "upheld")
    assert group(cast, 2023) == (0, 0, 0, 0, 0)
    assert group(cast, 2024) == (0, 0, 0, 1, 1)
    assert group(cast, 2025) == (0, 0, 0, 1, 1)
    assert group(cast, 2026) == (1, 0, 0, 0, 1)


def test_every_cell_gives_its_cases_and_both_counts_agree(cast, dispute):
    dispute(date(2025, 2, 3), date(2025, 4, 1), "other")
    dispute(date(2025, 2, 3))
    dispute(date(2024, 2, 3), date(2024, 4, 1), "other")
    for index, count in enumerate(group(cast, 2025)):
        path = f"disputes.reconsideration[{index}]"
        assert records_behind(cast.organ, 2025, path, today=TODAY).count() == count
    assert disagreements(cast.organ, 2025, TODAY) == []
    assert not [f for f in findings(cast.organ, 2025, TODAY) if f.check == "disputes.total"]

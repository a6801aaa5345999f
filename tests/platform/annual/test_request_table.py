"""Table 3: which requests count, where, and in which year (RPT-16 to RPT-26)."""

from datetime import date

import pytest

from gongkai.annual.refusals import CellUnknown, YearNotBegun
from gongkai.annual.selectors import cells_of, figure_at, figures, records_behind
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Receipt
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act

TODAY = date(2026, 11, 21)
BEFORE, IN, AFTER = date(2024, 12, 2), date(2025, 3, 3), date(2026, 1, 5)


def table(cast, year, today=TODAY):
    rows = figures(cast.organ, year, today).requests
    return {row: counts for row, counts in rows.items() if any(counts)}


def test_a_request_counts_once_among_the_received_and_once_among_the_results(cast, live):
    live().received(IN).answered(date(2025, 3, 20))
    one = (1, 0, 0, 0, 0, 0, 1)
    assert table(cast, 2025) == {"received": one, "granted": one, "concluded": one}


@pytest.mark.parametrize("kind", ApplicantKind)
def test_the_column_is_the_kind_fixed_at_registration(cast, live, kind):
    live(kind).received(IN)
    row = table(cast, 2025)["received"]
    assert [index for index, count in enumerate(row) if count] == [kind.column, 6]


def test_what_is_undecided_at_the_years_end_is_carried_out_and_in_again(cast, live):
    live().received(BEFORE).answered(IN)
    assert set(table(cast, 2024)) == {"received", "carried_out"}
    assert set(table(cast, 2025)) == {"carried_in", "granted", "concluded"}
    assert table(cast, 2026) == {}


def test_a_request_that_nobody_confirmed_is_not_counted(cast, live):
    live().do(Act.FILE, IN)
    live().do(Act.FILE, IN).do(Act.WITHDRAW, IN, reason="不再需要")
    assert table(cast, 2025) == {}


def test_the_year_of_receipt_is_that_of_the_first_receipt_not_of_the_correction(cast, live):
    life = live().received(BEFORE)
    life.do(Act.ASK_CORRECTION, BEFORE, reason="不明确", working_days=15)
    life.do(Act.NOTE_CORRECTION_NOTICE, date(2024, 12, 20))
    life.do(Act.RECEIVE_CORRECTION, date(2025, 1, 3), receipt=Receipt(date(2025, 1, 3)))
    assert set(table(cast, 2024)) == {"received", "carried_out"}
    assert set(table(cast, 2025)) == {"carried_in", "carried_out"}


def test_a_split_form_is_not_counted(cast, live):
    live().received(IN).do(Act.SPLIT, IN, children=2)
    assert table(cast, 2025) == {}


def test_a_claim_about_ones_own_record_is_not_counted(cast, live):
    live().do(Act.CLAIM_RECORD, IN, reason="记录有误")
    live().do(Act.CLAIM_RECORD, IN, reason="记录有误").do(Act.WITHDRAW, IN, reason="算了")
    assert table(cast, 2025) == {}


def test_a_new_answer_in_a_later_year_leaves_the_original_year_as_it_was(cast, live):
    life = live().received(IN).answered(IN, OutcomeCode.REFUSE_INTERNAL)
    life.do(Act.ORDER_REANSWER, date(2025, 12, 1), key="1号")
    life.answered(AFTER, OutcomeCode.GRANT_PROVIDE)
    assert life.request.outcome == "GRANT_PROVIDE"
    assert set(table(cast, 2025)) == {"received", "refused_internal_affairs", "concluded"}
    assert table(cast, 2026) == {}


def test_a_new_answer_after_abandonment_leaves_the_original_year_as_it_was(cast, live):
    life = live().received(IN)
    life.do(Act.ASK_CORRECTION, IN, reason="不明确", working_days=15)
    life.do(Act.NOTE_CORRECTION_NOTICE, IN).do(Act.LAPSE_CORRECTION, date(2025, 6, 3))
    life.do(Act.ORDER_REANSWER, date(2025, 12, 1), key="1号").answered(AFTER)
    assert set(table(cast, 2025)) == {"received", "other_correction_overdue", "concluded"}


def test_a_new_answer_in_the_same_year_is_the_one_that_counts(cast, live):
    life = live().received(IN).answered(IN, OutcomeCode.REFUSE_INTERNAL)
    life.do(Act.ORDER_REANSWER, date(2025, 6, 2), key="1号").answered(date(2025, 6, 3))
    assert set(table(cast, 2025)) == {"received", "granted", "concluded"}


def test_withdrawn_and_merged_count_as_other(cast, live):
    live().received(IN).do(Act.WITHDRAW, IN, reason="不再需要")
    live().received(IN).do(Act.MERGE, IN, key="云公开〔2025〕第0号")
    assert table(cast, 2025)["other_other"][6] == 2


@pytest.mark.parametrize("code", [code for code in OutcomeCode if code.startswith("OTHER_NOT")])
def test_in_the_older_layout_other_is_one_undivided_row(cast, live, code):
    live().received(date(2020, 3, 2)).answered(date(2020, 3, 9), code)
    rows = figures(cast.organ, 2020, TODAY).requests
    assert rows["other"][6] == 1
    assert "other_other" not in rows


def test_the_running_year_is_counted_as_it_stands_today(cast, live):
    live().received(IN).answered(date(2025, 3, 20))
    assert table(cast, 2025, date(2025, 3, 2)) == {}
    assert set(table(cast, 2025, date(2025, 3, 19))) == {"received", "carried_out"}
    assert set(table(cast, 2025, date(2025, 3, 20))) == {"received", "granted", "concluded"}


def test_another_organs_requests_are_not_counted(cast, sibling, live):
    live(of=sibling).received(IN)
    assert table(cast, 2025) == {}


def test_no_matter_how_many_requests_it_asks_the_database_as_often(
    cast, live, django_assert_num_queries
):
    for _ in range(5):
        live().received(IN).answered(date(2025, 3, 20))
    with django_assert_num_queries(6):
        figures(cast.organ, 2025, TODAY)


def test_every_cell_of_a_year_without_anything_is_zero_and_typed_cells_are_blank(cast):
    report = figures(cast.organ, 2025, TODAY)
    for cell in cells_of(report.form).values():
        assert figure_at(report, cell) == (None if cell.table == "disclosure" else 0), cell.path


@pytest.mark.parametrize("year", [2018, 2027])
def test_it_refuses_a_year_without_layout_or_not_begun(cast, year):
    with pytest.raises(YearNotBegun, match="年"):
        figures(cast.organ, year, TODAY)


@pytest.mark.parametrize("path", ["requests.granted[7]", "requests.nothing[0]", "granted", ""])
def test_it_refuses_a_cell_that_no_table_has(cast, path):
    with pytest.raises(CellUnknown, match="没有"):
        records_behind(cast.organ, 2025, path, today=TODAY)

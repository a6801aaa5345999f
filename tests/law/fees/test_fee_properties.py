"""Properties of both tariffs, for every count (FEE-4, FEE-6)."""

from __future__ import annotations

from datetime import date
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.fees import fee_by_case, fee_by_page

DAY = date(2024, 7, 1)
COUNTS = st.integers(min_value=0, max_value=400)


def formula_rate(k: int) -> int:
    if k <= 10:
        return 0
    return 100 if k <= 30 else 100 + 100 * ceil((k - 30) / 10)


def formula_pages(p: int) -> int:
    return 10 * min(max(p - 30, 0), 70) + 20 * min(max(p - 100, 0), 100) + 40 * max(p - 200, 0)


@given(COUNTS, st.integers(min_value=1, max_value=200))
def test_it_charges_new_applications_as_the_formula_of_fee_4(earlier, new):
    fee = fee_by_case(received_on=DAY, earlier=earlier, applications=new)
    assert fee.total == sum(formula_rate(k) for k in range(earlier + 1, earlier + new + 1))
    assert sum(line.quantity for line in fee.lines) == new
    assert all(line.amount == line.quantity * line.rate for line in fee.lines)


@given(COUNTS, st.integers(1, 60), st.integers(1, 60))
def test_it_charges_two_batches_as_much_as_one(earlier, first, second):
    def total(start: int, new: int):
        return fee_by_case(received_on=DAY, earlier=start, applications=new).total

    assert total(earlier, first + second) == total(earlier, first) + total(earlier + first, second)


@given(st.integers(min_value=0, max_value=2000))
def test_it_charges_pages_as_the_formula_of_fee_6(pages):
    fee = fee_by_page(received_on=DAY, pages=pages)
    assert fee.total == formula_pages(pages)
    assert sum(line.quantity for line in fee.lines) == pages


@given(st.integers(min_value=0, max_value=2000))
def test_it_never_charges_less_for_more_pages(pages):
    more = fee_by_page(received_on=DAY, pages=pages + 1).total
    assert more >= fee_by_page(received_on=DAY, pages=pages).total

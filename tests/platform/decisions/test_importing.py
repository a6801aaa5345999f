"""A file of decisions goes in: whole rows, checked, masked, counted, once."""

from __future__ import annotations

from gongkai.decisions.models import Decision, Run

from .conftest import penalty  # noqa: TID252


def test_it_takes_the_good_rows_and_returns_the_bad_ones(cast, imported):
    run = imported(
        penalty("云公罚〔2026〕1号"), penalty("云公罚〔2026〕2号", code="911100008021004330")
    )
    assert (run.state, run.rows_read, run.rows_written, run.rows_rejected) == (
        Run.State.DONE,
        2,
        1,
        1,
    )
    kept = Decision.objects.get()
    assert kept.party.name == "云泽甲物流有限公司"
    assert kept.unit == cast.unit
    assert kept.amount == 500

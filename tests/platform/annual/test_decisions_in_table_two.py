"""Table 2 counts what was imported: permits, penalties, coercion, fees."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest

from gongkai.annual.selectors import figures, records_behind, records_listed, sources
from gongkai.decisions.models import Charge
from gongkai.decisions.refusals import FileUnfit
from gongkai.decisions.services import receipts_import
from gongkai.organs.roles import Role
from platform_decisions import DAY, import_rows, penalty

RECEIPTS = (
    "收费项目,开票日期,金额\n居民身份证工本费,2026-03-05,40\n居民身份证工本费,2026-03-09,20\n"
)


def take(cast, text, on=DAY):
    told = {"by": cast.actor[Role.OFFICER], "today": on}
    return receipts_import(
        organ=cast.organ, file=io.BytesIO(text.encode()), name="票据.csv", **told
    )


def test_all_decisions_of_the_year_count_shown_or_not(cast):
    """RPT-22."""
    rows = [penalty("1号"), penalty("2号", "张三", kind="自然人", code="")]
    import_rows(cast, *rows, penalty("3号", on="2025-12-31"))
    for year, count in ((2026, 2), (2025, 1)):
        table = figures(cast.organ, year, DAY).disclosure
        assert table["penalties"]["decisions"] == count
        assert table["permits"]["decisions"] is None, "nothing was imported: it is typed"
    path = "disclosure.penalties.decisions"
    assert type(sources(cast.organ, 2026, today=DAY)[path]).__name__ == "Computed"
    behind = records_behind(cast.organ, 2026, path, cast.actor[Role.OFFICER], today=DAY)
    assert sum(tally.decisions for tally in behind) == 2
    listed = records_listed(cast.organ, 2026, path, today=DAY)
    assert {line["number"] for line in listed} == {"1件"}


def test_fees_are_what_the_receipts_say(cast):
    """RPT-23: collected in the year, in 万元, as exact as the receipts."""
    told = take(cast, RECEIPTS)
    assert (told.read, told.months, told.yuan) == (2, (202603,), Decimal("60.00"))
    take(cast, RECEIPTS)
    assert Charge.objects.get().receipts == 2, "the same file twice changes nothing"
    assert figures(cast.organ, 2026, DAY).disclosure["charges"]["amount"] == Decimal("0.006")


def test_a_bad_receipt_refuses_the_file(cast):
    with pytest.raises(FileUnfit, match="有1行"):
        take(cast, RECEIPTS + "证照费,2026-03-40,20\n")
    with pytest.raises(FileUnfit):
        take(cast, RECEIPTS, on=date(2026, 3, 6))
    assert not Charge.objects.exists()

"""Taking records in by the sheet, killed: all of them, or none."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay, records_import
from gongkai.today import played_at
from listing_samples import RECORDS
from platform_cast import make_cast

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


def test_records_of_a_sheet(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    line.play(lambda: columns_lay(organ=cast.organ, by=Actor.system()))
    station = RECORDS["stations"]
    line.kill(
        records_import,
        lambda: {
            "organ": cast.organ,
            "column": column_by_slug(cast.organ, "stations"),
            "rows": [station, station | {"name": "城西派出所"}],
            "formed_on": DAY,
            "by": cast.actor[Role.OFFICER],
            "today": DAY,
        },
    )

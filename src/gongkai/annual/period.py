"""The year that a report covers, as far as it has gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gongkai.annual.refusals import YearNotBegun
from gongkai.report.forms import Form, form_for

if TYPE_CHECKING:
    from gongkai.report.forms import FormName


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a data year: `last` is its 31 December, or today while the year runs."""

    year: int
    first: date
    last: date

    @property
    def form(self) -> Form:
        """The layout of the year (RPT-1)."""
        return form_for(self.year)

    @property
    def form_name(self) -> FormName:
        """The layout's name."""
        return self.form.name


def period_of(year: int, today: date) -> Period:
    """Give the period of a data year.

    Args:
        year: The data year.
        today: While the year runs it is counted as it stands today.

    Raises:
        YearNotBegun: the year lies ahead, or before the first official layout.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号; RPT-1, RPT-2.
    """
    if year > today.year:
        raise YearNotBegun(
            f"{year}年还没有开始，没有可以统计的数据，请选择{today.year}年或者以前。"
        )
    try:
        form_for(year)
    except ValueError as error:
        raise YearNotBegun(str(error)) from error
    return Period(year, date(year, 1, 1), min(date(year, 12, 31), today))

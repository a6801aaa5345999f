"""Roll-up (汇总): many organs' reports of one year added up into one.

`sum_reports` gives a `Rollup`: the sum as a `Report` that every writer can write, the organs that
went in, and what some of them did not give.
"""

from gongkai.report.rollup.adding import Missing
from gongkai.report.rollup.summing import CannotSum, Rollup, sum_reports

__all__ = ["CannotSum", "Missing", "Rollup", "sum_reports"]

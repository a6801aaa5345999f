"""Comparison of two reports, cell by cell: year against year or organ against organ.

`compare_reports` gives a `Comparison`; `rows` gives it as plain rows for a terminal,
`comparison_as_json` as data, `write_comparison` as .html, .xlsx or .json.
"""

from gongkai.report.compare.comparing import compare_reports
from gongkai.report.compare.comparison import Change, Comparison, Kind, Likeness
from gongkai.report.compare.rows import rows
from gongkai.report.compare.writing import comparison_as_json, write_comparison

__all__ = [
    "Change",
    "Comparison",
    "Kind",
    "Likeness",
    "compare_reports",
    "comparison_as_json",
    "rows",
    "write_comparison",
]

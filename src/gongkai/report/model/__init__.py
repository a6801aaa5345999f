"""The annual report as data: what the contract's JSON says, and where each figure stood.

`Report.as_json` gives the contract's object, `report_from_json` takes one. A count is an int or
None: None is a cell the source leaves blank or does not have, 0 is a zero that is written, and
neither ever becomes the other. Money is a `Decimal` in 万元 that keeps its digits as written.
"""

from gongkai.report.model.data import InvalidReport, report_from_json
from gongkai.report.model.keys import (
    DISCLOSURE_CELLS,
    DISPUTE_KEYS,
    MONEY,
    REQUEST_KEYS,
    Count,
    Figure,
    Row,
)
from gongkai.report.model.report import Report, Section

__all__ = [
    "DISCLOSURE_CELLS",
    "DISPUTE_KEYS",
    "MONEY",
    "REQUEST_KEYS",
    "Count",
    "Figure",
    "InvalidReport",
    "Report",
    "Row",
    "Section",
    "report_from_json",
]

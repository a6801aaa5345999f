"""The official tables of a report, laid out as grids: where each cell stands and what it spans.

The layout is decided here once; docx, pdf, html and xlsx only draw it. Rows and groups that the
report does not have are not laid; a blank cell stays blank (report contract).
"""

from gongkai.report.writers.tables.disclosure import lay_disclosure
from gongkai.report.writers.tables.disputes import lay_disputes
from gongkai.report.writers.tables.grid import Box, Grid, Role
from gongkai.report.writers.tables.requests import lay_requests

__all__ = ["Box", "Grid", "Role", "lay_disclosure", "lay_disputes", "lay_requests"]

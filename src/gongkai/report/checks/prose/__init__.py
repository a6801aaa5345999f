"""What the report's sentences say: sums, shares and rates, changes, and the tables retold."""

from gongkai.report.checks.prose.changes import changes
from gongkai.report.checks.prose.fees import fee_statements
from gongkai.report.checks.prose.parts import parts_and_total
from gongkai.report.checks.prose.repetitions import said_twice
from gongkai.report.checks.prose.retold_disclosure import disclosure_retold
from gongkai.report.checks.prose.retold_disputes import disputes_retold
from gongkai.report.checks.prose.retold_requests import requests_retold
from gongkai.report.checks.prose.shares import shares_and_rates

CHECKS = (
    parts_and_total,
    shares_and_rates,
    changes,
    said_twice,
    requests_retold,
    disputes_retold,
    disclosure_retold,
    fee_statements,
)

__all__ = ["CHECKS"]

"""Run all checks on one report and put what they find in order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from gongkai.report.checks import (
    completeness,
    disclosure,
    disputes,
    hygiene,
    prose,
    requests,
    structure,
    wording,
    years,
)
from gongkai.report.checks.check import Check, Subject

if TYPE_CHECKING:
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

CHECKS: tuple[Check, ...] = (
    *requests.CHECKS,
    *disputes.CHECKS,
    *disclosure.CHECKS,
    *completeness.CHECKS,
    *prose.CHECKS,
    *years.CHECKS,
    *structure.CHECKS,
    *hygiene.CHECKS,
    *wording.CHECKS,
)
"""All checks, family by family."""

# The reader says itself which row it could not read; that the row is not there is then no news.
_MOST = 200  # findings of one check: nobody reads more, and a broken file has no end of them
_OF_ABSENCE = ("row-missing", "cell-missing", "group-missing")


def check_report(report: Report, previous: Report | None = None) -> tuple[Finding, ...]:
    """Proof-read a report.

    Args:
        report: As a reader gave it or `report_from_json`.
        previous: The same organ's report of the year before, if there is one.

    Gives:
        What the reader said and what the checks found, from the top of the source to its end;
        what concerns the whole file comes first. Of one check at most 200 findings are given.

    Law: RPT-V1 … RPT-V16.
    """
    subject = Subject(report, previous)
    found = [*report.reading]
    for card in CHECKS:
        found += islice((made for made in card(subject) if not _is_known(made, report)), _MOST)
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _is_known(finding: Finding, report: Report) -> bool:
    if any(said.check == finding.check and said.where == finding.where for said in report.reading):
        return True
    if not finding.check.endswith(_OF_ABSENCE):
        return False
    row = finding.where.partition("[")[0]
    return any(said.where.partition("[")[0] == row for said in report.reading)


def _order(finding: Finding) -> tuple[int, str, tuple[int, int], str]:
    return (finding.line or 0, finding.where, finding.span or (0, 0), finding.check)

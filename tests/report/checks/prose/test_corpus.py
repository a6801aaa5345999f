"""Every planted fault is found by its check, and clean prose is left alone (RPT-11, RPT-V14)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from gongkai.report.checks.prose import CHECKS
from report.checks.prose.corpus import Case, clean_cases, fault_cases

if TYPE_CHECKING:
    from gongkai.report.checks.check import Subject
    from gongkai.report.findings import Finding

CLEAN = list(clean_cases())
FAULTS = list(fault_cases())


def findings(subject: Subject) -> list[Finding]:
    return [finding for check in CHECKS for finding in check(subject)]


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: case.text[:24])
def test_it_leaves_clean_prose_alone(case: Case):
    assert findings(case.subject) == []


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case.check}: {case.text[:24]}")
def test_it_finds_the_planted_fault_and_no_other(case: Case):
    found = findings(case.subject)
    assert {finding.check for finding in found} == {case.check}


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case.check}: {case.text[:24]}")
def test_every_finding_says_where_and_what_to_do(case: Case):
    for finding in findings(case.subject):
        text = case.subject.report.sections[0].text
        assert finding.where == "sections[0].text"
        assert finding.span is not None
        assert finding.evidence == " ".join(text[slice(*finding.span)].split())
        assert finding.evidence
        assert finding.advice.endswith("。")
        assert finding.message.endswith("。")


def test_the_corpus_is_large_enough_to_mean_something():
    assert len(CLEAN) >= 150
    assert len(FAULTS) >= 40
    planted = Counter(case.check for case in FAULTS)
    assert set(planted) == {check.id for check in CHECKS}
    assert min(planted.values()) >= 3


def test_every_check_has_a_card_in_its_family():
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert check.id.startswith("prose.")
        assert check.law
        assert check.title
        assert check.example

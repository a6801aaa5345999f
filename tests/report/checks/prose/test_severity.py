"""Only what contradicts itself for certain is an error; what a person must judge is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongkai.report.checks.prose import CHECKS
from gongkai.report.findings import Severity
from report.checks.prose.corpus import clean_cases, fault_cases, subject_of

if TYPE_CHECKING:
    from gongkai.report.checks.check import Subject


def severities(subject: Subject) -> list[Severity]:
    return [finding.severity for check in CHECKS for finding in check(subject)]


def test_a_part_greater_than_its_total_is_an_error():
    assert severities(subject_of("全年发稿15篇，其中原创稿件16篇。")) == [Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "制作政策解读21个，其中图解25个。",  # perhaps not the same things
        "共发稿77篇，其中省级40篇、市级38篇。",  # parts may overlap
        "全年发稿15篇，其中涉及民生稿件16篇。",
    ],
)
def test_what_may_have_another_reading_is_a_warning(text: str):
    assert severities(subject_of(text)) == [Severity.WARNING]


def test_as_many_documents_issued_as_are_in_force_is_a_note():
    tables = {"disclosure": {"normative_documents": {"issued": 0, "repealed": 0, "in_force": 5}}}
    subject = subject_of("我局印发的五份行政规范性文件集中公开。", tables)
    assert severities(subject) == [Severity.NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "发布信息107条，其中公文6条，人事10条，财政18条，工作动态55条，公告5条。",
        "通过网站发布信息1687条，其中动态82条，公告367条，规划33条，预决算10条，登记公告1060条。",
    ],
)
def test_a_long_list_that_leaves_something_over_unsaid_is_a_note(text: str):
    assert severities(subject_of(text)) == [Severity.NOTE]


def test_prose_against_a_table_is_a_warning():
    """RPT-V14 is W in law.md."""
    planted = [case for case in fault_cases() if case.check not in {"prose.parts", None}]
    found = {severity for case in planted for severity in severities(case.subject)}
    assert found <= {Severity.WARNING, Severity.NOTE}


def test_clean_prose_has_no_error():
    assert not [case for case in clean_cases() if Severity.ERROR in severities(case.subject)]

"""On the real sample reports the prose checks find what is truly wrong, and no more.

Read by hand (law.md section 12): the only fault of prose is Liuzhou's list of parts, which adds
up to one less than its total; its five documents 印发 are worth a note. Everything else agrees.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.report.checks.check import Subject
from gongkai.report.checks.prose import CHECKS
from gongkai.report.readers import read_report

SAMPLES = Path(__file__).parents[5] / "shared" / "reports"
EXPECTED = {
    "huaian_2024.pdf": [],
    "jiyuan_2022.txt": [],
    "liaocheng_2023.txt": [],
    "liuzhou_2023.txt": [("prose.parts", "warning", "3449"), ("prose.disclosure", "note", "5份")],
    "yiyuan_2023.txt": [],
    "zibo_2020.txt": [],
}

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample reports are not beside the project"
)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_it_finds_the_true_faults_and_no_others(name: str):
    subject = Subject(read_report(SAMPLES / name))
    found = [finding for check in CHECKS for finding in check(subject)]
    assert [(item.check, item.severity.value) for item in found] == [
        (check, severity) for check, severity, _ in EXPECTED[name]
    ]
    for finding, (_, _, words) in zip(found, EXPECTED[name], strict=True):
        assert words in finding.message
        assert finding.line is not None

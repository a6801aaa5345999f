"""The samples of `make demo` show what they are there to show."""

from pathlib import Path

import pytest

from gongkai.report.checks import check_report
from gongkai.report.readers import read_report

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PLANTED = {
    "balance.txt": "requests.balance",
    "breakdown.pdf": "prose.parts",
    "dispute-total.xlsx": "disputes.total",
    "empty-item.md": "structure.item-empty",
    "local-path.html": "hygiene.local-path",
    "row-total.docx": "requests.row-total",
}


def test_there_is_a_sample_of_every_format():
    assert {path.name for path in SAMPLES.iterdir()} == {*PLANTED, "clean.json"}


@pytest.mark.parametrize(("name", "check"), PLANTED.items())
def test_the_planted_fault_of_a_sample_is_found(name, check):
    found = {finding.check for finding in check_report(read_report(SAMPLES / name))}
    assert check in found


def test_nothing_is_found_in_the_clean_sample():
    assert check_report(read_report(SAMPLES / "clean.json")) == ()

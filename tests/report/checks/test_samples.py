"""What the proof-reader finds in six real reports: every known fault, and no untrue error.

The lists were made by reading the reports by eye (law.md, section 12); a finding that comes or
goes is a decision, not an accident. Only places stand here, none of the reports' words.
"""

from pathlib import Path

import pytest

from gongkai.report.checks import check_report
from gongkai.report.readers import read_report

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "reports"

EXPECTED = {
    "liaocheng_2023.txt": [
        (1, "note", "structure.title", "title"),
        (6, "note", "structure.length", "sections[0].text"),
        (10, "error", "structure.item-empty", "sections[0].text"),
        (342, "note", "structure.heading-title", "sections[3].title"),
        (394, "note", "structure.heading-title", "sections[4].title"),
        (394, "warning", "structure.heading-numeral", "sections[4].title"),
        (399, "note", "wording.punctuation-mixed", "sections[5].text"),
        (401, "warning", "hygiene.editor-remnant", "sections[5].text"),
    ],
    "yiyuan_2023.txt": [
        (14, "note", "structure.length", "sections[0].text"),
        (76, "warning", "structure.row-shifted", "requests.refused_state_secret"),
        (85, "note", "structure.row-label", "document"),
        (85, "warning", "structure.row-shifted", "requests.unavailable_not_held"),
        (104, "warning", "disputes.cell-missing", "disputes.reconsideration[0]"),
        (109, "note", "hygiene.markup", "sections[4].text"),
        (111, "note", "hygiene.markup", "sections[4].text"),
    ],
    "zibo_2020.txt": [
        *((line, "error", "hygiene.local-path", "sections[0].text") for line in (7, 8, 10, 11)),
        (62, "warning", "hygiene.editor-remnant", "document"),
        (350, "note", "structure.heading-numeral", "sections[3].title"),
        (397, "note", "wording.punctuation-mixed", "sections[4].text"),
        (397, "warning", "wording.slip", "sections[4].text"),
    ],
    "jiyuan_2022.txt": [(3, "warning", "structure.title", "title")],
    "liuzhou_2023.txt": [
        (7, "note", "prose.disclosure", "sections[0].text"),
        (7, "note", "structure.length", "sections[0].text"),
        (19, "warning", "prose.parts", "sections[0].text"),
        (432, "warning", "structure.problems", "sections[4].text"),
    ],
    "huaian_2024.pdf": [
        (0, "note", "hygiene.author", "document"),
        (10, "note", "structure.length", "sections[0].text"),
        (10, "warning", "structure.government-items", "sections[0].text"),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_it_finds_exactly_the_known_faults(name):
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"{name} is not beside the project: ../shared/reports is absent")
    found = [
        (finding.line or 0, finding.severity.value, finding.check, finding.where)
        for finding in check_report(read_report(path))
    ]
    assert sorted(found) == sorted(EXPECTED[name])

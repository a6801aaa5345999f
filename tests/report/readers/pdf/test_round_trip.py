"""Any report that our writer prints is read with every character in its place."""

import pytest
from hypothesis import HealthCheck, given, settings

from gongkai.report.readers.pdf import read_document
from gongkai.report.writers import render_report
from gongkai.report.writers.pdf import fonts
from report.strategies import reports


def bare(text):
    return "".join(text.split())


@pytest.fixture(scope="module")
def printing():
    try:
        fonts.find_fonts()
    except Exception as error:  # noqa: BLE001 — whatever the writer says is the reason
        pytest.skip(f"the fonts for printing are not there: {error}")


@pytest.mark.usefixtures("printing")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports())
def test_it_loses_and_moves_no_character(report):
    document = read_document(render_report(report, ".pdf"))
    found = bare("".join(text for text, _ in document.texts()))
    at = 0
    for text in (report.preface, *(section.text for section in report.sections)):
        at = found.find(bare(text), at)
        assert at >= 0, text
    assert not [trace for trace in document.traces if trace.kind == "hidden-text"]

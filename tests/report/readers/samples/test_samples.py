"""The real sample reports come out right in every cell (SAMPLE-…, section 12 of the law)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gongkai.report.readers import read_report
from report.readers.samples.expected import SAMPLES, Expected

FOLDER = Path(__file__).resolve().parents[5] / "shared" / "reports"


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.file)
def sample(request: pytest.FixtureRequest) -> Expected:
    expected: Expected = request.param
    if not (FOLDER / expected.file).exists():
        pytest.skip(f"the sample report {expected.file} is not beside the project")
    return expected


@pytest.fixture
def report(sample):
    return read_report(FOLDER / sample.file)


def test_it_knows_whose_report_of_which_year_it_is(sample, report):
    assert (report.file, report.organ, report.year, report.form, report.title) == (
        sample.file,
        sample.organ,
        sample.year,
        sample.form,
        sample.title,
    )
    assert report.period == (date(sample.year, 1, 1), date(sample.year, 12, 31))


def test_every_cell_of_table_2_is_right(sample, report):
    assert report.as_json()["disclosure"] == sample.disclosure


def test_every_cell_of_table_3_is_right(sample, report):
    assert report.as_json()["requests"] == sample.all_requests()


def test_every_cell_of_table_4_is_right(sample, report):
    assert report.as_json()["disputes"] == sample.all_disputes()


def test_rows_come_in_official_order(sample, report):
    data = report.as_json()
    assert list(data["disclosure"]) == list(sample.disclosure)
    assert list(data["requests"]) == list(sample.all_requests())


def test_the_six_sections_have_their_titles_and_texts(sample, report):
    assert [part.number for part in report.sections] == [1, 2, 3, 4, 5, 6]
    assert [part.title for part in report.sections] == sample.all_titles()
    empty = [part.number for part in report.sections if not part.text]
    assert empty == [2, 3, 4]


def test_every_cell_has_its_place(report):
    for key, row in report.requests.items():
        for at in range(len(row)):
            assert report.places[f"requests.{key}[{at}]"].line > 0
    for key, figures in report.disclosure.items():
        assert all(f"disclosure.{key}.{column}" in report.places for column in figures)
    for key, row in report.disputes.items():
        assert all(f"disputes.{key}[{at}]" in report.places for at in range(len(row)))


def test_each_line_of_text_knows_its_line(report):
    for part in report.sections:
        assert len(part.lines) == (part.text.count("\n") + 1 if part.text else 0)


def test_it_says_what_it_could_not_read_and_nothing_else(sample, report):
    said = {(finding.check, finding.where) for finding in report.reading}
    assert said == {
        "jiyuan_2022.txt": {("structure.title", "title")},
        "yiyuan_2023.txt": {
            ("structure.row-shifted", "requests.refused_state_secret"),
            ("structure.row-shifted", "requests.unavailable_not_held"),
        },
    }.get(sample.file, set())

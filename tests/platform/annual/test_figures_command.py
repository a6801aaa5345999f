"""`gongkai figures` prints what the tables hold, and the records behind a cell."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from gongkai.annual.selectors import figures
from gongkai.cli.figures import command
from gongkai.report.model import report_from_json

IN = date(2025, 3, 3)


@pytest.fixture
def run(cast):
    def call(*arguments, organ=cast.organ.code, year="2025"):
        return CliRunner().invoke(command, ["--organ", organ, "--year", year, *arguments])

    return call


def test_it_prints_the_contracts_object(run, cast, live):
    live().received(IN).answered(date(2025, 3, 20))
    shown = run()
    assert shown.exit_code == 0
    expected = figures(cast.organ, 2025, date(2026, 11, 21)).as_json()
    assert json.loads(shown.output) == expected
    assert report_from_json(expected).requests["granted"][0] == 1


def test_as_text_it_prints_the_tables(run, live):
    live().received(IN).answered(date(2025, 3, 20))
    shown = run("--format", "text")
    assert shown.exit_code == 0
    assert "（一）予以公开" in shown.output
    assert "云泽市公安局2025年政府信息公开工作年度报告" in shown.output


@pytest.mark.parametrize(
    ("cell", "count"), [("requests.granted[6]", 2), ("requests.received[1]", 0)]
)
def test_with_a_cell_it_prints_its_records_one_a_line(run, live, cell, count):
    numbers = {live().received(IN).answered(date(2025, 3, 20)).request.number for _ in range(2)}
    lines = [json.loads(line) for line in run("--cell", cell).output.splitlines()]
    assert len(lines) == count
    for line in lines:
        assert line.pop("number") in numbers
        assert line == {
            "title": "某项信息",
            "received_on": "2025-03-03",
            "outcome": "予以公开",
            "concluded_on": "2025-03-20",
        }


def test_no_applicant_is_named(run, live):
    life = live().received(IN)
    life.request.applicant.name = "张三丰"
    life.request.applicant.save()
    for layout in ("json", "text"):
        shown = run("--cell", "requests.carried_out[6]", "--format", layout)
        assert life.request.number in shown.output
        assert "张三丰" not in shown.output


@pytest.mark.parametrize(
    "changes",
    [{"organ": "nowhere"}, {"year": "2018"}, {"year": "2999"}],
)
def test_what_it_cannot_count_ends_with_one_line_and_status_two(run, changes):
    shown = run(**changes)
    assert shown.exit_code == 2
    assert len(shown.stderr.splitlines()) == 1
    assert shown.stdout == ""


def test_a_cell_that_no_table_has_ends_with_status_two(run):
    shown = run("--cell", "requests.granted[9]")
    assert shown.exit_code == 2
    assert "没有" in shown.stderr

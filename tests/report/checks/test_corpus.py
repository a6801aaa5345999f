"""Every check finds its planted fault, and none speaks on a clean report."""

import pytest

from gongkai.report.checks import CHECKS, check_report
from gongkai.report.model import report_from_json
from gongkai.report.readers import read_report_bytes
from gongkai.report.writers import UnwritableFile, render_report
from report.made import prose_faults, text_faults  # noqa: F401 - they register planters
from report.made.faults import IMPLIED, PLANTERS, plant
from report.made.reports import make, make_pair
from report.made.shapes import MARKDOWN_SHAPES, TEXT_SHAPES

SEEDS = range(3)
# What the prose corpus measures sentence by sentence.
ELSEWHERE = {"prose.parts", "prose.change"}


def test_every_check_has_a_planter_and_every_planter_a_check():
    assert set(PLANTERS) == {card.id for card in CHECKS}


def test_every_check_has_its_own_id_in_a_known_family():
    ids = [card.id for card in CHECKS]
    assert len(ids) == len(set(ids))
    families = {check.partition(".")[0] for check in ids}
    assert families == {
        "requests",
        "disputes",
        "disclosure",
        "prose",
        "years",
        "structure",
        "hygiene",
        "wording",
    }


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("check", sorted(set(PLANTERS) - ELSEWHERE))
def test_it_finds_the_planted_fault_and_no_unrelated_error(check, seed):
    report, previous = plant(check, seed)
    findings = check_report(report, previous)
    spoke = {finding.check for finding in findings}
    assert check in spoke
    assert spoke <= {check} | IMPLIED.get(check, set())


@pytest.mark.parametrize("seed", range(40))
def test_a_clean_report_has_no_finding(seed):
    report, previous = make_pair(seed)
    assert check_report(report, previous) == ()
    assert check_report(report) == ()


SHAPES = TEXT_SHAPES | MARKDOWN_SHAPES
# The one loses its headings and with them its prose; the other words its labels its own way.
UNLIKE = {"no_headings", "office_labels"}


@pytest.mark.parametrize("shape", sorted(set(SHAPES) - UNLIKE))
def test_a_clean_report_stays_clean_in_every_shape_a_file_leaves_it_in(shape):
    report, previous = make_pair(5)
    ending = "md" if shape in MARKDOWN_SHAPES else "txt"
    read = read_report_bytes(SHAPES[shape](report).encode(), f"made.{ending}")
    assert check_report(read, previous) == ()


@pytest.mark.parametrize("ending", [".docx", ".html", ".pdf", ".xlsx", ".json"])
def test_a_clean_report_stays_clean_when_it_is_written_and_read(ending):
    report, previous = make_pair(2)
    try:
        data = render_report(report, ending)
    except UnwritableFile as error:
        pytest.skip(f"{ending} cannot be written here: {error}")
    assert check_report(read_report_bytes(data, f"made{ending}"), previous) == ()


def test_the_same_seed_makes_the_same_report():
    assert make(7).as_json() == make(7).as_json()
    assert make(7).as_json() != make(8).as_json()


@pytest.mark.parametrize("size", [0, 5000])
def test_a_made_report_survives_the_contracts_json(size):
    made = make(3, size=size)
    again = report_from_json(made.as_json())
    assert again.as_json() == made.as_json()
    assert not [f for f in check_report(again) if f.severity == "error"]


@pytest.mark.parametrize("check", sorted(PLANTERS))
def test_every_finding_says_where_and_what_to_do(check):
    report, previous = plant(check, 1)
    for finding in check_report(report, previous):
        assert finding.message.endswith("。")
        assert "\n" not in finding.message
        assert finding.advice.endswith("。")
        assert finding.where
        assert finding.as_json()["severity"] in {"error", "warning", "note"}

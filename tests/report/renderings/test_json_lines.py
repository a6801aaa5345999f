"""`--format json` as the contract has it."""

import json

import pytest

from gongkai.report.renderings import FORMATS, render
from report.renderings.shown import ORGAN, proof


def test_it_gives_one_object_a_line_with_exactly_the_contracts_keys():
    subject, findings = proof()
    lines = render([(subject, findings), (subject, ())], "json").splitlines()
    first, second = (json.loads(line) for line in lines)
    assert list(first) == ["file", "organ", "year", "findings"]
    assert (first["file"], first["organ"], first["year"]) == ("年报 2023.txt", ORGAN, 2023)
    assert len(first["findings"]) == len(findings)
    assert second["findings"] == []


def test_a_row_total_reads_as_the_contracts_example():
    subject, findings = proof()
    shown = json.loads(render([(subject, findings)], "json"))["findings"]
    (finding,) = (one for one in shown if one["check"] == "requests.row-total")
    assert finding["where"] == "requests.granted[6]"
    assert finding["severity"] == "error"
    assert "各列之和 4 ≠ 总计 5" in finding["message"]
    assert set(finding) == {
        "check",
        "severity",
        "where",
        "message",
        "evidence",
        "law",
        "advice",
        "line",
    }


def test_chinese_is_written_as_it_is():
    assert "澄湾市林业局" in render([proof()], "json")


def test_another_format_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="json、text、html、sarif"):
        render([proof()], "yaml")
    assert list(FORMATS) == ["json", "text", "html", "sarif"]

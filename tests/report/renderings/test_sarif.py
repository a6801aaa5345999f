"""`--format sarif`: what SARIF 2.1.0 requires, and seals that stay when lines move."""

import json
from dataclasses import replace

from gongkai.report.checks import CHECKS, check_report
from gongkai.report.findings import Finding, Severity
from gongkai.report.interpreter import READING_CHECKS
from gongkai.report.renderings import render
from report.checks.tables import prose
from report.renderings.shown import MOBILE, proof


def run(*proofs):
    log = json.loads(render(list(proofs), "sarif"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (only,) = log["runs"]
    return only


def seals(*proofs):
    return [result["partialFingerprints"]["gongkai/v1"] for result in run(*proofs)["results"]]


def test_the_tool_and_all_its_rules_are_named():
    driver = run(proof())["tool"]["driver"]
    assert driver["name"] == "gongkai"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    assert set(ids) == {card.id for card in (*CHECKS, *READING_CHECKS)}
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}


def test_every_result_has_what_the_schema_requires():
    subject, findings = proof()
    shown = run((subject, findings))
    assert len(shown["results"]) == len(findings)
    for result, finding in zip(shown["results"], findings, strict=True):
        assert result["message"]["text"].startswith(finding.message)
        assert result["level"] == finding.severity.value
        assert shown["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding.check
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        assert location["physicalLocation"]["artifactLocation"]["uri"] == (
            "%E5%B9%B4%E6%8A%A5%202023.txt"
        )
        assert location["logicalLocations"] == [{"fullyQualifiedName": finding.where}]


def test_seals_stay_when_lines_move():
    text = "做好公开的的工作。\n建立台帐。"
    one, other = prose(text), prose("新的一段。\n" + text)
    moved = tuple(replace(f, line=(f.line or 0) + 9) for f in check_report(other))
    assert set(seals((one, check_report(one)))) <= set(seals((other, moved)))


def test_the_same_words_twice_have_two_seals():
    subject = prose("甲的的乙，丙的的丁。")
    found = [f for f in check_report(subject) if f.check == "wording.doubled-word"]
    assert len(found) == 2
    assert len(set(seals((subject, found)))) == 2


def test_an_unknown_check_has_no_rule_index():
    finding = Finding("years.later", Severity.NOTE, "document", "甲。")
    (result,) = run((prose("甲"), (finding,)))["results"]
    assert "ruleIndex" not in result
    assert "snippet" not in result["locations"][0]["physicalLocation"]["region"]


def test_a_personal_number_stays_masked():
    assert MOBILE not in render([proof()], "sarif")

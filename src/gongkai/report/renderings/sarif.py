"""Findings as SARIF 2.1.0, so that editors and continuous integration show them in place."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gongkai import __version__
from gongkai.report.checks import CHECKS
from gongkai.report.interpreter import READING_CHECKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.checks import Check
    from gongkai.report.findings import Finding
    from gongkai.report.interpreter import Card
    from gongkai.report.model import Report
    from gongkai.report.renderings.rendering import Proofs

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_POSITION = re.compile(r"\[\d+\]")


def as_sarif(proofs: Proofs) -> str:
    """Give one SARIF log with one run over all the reports."""
    rules = _rules()
    index = {rule["id"]: at for at, rule in enumerate(rules)}
    results = [
        result for report, findings in proofs for result in _results(report, findings, index)
    ]
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "gongkai", "version": __version__, "rules": rules}},
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules() -> list[dict[str, Any]]:
    cards: dict[str, Card | Check] = {card.id: card for card in READING_CHECKS}
    cards |= {card.id: card for card in CHECKS}
    return [
        {
            "id": card.id,
            "shortDescription": {"text": card.title},
            "help": {"text": f"例：{card.example}"},
            "defaultConfiguration": {"level": card.severity.value},
            "properties": {"law": card.law},
        }
        for card in cards.values()
    ]


def _results(
    report: Report, findings: Sequence[Finding], index: dict[str, int]
) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    results = []
    for finding in findings:
        seal = _seal(report, finding)
        seen[seal] += 1
        result: dict[str, Any] = {
            "ruleId": finding.check,
            "level": finding.severity.value,
            "message": {"text": f"{finding.message}{finding.advice}"},
            "locations": [_location(report, finding)],
            "partialFingerprints": {"gongkai/v1": f"{seal}:{seen[seal]}"},
        }
        if finding.check in index:
            result["ruleIndex"] = index[finding.check]
        results.append(result)
    return results


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": finding.line or 1}
    if finding.evidence:
        region["snippet"] = {"text": finding.evidence}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(report.file, errors="surrogateescape")},
            "region": region,
        },
        "logicalLocations": [{"fullyQualifiedName": finding.where}],
    }


def _seal(report: Report, finding: Finding) -> str:
    """Give what stays when lines move: organ, year, check, words, and a cell's own path."""
    where = finding.where if not finding.where.startswith("sections") else ""
    words = finding.evidence or _POSITION.sub("", finding.message)
    facts = (report.organ or report.file, str(report.year), finding.check, where, words)
    return hashlib.sha256("\n".join(facts).encode("utf-8", "backslashreplace")).hexdigest()[:16]

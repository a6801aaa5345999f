"""Findings as JSON, one object a line, exactly as the contract has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.renderings.rendering import Proofs


def as_json_lines(proofs: Proofs) -> str:
    """Give one line for each report: file, organ, year, findings."""
    return "".join(
        json.dumps(
            {
                "file": report.file,
                "organ": report.organ,
                "year": report.year,
                "findings": [finding.as_json() for finding in findings],
            },
            ensure_ascii=False,
        )
        + "\n"
        for report, findings in proofs
    )

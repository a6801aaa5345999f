"""What the tables of this folder ask about applicants."""

from __future__ import annotations

from typing import Any

from gongkai.law.applicants import ApplicantKind, classify


def kind(credit_code: str = "", name: str = "") -> dict[str, Any]:
    found = classify(credit_code=credit_code, name=name)
    return {"kind": found.kind.name if found.kind else None, "reason": found.reason}


def column(kind: str) -> dict[str, Any]:
    found = ApplicantKind[kind]
    return {"column": found.column, "label": found.value}

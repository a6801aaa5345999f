"""The corpus of the prose checks: clean prose and planted faults, as reports to be checked.

Tests run every case; a benchmark may ask for `clean_cases` and `fault_cases` as well, to compute
precision and recall for each check.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from gongkai.report.checks.check import Subject
from gongkai.report.forms import FORM_2021
from gongkai.report.model import DISPUTE_KEYS, REQUEST_KEYS, Report, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_YEAR = 2023


@dataclass(frozen=True)
class Case:
    """A text in a report, and the id of the check that must speak; None for clean prose."""

    text: str
    check: str | None
    subject: Subject


def clean_cases() -> Iterator[Case]:
    """Give every clean text with its report."""
    for group in _load("clean.yaml"):
        for text in group["texts"]:
            yield Case(text, None, subject_of(text, group["tables"]))


def fault_cases() -> Iterator[Case]:
    """Give every planted fault with its report and the check that must find it."""
    for group in _load("faults.yaml"):
        for check, texts in group["faults"].items():
            for text in texts:
                yield Case(text, check, subject_of(text, group["tables"]))


def subject_of(text: str, tables: dict[str, Any] | None = None, section: int = 1) -> Subject:
    """Make a report whose sections are empty but for a text, with last year's if given."""
    tables = tables or {}
    previous = tables.get("previous")
    last_year = _report("", previous, _YEAR - 1, section) if previous else None
    return Subject(_report(text, tables, _YEAR, section), last_year)


def _report(text: str, tables: dict[str, Any], year: int, section: int) -> Report:
    requests = dict.fromkeys((key for key in REQUEST_KEYS if key != "other"), (0,) * 7)
    for key, total in tables.get("requests", {}).items():
        requests[key] = (total, 0, 0, 0, 0, 0, total)
    requests |= {key: tuple(row) for key, row in tables.get("applicants", {}).items()}
    disputes = dict.fromkeys(DISPUTE_KEYS, (0,) * 5)
    disputes |= {key: tuple(row) for key, row in tables.get("disputes", {}).items()}
    disclosure: dict[str, dict[str, Any]] = {
        row: dict(figures) for row, figures in tables.get("disclosure", {}).items()
    }
    if "charges" in disclosure:
        disclosure["charges"] = {"amount": Decimal(disclosure["charges"]["amount"])}
    organ = tables.get("organ", "青禾县水务局")
    titles = enumerate(FORM_2021.sections, start=1)
    return Report(
        file="",
        organ=organ,
        year=year,
        form="2021",
        title=f"{organ}{year}年政府信息公开工作年度报告",
        period=None,
        sections=tuple(
            Section(number, title, text if number == section else "") for number, title in titles
        ),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
    )


@cache
def _load(name: str) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))
    return groups

"""A whole report written around its tables' text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.model import Report

NUMERALS = "一二三四五六"


def assemble(report: Report, tables: list[str], *, gap: str = "\n", mark: str = "") -> str:
    """Write title, preface and sections with the tables' text in their sections."""
    parts = [report.title, *([report.preface] if report.preface else [])]
    for section in report.sections:
        parts.append(f"{mark}{NUMERALS[section.number - 1]}、{section.title}")
        if section.text:
            parts += section.text.split("\n")
        if section.number in {2, 3, 4}:
            parts.append(tables[section.number - 2])
    return gap.join(parts) + "\n"

"""One report beside its findings, as HTML: marks lead to findings and findings to marks."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from gongkai.report.findings import Finding, Severity
from gongkai.report.renderings.excerpts import masked, paragraph, safe, stands_in, text_at
from gongkai.report.renderings.marks import Mark, inline, paragraphs
from gongkai.report.renderings.page_tables import table
from gongkai.report.renderings.widths import window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gongkai.report.model import Report

_NUMERALS = "一二三四五六"
_TABLES = {"requests.", "disputes.", "disclosure."}
_SECTION = re.compile(r"^sections\[(\d+)\]")
_BLANK = "（空）"
_COLUMNS = 64


def report_section(report: Report, findings: Sequence[Finding], prefix: str) -> str:
    """Give one report's part of the page.

    Args:
        report: What was proof-read.
        findings: What was found in it, in the order to list it.
        prefix: Keeps the ids of several reports on one page apart.
    """
    marks = _marks(report, findings)
    name = f"{report.organ or '机关不详'}　{report.year or '年度不详'}年度"
    cards = "".join(
        _card(report, finding, number, prefix) for number, finding in enumerate(findings)
    )
    return (
        f'<section class="proof" id="{prefix}top"><header><h2>{escape(safe(name))}</h2>'
        f'<p class="file">{escape(safe(report.file))}</p>{tally(findings)}</header>'
        f'<div class="columns"><article>{_body(report, findings, marks, prefix)}</article>'
        f'<aside aria-label="发现的问题，{escape(safe(report.file))}"><ol>{cards}</ol></aside>'
        "</div></section>"
    )


def tally(findings: Iterable[Finding]) -> str:
    """Give how many findings there are of each severity, as a row of badges."""
    number = Counter(finding.severity for finding in findings)
    badges = "".join(
        f'<li class="badge {severity}">{severity.label} <b>{number[severity]}</b></li>'
        for severity in Severity
    )
    return f'<ul class="tally">{badges}</ul>'


def _marks(report: Report, findings: Sequence[Finding]) -> dict[str, list[Mark]]:
    """Give the marks by the path of the text or cell that they stand in."""
    marks: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings):
        if _is_shown_cell(report, finding.where):
            span = (0, len(_BLANK) * 10)  # the whole cell, however long its figure
        elif finding.span and stands_in(text_at(report, finding.where), finding):
            span = finding.span
        else:
            continue
        mark = Mark(*span, number, finding.severity, finding.message)
        marks.setdefault(finding.where, []).append(mark)
    return marks


def _body(
    report: Report, findings: Sequence[Finding], marks: dict[str, list[Mark]], prefix: str
) -> str:
    def words(where: str) -> str:
        text = text_at(report, where)
        for finding in findings:
            if finding.where == where and stands_in(text, finding):
                text = masked(text, finding)
        return text

    def cell(path: str, written: str) -> str:
        on = marks.get(path, [])
        return inline(written or (_BLANK if on else ""), on, prefix)

    parts = [
        f"<h3>{inline(words('title'), marks.get('title', []), prefix) or '（没有标题）'}</h3>",
        paragraphs(words("document"), marks.get("document", []), prefix),
    ]
    for index, section in enumerate(report.sections):
        title, text = f"sections[{index}].title", f"sections[{index}].text"
        heading = inline(words(title), marks.get(title, []), prefix)
        parts += [
            f'<h4 id="{prefix}s{index}">{_NUMERALS[section.number - 1]}、{heading}</h4>',
            paragraphs(words(text), marks.get(text, []), prefix),
            table(report, section.number, cell),
        ]
    return "\n".join(part for part in parts if part)


def _card(report: Report, finding: Finding, number: int, prefix: str) -> str:
    rule = " · ".join(part for part in (finding.check, finding.law) if part)
    place = f"第{finding.page}页 " if finding.page else ""
    place += f"第{finding.line}行" if finding.line else ""
    advice = f'<p class="advice">{escape(safe(finding.advice))}</p>' if finding.advice else ""
    return (
        f'<li class="finding {finding.severity}" id="{prefix}f{number}">'
        f'<p class="place"><span class="badge {finding.severity}">{finding.severity.label}</span>'
        f' <a href="#{_target(report, finding, number, prefix)}">{place or "查看位置"}</a></p>'
        f'<p class="message">{escape(safe(finding.message))}</p>{_quote(report, finding)}{advice}'
        f'<p class="rule">{escape(rule)}</p></li>'
    )


def _quote(report: Report, finding: Finding) -> str:
    excerpt = paragraph(report, finding)
    if excerpt is None:
        return ""
    shown, start, end = window(excerpt.text, excerpt.start, excerpt.end, _COLUMNS)
    return (
        f"<blockquote>{escape(shown[:start])}<b>{escape(shown[start:end])}</b>"
        f"{escape(shown[end:])}</blockquote>"
    )


def _target(report: Report, finding: Finding, number: int, prefix: str) -> str:
    """Give the id that a finding's link leads to: its mark, its section, or the top."""
    if _is_shown_cell(report, finding.where) or (
        finding.span and stands_in(text_at(report, finding.where), finding)
    ):
        return f"{prefix}m{number}"
    section = _SECTION.match(finding.where)
    return f"{prefix}s{section[1]}" if section else f"{prefix}top"


def _is_shown_cell(report: Report, where: str) -> bool:
    """Tell whether a path is that of a cell, and not of a row or table that is missing."""
    table_name, _, cell = where.partition(".")
    if f"{table_name}." not in _TABLES:
        return False
    row, _, column = cell.replace("[", ".").rstrip("]").partition(".")
    return bool(column) and row in getattr(report, table_name)

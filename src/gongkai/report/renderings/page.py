"""Findings as one self-contained page: no script, nothing fetched, fit to mail and to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from gongkai.report.renderings.excerpts import safe
from gongkai.report.renderings.page_report import report_section, tally
from gongkai.report.renderings.stylesheet import STYLE

if TYPE_CHECKING:
    from gongkai.report.renderings.rendering import Proofs

_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header class="top"><h1>年度报告核对结果</h1>{summary}{contents}</header>
<main>
{sections}
</main>
</body>
</html>
"""


def as_page(proofs: Proofs) -> str:
    """Give the page: each report on the left, what was found in it on the right."""
    everything = [finding for _, findings in proofs for finding in findings]
    organs = "、".join(safe(report.organ or report.file) for report, _ in proofs)
    return _PAGE.format(
        title=escape(f"{organs}：年度报告核对结果"),
        style=STYLE,
        summary=tally(everything) if len(proofs) > 1 else "",
        contents=_contents(proofs) if len(proofs) > 1 else "",
        sections="\n".join(
            report_section(report, findings, f"r{number}")
            for number, (report, findings) in enumerate(proofs)
        ),
    )


def _contents(proofs: Proofs) -> str:
    links = "".join(
        f'<li><a href="#r{number}top">{escape(safe(report.organ or report.file))}'
        f" {report.year or ''}</a>　{len(findings)}处</li>"
        for number, (report, findings) in enumerate(proofs)
    )
    return f'<nav aria-label="报告"><ul class="contents">{links}</ul></nav>'

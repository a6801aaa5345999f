"""Any report written and read back is equal cell by cell, and its text too."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from gongkai.report.readers import read_report_bytes
from gongkai.report.writers import render_report
from gongkai.report.writers.outline import paragraphs
from report.strategies import RARE, reports

QUIET = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def facts(report):
    return {
        "organ": report.organ,
        "year": report.year,
        "form": report.form,
        "title": report.title,
        "period": report.period,
        "disclosure": {row: dict(figures) for row, figures in report.disclosure.items()},
        "requests": dict(report.requests),
        "disputes": dict(report.disputes),
        "sections": [
            (part.number, part.title, "\n".join(paragraphs(part.text))) for part in report.sections
        ],
    }


def back(report, suffix):
    return read_report_bytes(render_report(report, suffix), f"report{suffix}")


@QUIET
@given(report=reports(extra=RARE))
def test_it_reads_back_from_json(report):
    assert facts(back(report, ".json")) == facts(report)


@QUIET
@given(report=reports(extra=RARE))
def test_it_reads_back_from_docx(report):
    assert facts(back(report, ".docx")) == facts(report)


@QUIET
@given(report=reports(extra=RARE))
def test_it_reads_back_from_html(report):
    assert facts(back(report, ".html")) == facts(report)


@QUIET
@given(report=reports(extra=RARE))
def test_it_reads_back_from_xlsx(report):
    assert facts(back(report, ".xlsx")) == facts(report)


@QUIET
@given(report=reports())
def test_it_reads_back_from_pdf(report):
    assert facts(back(report, ".pdf")) == facts(report)

"""Any report written to any format and read back is equal cell by cell, and its text too.

What a format cannot keep is normalised here and nowhere else:

- paper and markup keep no blank lines, no blanks around a line and no control characters;
- a PDF keeps neither blanks nor paragraph ends as such: at the end of a printed line they can only
  be told by their look, so its text is compared without white space;
- a column that a row lacks and a column left blank are the same (report contract: ``null``).
"""

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
    """Give what must survive."""
    return {
        "organ": report.organ,
        "year": report.year,
        "form": report.form,
        "title": report.title,
        "period": report.period,
        "disclosure": {
            row: {column: figure for column, figure in figures.items() if figure is not None}
            for row, figures in report.disclosure.items()
        },
        "requests": dict(report.requests),
        "disputes": dict(report.disputes),
        "preface": "\n".join(paragraphs(report.preface)),
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


@settings(QUIET, max_examples=30)
@given(report=reports())
def test_it_reads_back_from_pdf(report):
    assert without_blanks(facts(back(report, ".pdf"))) == without_blanks(facts(report))


def without_blanks(found):
    texts = [(number, title, "".join(text.split())) for number, title, text in found["sections"]]
    return found | {"sections": texts, "preface": "".join(found["preface"].split())}

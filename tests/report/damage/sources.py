"""Sound files of every format, to be damaged."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from gongkai.report.writers import render_report
from report.interpreter.random_reports import made_report
from report.made.reports import make
from report.made.shapes import ENCODINGS, MARKDOWN_SHAPES, TEXT_SHAPES

FORMATS = ("txt", "md", "html", "docx", "pdf", "xlsx", "json")
SAMPLES = Path(__file__).parents[4] / "shared" / "reports"
_REPORTS = 3  # made reports per format; a PDF of each takes a moment to set


@cache
def sources(form: str) -> tuple[bytes, ...]:
    """Give the files of one format: made reports in every shape, and real ones when there."""
    reports = [make(seed) for seed in range(_REPORTS)]
    reports += [made_report(0, layout) for layout in ("2019", "2021")]
    if form in {"txt", "md"}:
        shapes = TEXT_SHAPES if form == "txt" else MARKDOWN_SHAPES
        texts = [shape(report) for report in reports for shape in shapes.values()]
        made = [text.encode(ENCODINGS[n % len(ENCODINGS)]) for n, text in enumerate(texts)]
    else:
        made = [render_report(report, f".{form}") for report in reports]
    real = sorted(SAMPLES.glob(f"*.{form}")) if SAMPLES.is_dir() else []
    return (*made, *(path.read_bytes() for path in real))

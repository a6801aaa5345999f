"""How fast reports are read and proof-read, on one core.

    python -m benchmarks.report [--rounds 30]

For each format: the time of reading one made report whole (recognise, parse, interpret), of
reading it into the neutral document only, and of the bare parsing library taking all text out of
the same bytes, with the ratios to it (goal: 2). What "bare" does is said in its row. Then reports
proof-read a second (goal: 200). Times are the least processor time of some rounds.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pypdfium2
from lxml import etree
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from gongkai.report.checks import check_report  # noqa: E402
from gongkai.report.readers import read_document, read_report_bytes  # noqa: E402
from gongkai.report.writers import render_report  # noqa: E402
from report.made.reports import make  # noqa: E402
from report.made.shapes import markdown, tabs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.report.model import Report

GOAL_RATIO = 2
GOAL_REPORTS = 200
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHECKED = 40


def bare_text(data: bytes) -> object:
    return [line.split("\t") for line in data.decode().splitlines()]


def bare_html(data: bytes) -> object:
    return [node.text() for node in LexborHTMLParser(data.decode()).css("h1,h2,p,th,td")]


def bare_python_docx(data: bytes) -> object:
    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def bare_lxml(data: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        for paragraph in root.iter(f"{_W}p")
    ]


def bare_pdf(data: bytes) -> object:
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return texts


def bare_xlsx(data: bytes) -> object:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


BARE: tuple[tuple[str, str, Callable[[bytes], object]], ...] = (
    ("txt", "decode, split at line ends and tabs", bare_text),
    ("md", "decode, split at line ends and tabs", bare_text),
    ("html", "selectolax: parse, text of h1 h2 p th td", bare_html),
    ("docx", "python-docx: paragraphs and row.cells", bare_python_docx),
    ("docx", "lxml: parse document.xml, text of w:p", bare_lxml),
    ("pdf", "pypdfium2: text of all pages", bare_pdf),
    ("xlsx", "calamine: rows of all sheets", bare_xlsx),
    ("json", "json.loads", json.loads),
)


def file_of(report: Report, form: str) -> bytes:
    """Give a report's file in one format."""
    if form in {"txt", "md"}:
        return (tabs if form == "txt" else markdown)(report).encode()
    return render_report(report, f".{form}")


def best(act: Callable[[], object], rounds: int) -> float:
    """Give the least processor time of some rounds, in milliseconds: noise only adds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        act()
        times.append(time.process_time() - started)
    return min(times) * 1000


def reading(report: Report, rounds: int) -> None:
    heads = ("", "kB", "report", "blocks", "bare", "ratio", "blocks")
    print("{:6}{:>6}{:>9}{:>9}{:>9}{:>8}{:>8}  ms; bare is".format(*heads))
    for form, said, bare in BARE:
        data, name = file_of(report, form), f"a.{form}"
        whole = best(lambda: read_report_bytes(data, name), rounds)  # noqa: B023 - used at once
        blocks = (
            whole if form == "json" else best(lambda: read_document(data, name), rounds)  # noqa: B023
        )
        alone = best(lambda: bare(data), rounds)  # noqa: B023
        print(
            f"{form:6}{len(data) / 1000:6.0f}{whole:9.2f}{blocks:9.2f}{alone:9.2f}"
            f"{whole / alone:8.1f}{blocks / alone:8.1f}  {said}"
        )


def checking(rounds: int) -> None:
    reports = [
        read_report_bytes(file_of(make(seed), "docx"), f"{seed}.docx") for seed in range(_CHECKED)
    ]
    spent = best(lambda: [check_report(report) for report in reports], min(rounds, 5))
    print(f"proof-read {_CHECKED * 1000 / spent:,.0f} reports/s on one core (goal {GOAL_REPORTS})")


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--rounds", type=int, default=30)
    rounds = options.parse_args().rounds
    print(f"reading one made report, ratio to the bare library (goal {GOAL_RATIO})")
    reading(make(1, year=2023, size=300), rounds)
    checking(rounds)


if __name__ == "__main__":
    main()
